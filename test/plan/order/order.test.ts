import { describe, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model, object, state } from "../../support/model";

type Document = Parameters<typeof model>[0];

function plan(document: Document, prior?: Parameters<typeof model>[1]) {
  const built = model(document, prior);
  return makePlan(built, new Network(built));
}

/** Waves as text: one line a wave. */
function waves(document: Document, prior?: Parameters<typeof model>[1]): string[] {
  return plan(document, prior).waves.map((wave) =>
    wave.map(({ action, address }) => `${action} ${address.replace(/alicloud_(ecs_network_)?/, "")}`).join(", "),
  );
}

/** Hazards that Terraform leaves open. */
function open(document: Document, prior?: Parameters<typeof model>[1]) {
  return plan(document, prior).hazards.filter(({ guaranteed }) => !guaranteed);
}

const attach = (eni: string, instance: string, extra = {}) => ({
  network_interface_id: `\${alicloud_ecs_network_interface.${eni}.id}`,
  instance_id: `\${alicloud_instance.${instance}.id}`,
  ...extra,
});

describe("creation", () => {
  const document: Document = {
    alicloud_instance: { fw: { vswitch_id: "${alicloud_vswitch.v.id}" } },
    alicloud_vswitch: { v: {} },
    alicloud_ecs_network_interface: {
      a: { vswitch_id: "${alicloud_vswitch.v.id}" },
      b: { vswitch_id: "${alicloud_vswitch.v.id}" },
    },
    alicloud_ecs_network_interface_attachment: { b: attach("b", "fw"), a: attach("a", "fw") },
  };

  test("follows references; attaches of one instance follow the declaration one by one", () => {
    expect(waves(document)).toEqual([
      "create vswitch.v",
      "create instance.fw, create interface.a, create interface.b",
      "attach interface_attachment.b",
      "attach interface_attachment.a",
    ]);
  });

  test("the order that only we keep is named as one that Terraform does not", () => {
    const [on, block] = ["b", "a"].map((name) => `alicloud_ecs_network_interface_attachment.${name}`);
    expect(open(document)).toEqual([
      {
        stack: "test",
        cause: "parallel-attach",
        before: on,
        after: block,
        guaranteed: false,
        fix: { kind: "depends_on", block, on },
      },
    ]);
  });

  test("a depends_on against the declaration order wins, and needs no help", () => {
    const turned = {
      ...document,
      alicloud_ecs_network_interface_attachment: {
        b: attach("b", "fw", { depends_on: ["alicloud_ecs_network_interface_attachment.a"] }),
        a: attach("a", "fw"),
      },
    };
    expect(waves(turned).slice(2)).toEqual(["attach interface_attachment.a", "attach interface_attachment.b"]);
    expect(open(turned)).toEqual([]);
  });
});

describe("destruction", () => {
  test("runs against the dependencies stored in the state", () => {
    const prior = state(
      object("alicloud_vswitch.v", { id: "vsw-1" }),
      object("alicloud_instance.fw", { id: "i-1" }, { dependencies: ["alicloud_vswitch.v"] }),
      object(
        "alicloud_ecs_network_interface_attachment.a",
        { id: "e:i", network_interface_id: "eni-1", instance_id: "i-1" },
        { dependencies: ["alicloud_instance.fw", "alicloud_vswitch.v"] },
      ),
    );
    expect(waves({}, prior)).toEqual(["detach interface_attachment.a", "delete instance.fw", "delete vswitch.v"]);
  });

  test("a replaced pair is destroyed from the top and created from the bottom", () => {
    const prior = state(
      object("alicloud_vswitch.v", { id: "vsw-1", zone_id: "a" }),
      object(
        "alicloud_ecs_network_interface.e",
        { id: "eni-1", vswitch_id: "vsw-1" },
        { dependencies: ["alicloud_vswitch.v"] },
      ),
    );
    const document = {
      alicloud_vswitch: { v: { zone_id: "b" } },
      alicloud_ecs_network_interface: { e: { vswitch_id: "${alicloud_vswitch.v.id}" } },
    };
    expect(waves(document, prior)).toEqual([
      "delete interface.e",
      "delete vswitch.v",
      "create vswitch.v",
      "create interface.e",
    ]);
  });

  test("what is deleted goes before the update of what still used it: Terraform's own trap", () => {
    const prior = state(
      object("alicloud_security_group.old", { id: "sg-1" }),
      object(
        "alicloud_instance.fw",
        { id: "i-1", security_groups: ["sg-1"] },
        { dependencies: ["alicloud_security_group.old"] },
      ),
    );
    const document = { alicloud_instance: { fw: { security_groups: ["sg-2"] } } };
    expect(waves(document, prior)).toEqual(["delete security_group.old", "update instance.fw"]);
    const first = state(
      ...prior.objects.map((o) => (o.type === "alicloud_security_group" ? { ...o, createBeforeDestroy: true } : o)),
    );
    expect(waves(document, first)).toEqual(["update instance.fw", "delete security_group.old"]);
  });
});

describe("create_before_destroy", () => {
  const cbd = { lifecycle: { create_before_destroy: true } };
  const GROUP = "alicloud_security_group.g";

  test("an update of what a replaced one needs makes no circle", () => {
    const prior = state(
      object(GROUP, { id: "sg-1", description: "old" }),
      object("alicloud_instance.i", { id: "i-1", availability_zone: "a" }, { dependencies: [GROUP] }),
    );
    const document = {
      alicloud_security_group: { g: { description: "new" } },
      alicloud_instance: {
        i: { availability_zone: "b", security_groups: ["${alicloud_security_group.g.id}"], ...cbd },
      },
    };
    expect(waves(document, prior)).toEqual(["update security_group.g", "create instance.i", "delete instance.i"]);
  });

  test("deletions keep their order whatever the state says", () => {
    const first = { createBeforeDestroy: true };
    const prior = state(
      object("alicloud_vpc.v", { id: "vpc-1" }, first),
      object(GROUP, { id: "sg-1" }, { ...first, dependencies: ["alicloud_vpc.v"] }),
      object("alicloud_instance.i", { id: "i-1" }, { ...first, dependencies: [GROUP, "alicloud_vpc.v"] }),
    );
    expect(waves({}, prior)).toEqual(["delete instance.i", "delete security_group.g", "delete vpc.v"]);
  });

  test("the old object of what is created first goes when everybody has moved to the new one", () => {
    const prior = state(
      object(GROUP, { id: "sg-1", vpc_id: "vpc-1" }),
      object(
        "alicloud_instance.i",
        { id: "i-1", availability_zone: "a", security_groups: ["sg-1"] },
        { dependencies: [GROUP] },
      ),
    );
    const document = {
      alicloud_security_group: { g: { vpc_id: "vpc-2", ...cbd } },
      alicloud_instance: { i: { availability_zone: "b", security_groups: ["${alicloud_security_group.g.id}"] } },
    };
    expect(waves(document, prior).at(-1)).toBe("delete security_group.g");
    expect(waves(document, prior).at(-2)).toBe("create instance.i");
  });
});

describe("moving an interface", () => {
  const instances = { one: {}, two: {} };
  const prior = (address: string) =>
    state(
      object("alicloud_instance.one", { id: "i-1" }),
      object("alicloud_instance.two", { id: "i-2" }),
      object("alicloud_ecs_network_interface.e", { id: "eni-1" }),
      object(
        address,
        { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
        { dependencies: ["alicloud_ecs_network_interface.e", "alicloud_instance.one"] },
      ),
    );
  const base: Document = { alicloud_instance: instances, alicloud_ecs_network_interface: { e: {} } };

  test("at one address: detach, then attach, named by both instances", () => {
    const document = { ...base, alicloud_ecs_network_interface_attachment: { e: attach("e", "two") } };
    const planned = plan(document, prior("alicloud_ecs_network_interface_attachment.e"));
    expect(planned.waves.map((wave) => wave.map((step) => [step.action, step.call]))).toEqual([
      [["detach", "DetachNetworkInterface"]],
      [["attach", "AttachNetworkInterface"]],
    ]);
    expect(planned.changes.find((change) => change.kind === "replace")?.attachment).toEqual({
      interface: "alicloud_ecs_network_interface.e",
      instance: "alicloud_instance.two",
      formerInstance: "alicloud_instance.one",
    });
  });

  test("at two addresses: the same order, with a hazard, since Terraform knows no path between them", () => {
    const document = { ...base, alicloud_ecs_network_interface_attachment: { new: attach("e", "two") } };
    const planned = plan(document, prior("alicloud_ecs_network_interface_attachment.old"));
    expect(planned.waves.flat().map((step) => step.action)).toEqual(["attach", "detach"].reverse());
    expect(planned.hazards).toMatchObject([{ cause: "moved-interface", guaranteed: false }]);
  });
});

test("an interface that a replaced attachment gives up is detached before another attachment takes it", () => {
  const A = "alicloud_ecs_network_interface_attachment";
  const prior = state(
    object("alicloud_ecs_network_interface.a", { id: "eni-a" }),
    object("alicloud_ecs_network_interface.c", { id: "eni-c" }),
    object(`${A}.old`, { id: "eni-a:i-1", network_interface_id: "eni-a", instance_id: "i-1" }),
  );
  const document = {
    alicloud_ecs_network_interface: { a: {}, c: {} },
    [A]: {
      old: { network_interface_id: "${alicloud_ecs_network_interface.c.id}", instance_id: "i-1" },
      new: { network_interface_id: "${alicloud_ecs_network_interface.a.id}", instance_id: "i-2" },
    },
  };
  const planned = plan(document, prior);
  const wave = (action: string, address: string) =>
    planned.waves.flat().find((step) => step.action === action && step.address === address)?.wave ?? 0;
  expect(wave("detach", `${A}.old`)).toBeLessThan(wave("attach", `${A}.new`));
  expect(planned.hazards).toMatchObject([{ cause: "moved-interface", before: `${A}.old`, after: `${A}.new` }]);
});

test("attaches to an instance outside the configuration follow each other too", () => {
  const attachment = (id: string) => ({ network_interface_id: id, instance_id: "i-outside" });
  const document = { alicloud_ecs_network_interface_attachment: { a: attachment("eni-1"), b: attachment("eni-2") } };
  expect(waves(document)).toEqual(["attach interface_attachment.a", "attach interface_attachment.b"]);
});

describe("disruptions", () => {
  const fw = (attributes = {}) => ({ alicloud_instance: { fw: { instance_type: "ecs.g7.large", ...attributes } } });
  const running = (attributes = {}) =>
    object("alicloud_instance.fw", {
      id: "i-1",
      instance_type: "ecs.g7.large",
      status: "Running",
      start_time: "2018-03-14T02:11Z",
      ...attributes,
    });
  const withAttachments = (document: Document): Document => ({
    ...document,
    alicloud_ecs_network_interface: { a: {}, b: {} },
    alicloud_ecs_network_interface_attachment: { a: attach("a", "fw"), b: attach("b", "fw") },
  });

  test("an instance last started before 2018-04-01 is rebooted before its first attach", () => {
    const planned = plan(withAttachments(fw()), state(running()));
    const place = (action: string) =>
      planned.waves
        .flat()
        .filter((step) => step.action === action)
        .map((step) => step.wave);
    expect(Math.max(...place("reboot"))).toBeLessThan(Math.min(...place("attach")));
    expect(planned.disruptions).toEqual([
      {
        stack: "test",
        address: "alicloud_instance.fw",
        kind: "reboot",
        cause: "legacy-start",
        params: { startTime: "2018-03-14T02:11Z" },
        evidence: { value: "start_time 2018-03-14T02:11Z", from: "terraform.tfstate" },
        source: "ECS API AttachNetworkInterface (2026-07-16)",
        instance: "alicloud_instance.fw",
        wave: 1,
        automatic: false,
      },
    ]);
  });

  test("no reboot is planned when it was started on the day itself", () => {
    const started = running({ start_time: "2018-04-01T00:00Z" });
    expect(plan(withAttachments(fw()), state(started)).disruptions).toEqual([]);
  });

  test("an unknown start time is undecided: no step, and what is missing", () => {
    const planned = plan(withAttachments(fw()), state(running({ start_time: null })));
    expect(planned.disruptions).toMatchObject([
      { cause: "legacy-start", missing: { kind: "state", subject: "alicloud_instance.fw.start_time" } },
    ]);
    expect(planned.waves.flat().map(({ action }) => action)).not.toContain("reboot");
  });

  test("no reboot when nothing is attached", () => {
    expect(plan(fw(), state(running())).disruptions).toEqual([]);
  });

  test("an attribute that stops the instance gives stop, update, start, and spares the reboot", () => {
    const planned = plan(withAttachments(fw({ instance_type: "ecs.g7.xlarge" })), state(running()));
    expect(
      planned.waves
        .flat()
        .filter((s) => s.address === "alicloud_instance.fw")
        .map((s) => [s.action, s.call, s.wave]),
    ).toEqual([
      ["stop", "StopInstance", 1],
      ["update", "ModifyInstanceSpec", 2],
      ["start", "StartInstance", 3],
    ]);
    expect(planned.disruptions).toMatchObject([
      {
        kind: "stop-start",
        cause: "attribute-stop-start",
        params: { attributes: "instance_type" },
        wave: 1,
        automatic: true,
      },
    ]);
  });

  test("an instance that is stopped is not stopped again", () => {
    expect(plan(fw({ instance_type: "ecs.g7.xlarge" }), state(running({ status: "Stopped" }))).disruptions).toEqual([]);
  });

  const own = (planned: ReturnType<typeof plan>) => planned.waves.flat().map(({ action, call }) => `${action} ${call}`);

  test("an instance that is to be stopped is not started again", () => {
    const planned = plan(fw({ status: "Stopped", instance_type: "ecs.g7.xlarge" }), state(running()));
    expect(own(planned).map((step) => step.split(" ")[0])).toEqual(["stop", "update"]);
    expect(planned.disruptions).toMatchObject([{ kind: "interruption", cause: "instance-stopped", wave: 1 }]);
  });

  test("an instance that is to run is started, which interrupts nothing", () => {
    const planned = plan(fw({ status: "Running" }), state(running({ status: "Stopped" })));
    expect(own(planned).at(-1)).toBe("start StartInstance");
    expect(planned.disruptions).toEqual([]);
  });

  test("an instance and an association that are removed are interruptions", () => {
    const gone = state(
      object("alicloud_instance.fw", { id: "i-1", status: "Running" }),
      object("alicloud_eip_association.a", { id: "eip-1:i-1" }, { dependencies: ["alicloud_instance.fw"] }),
    );
    expect(plan({}, gone).disruptions).toMatchObject([
      { address: "alicloud_eip_association.a", cause: "eip-removed", wave: 1 },
      { address: "alicloud_instance.fw", cause: "instance-replaced", wave: 2 },
    ]);
  });

  test("a key pair reboots, a replacement interrupts", () => {
    expect(plan(fw({ key_name: "k" }), state(running())).disruptions).toMatchObject([
      { kind: "reboot", automatic: true, wave: 2 },
    ]);
    expect(plan(fw({ availability_zone: "z" }), state(running())).disruptions).toMatchObject([
      { kind: "interruption", cause: "instance-replaced" },
    ]);
  });
});

test("a circle among resources is reported whole", () => {
  expect(() =>
    plan({
      alicloud_vswitch: { a: { vpc_id: "${alicloud_vpc.b.id}" } },
      alicloud_vpc: { b: { depends_on: ["alicloud_instance.c"] } },
      alicloud_instance: { c: { vswitch_id: "${alicloud_vswitch.a.id}" } },
    }),
  ).toThrow(/alicloud_\w+\.\w → alicloud_\w+\.\w → alicloud_\w+\.\w → alicloud_\w+\.\w/);
});

test("a long chain of references neither overflows the stack nor takes quadratic time", () => {
  const size = 20_000;
  const groups = Object.fromEntries(
    Array.from({ length: size }, (_, i) => [
      `g${i}`,
      i === 0 ? {} : { description: `\${alicloud_security_group.g${i - 1}.id}` },
    ]),
  );
  expect(plan({ alicloud_security_group: groups }).waves.length).toBe(size);
});

describe("a full instance that loses one interface and gains another", () => {
  const A = "alicloud_ecs_network_interface_attachment";
  const types = { instance_type: "ecs.c6.large" };
  const prior = state(
    object("alicloud_instance.one", { id: "i-1", ...types }),
    object("alicloud_instance.two", { id: "i-2", ...types }),
    object("alicloud_ecs_network_interface.x", { id: "eni-x" }),
    object("alicloud_ecs_network_interface.y", { id: "eni-y" }),
    object(`${A}.x`, { id: "eni-x:i-1", network_interface_id: "eni-x", instance_id: "i-1" }),
  );
  const document: Document = {
    alicloud_instance: { one: types, two: types },
    alicloud_ecs_network_interface: { x: {}, y: {} },
    [A]: { x: attach("x", "two"), y: attach("y", "one") },
  };

  test("waits for the one that leaves, by a depends_on that is told", () => {
    expect(open(document, prior)).toMatchObject([
      {
        cause: "full-instance",
        before: `${A}.x`,
        after: `${A}.y`,
        fix: { kind: "depends_on", block: `${A}.y`, on: `${A}.x` },
      },
    ]);
  });

  test("and that the emitter writes", () => {
    const built = model(document, prior);
    const emitted = makePlan(built, new Network(built), { emitsOrder: true });
    expect(emitted.hazards.filter(({ guaranteed }) => !guaranteed)).toEqual([]);
    expect(emitted.attachOrder).toContainEqual({ stack: "test", attachment: `${A}.y`, after: `${A}.x` });
  });

  test("a moved block is for somebody to write, so it stays open", () => {
    const moved = model({ ...document, [A]: { renamed: attach("x", "two") } }, state(...prior.objects));
    const emitted = makePlan(moved, new Network(moved), { emitsOrder: true });
    expect(emitted.hazards).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ guaranteed: false, fix: { kind: "moved", from: `${A}.x`, to: `${A}.renamed` } }),
      ]),
    );
  });
});

describe("critical path", () => {
  /** The steps of the critical path as text. */
  function critical(document: Document, prior?: Parameters<typeof model>[1]): string[] {
    const steps = plan(document, prior).waves.flatMap((wave) => wave.filter((step) => step.critical));
    return steps.map(
      ({ wave, action, address }) => `${wave} ${action} ${address.replace(/alicloud_(ecs_network_)?/, "")}`,
    );
  }

  test("is one chain from the first wave to the last, through the order that we add", () => {
    const document: Document = {
      alicloud_vpc: { other: {} },
      alicloud_vswitch: { v: {} },
      alicloud_instance: { fw: { vswitch_id: "${alicloud_vswitch.v.id}" } },
      alicloud_ecs_network_interface: {
        a: { vswitch_id: "${alicloud_vswitch.v.id}" },
        b: { vswitch_id: "${alicloud_vswitch.v.id}" },
      },
      alicloud_ecs_network_interface_attachment: { b: attach("b", "fw"), a: attach("a", "fw") },
    };
    expect(critical(document)).toEqual([
      "1 create vswitch.v",
      "2 create instance.fw",
      "3 attach interface_attachment.b",
      "4 attach interface_attachment.a",
    ]);
  });

  test("has every step of an update that stops and starts its instance", () => {
    const document: Document = { alicloud_instance: { fw: { instance_type: "ecs.g6.2xlarge" }, new: {} } };
    const prior = state(
      object("alicloud_instance.fw", { id: "i-1", instance_type: "ecs.g6.large", status: "Running" }),
    );
    expect(critical(document, prior)).toEqual(["1 stop instance.fw", "2 update instance.fw", "3 start instance.fw"]);
  });

  test("leads through what does not change", () => {
    const document: Document = {
      alicloud_vpc: { v: { vpc_name: "new" } },
      alicloud_vswitch: { s: { vpc_id: "${alicloud_vpc.v.id}" } },
      alicloud_instance: { fw: { vswitch_id: "${alicloud_vswitch.s.id}" } },
    };
    const prior = state(
      object("alicloud_vpc.v", { id: "vpc-1", vpc_name: "old" }),
      object("alicloud_vswitch.s", { id: "vsw-1", vpc_id: "vpc-1" }),
    );
    expect(critical(document, prior)).toEqual(["1 update vpc.v", "2 create instance.fw"]);
  });
});
