import { describe, expect, test } from "vitest";
import { type model, object, state } from "../../support/model";
import { attach, type Document, open, plan, waves } from "./waves";

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
