import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model, object, state } from "../../support/model";

type Document = Parameters<typeof model>[0];

const I = "alicloud_instance";
const E = "alicloud_ecs_network_interface";
const A = "alicloud_ecs_network_interface_attachment";
const EIP = "alicloud_eip_association";

/** A type of the catalog that takes interfaces only while it is stopped, one that does not, each with room. */
const COLD = "ecs.s6-c1m4.large";
const HOT = "ecs.g7.xlarge";

function plan(document: Document, ...objects: Parameters<typeof state>) {
  const built = model(document, state(...objects));
  return makePlan(built, new Network(built));
}

function steps(planned: ReturnType<typeof plan>): string[] {
  return planned.waves.flatMap((wave) =>
    wave.map(
      ({ wave: n, action, address, call, automatic }) =>
        `${n} ${action} ${address.split(".")[1]} ${call}${automatic ? "" : " by hand"}`,
    ),
  );
}

function brief(planned: ReturnType<typeof plan>): string[] {
  return planned.disruptions.map(
    ({ kind, address, cause, wave, automatic, merged = [], missing }) =>
      `${wave} ${kind} ${address.split(".")[1]} ${[cause, ...merged.map((one) => one.cause)].join("+")}${automatic ? "" : " by hand"}${missing ? ` ? ${missing.subject}` : ""}`,
  );
}

const running = (attributes: JsonObject = {}) =>
  object(`${I}.fw`, {
    id: "i-1",
    instance_type: HOT,
    status: "Running",
    create_time: "2024-01-01T00:00Z",
    start_time: "2024-05-01T00:00Z",
    ...attributes,
  });
const eni = (name: string) => object(`${E}.${name}`, { id: `eni-${name}` });
const attached = (name: string, instance = "i-1") =>
  object(
    `${A}.${name}`,
    { id: `eni-${name}:${instance}`, network_interface_id: `eni-${name}`, instance_id: instance },
    { dependencies: [`${E}.${name}`, `${I}.fw`] },
  );
const attach = (name: string, instance = "fw") => ({
  network_interface_id: `\${${E}.${name}.id}`,
  instance_id: `\${${I}.${instance}.id}`,
});

describe("a type that takes interfaces only while it is stopped", () => {
  const cold = running({ instance_type: COLD });

  test("is stopped by hand before the attach, and started after it", () => {
    const document = { [I]: { fw: { instance_type: COLD } }, [E]: { a: {} }, [A]: { a: attach("a") } };
    const planned = plan(document, cold, eni("a"));
    expect(steps(planned)).toEqual([
      "1 stop fw StopInstance by hand",
      "2 attach a AttachNetworkInterface",
      "3 start fw StartInstance by hand",
    ]);
    expect(brief(planned)).toEqual(["1 stop-start fw hot-plug by hand"]);
    expect(planned.waves[1]?.[0]?.needs).toEqual([
      { object: `${E}.a`, statuses: ["Available"] },
      { object: `${I}.fw`, statuses: ["Stopped"] },
    ]);
  });

  test("detach, change of the type and attach share one stop, in this order; the provider makes none of its own", () => {
    const document = {
      [I]: { fw: { instance_type: "ecs.s6-c1m2.large", key_name: "k" } },
      [E]: { a: {}, b: {} },
      [A]: { b: attach("b") },
    };
    const prior = [running({ instance_type: COLD, key_name: "k" }), eni("a"), eni("b"), attached("a")] as const;
    const planned = plan(document, ...prior);
    expect(steps(planned)).toEqual([
      "1 stop fw StopInstance by hand",
      "2 detach a DetachNetworkInterface",
      "3 update fw ModifyInstanceSpec",
      "4 attach b AttachNetworkInterface",
      "5 start fw StartInstance by hand",
    ]);
    expect(brief(planned)).toEqual(["1 stop-start fw hot-plug+attribute-stop-start by hand"]);
  });

  test("the stop is as good as the reboot of an old start", () => {
    const document = { [I]: { fw: { instance_type: COLD } }, [E]: { a: {} }, [A]: { a: attach("a") } };
    const old = running({ instance_type: COLD, start_time: "2018-01-01T00:00Z" });
    expect(brief(plan(document, old, eni("a")))).toEqual(["1 stop-start fw hot-plug+legacy-start by hand"]);
  });

  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["found stopped", { status: "Stopped" }, {}, []],
    [
      "to be stopped by the apply, which then attaches",
      {},
      { status: "Stopped" },
      ["1 interruption fw instance-stopped"],
    ],
    [
      "to run, so that an apply would start it too early",
      {},
      { status: "Running" },
      ["1 stop-start fw hot-plug-running by hand"],
    ],
    ["becoming one that does not care", {}, { instance_type: HOT }, ["1 stop-start fw attribute-stop-start"]],
  ])("%s", (_, before, after, expected) => {
    const document = {
      [I]: { fw: { instance_type: COLD, ...after } },
      [E]: { a: {} },
      [A]: { a: attach("a") },
    };
    expect(brief(plan(document, running({ instance_type: COLD, ...before }), eni("a")))).toEqual(expected);
  });

  test("a new one runs first, so somebody comes in between", () => {
    const document = { [I]: { fw: { instance_type: COLD } }, [E]: { a: {} }, [A]: { a: attach("a") } };
    const planned = plan(document, eni("a"));
    expect(steps(planned)).toEqual([
      "1 create fw RunInstances",
      "2 stop fw StopInstance by hand",
      "3 attach a AttachNetworkInterface",
      "4 start fw StartInstance by hand",
    ]);
    expect(brief(planned)).toEqual(["2 stop-start fw hot-plug-new by hand"]);
    const stopped = { ...document, [I]: { fw: { instance_type: COLD, status: "Stopped" } } };
    expect(brief(plan(stopped, eni("a")))).toEqual([]);
  });

  test("one that is deleted is stopped for the detach, and not started again", () => {
    const planned = plan({ [E]: { a: {} } }, cold, eni("a"), attached("a"));
    expect(steps(planned)).toEqual([
      "1 stop fw StopInstance by hand",
      "2 detach a DetachNetworkInterface",
      "3 delete fw DeleteInstance",
    ]);
    expect(brief(planned)).toEqual(["1 interruption fw hot-plug by hand", "3 interruption fw instance-replaced"]);
  });
});

describe("an address that changes", () => {
  const document = { [I]: { fw: { instance_type: HOT, private_ip: "10.0.0.9" } } };
  const moved = (attributes: JsonObject) => plan(document, running({ private_ip: "10.0.0.8", ...attributes }));

  test("a new instance is restarted once by hand before the provider stops it", () => {
    const planned = moved({ start_time: "2024-01-01T00:01Z" });
    expect(steps(planned)).toEqual([
      "1 reboot fw RebootInstance by hand",
      "2 stop fw StopInstance",
      "3 update fw ModifyInstanceVpcAttribute",
      "4 start fw StartInstance",
    ]);
    expect(brief(planned)).toEqual(["1 reboot fw first-restart by hand", "2 stop-start fw attribute-stop-start"]);
  });

  test.each<[string, JsonObject, string[]]>([
    ["ten minutes after its creation", { start_time: "2024-01-01T00:10Z" }, ["1 reboot fw first-restart by hand"]],
    ["eleven minutes after: that was a restart", { start_time: "2024-01-01T00:11Z" }, []],
    [
      "at an unknown time",
      { start_time: null },
      ["1 reboot fw first-restart by hand ? alicloud_instance.fw.start_time"],
    ],
    [
      "created at an unknown time",
      { create_time: null },
      ["1 reboot fw first-restart by hand ? alicloud_instance.fw.create_time"],
    ],
  ])("last started %s", (_, attributes, expected) => {
    expect(brief(moved(attributes)).filter((line) => line.includes("first-restart"))).toEqual(expected);
  });
});

describe("what the provider does around an update", () => {
  test("a key pair beside another attribute reboots after the start: twice down", () => {
    const document = {
      [I]: { fw: { instance_type: "ecs.g7.2xlarge", key_name: "k", user_data: "x", tags: { a: "b" } } },
    };
    const planned = plan(document, running());
    expect(steps(planned)).toEqual([
      "1 update fw TagResources, ModifyInstanceAttribute",
      "2 stop fw StopInstance",
      "3 update fw ModifyInstanceSpec",
      "4 start fw StartInstance",
      "5 update fw AttachKeyPair",
      "6 reboot fw RebootInstance",
    ]);
    expect(brief(planned)).toEqual(["2 stop-start fw attribute-stop-start", "6 reboot fw attribute-reboot"]);
    const [disruption] = planned.disruptions;
    expect(disruption?.source).toContain("aliyun/alicloud 1.289.0");
    expect(disruption?.params).toEqual({ attributes: "instance_type, user_data" });
  });

  test("a key pair starts what the configuration wants stopped", () => {
    const document = { [I]: { fw: { instance_type: HOT, key_name: "k", status: "Stopped" } } };
    expect(steps(plan(document, running()))).toEqual([
      "1 stop fw StopInstance",
      "2 update fw AttachKeyPair",
      "3 start fw StartInstance",
    ]);
  });

  test("each step needs the status that the one before it leaves", () => {
    const planned = plan({ [I]: { fw: { instance_type: "ecs.g7.2xlarge", key_name: "k" } } }, running());
    let status = "Running";
    for (const step of planned.waves.flat()) {
      expect(step.needs[0]?.statuses, step.call).toContain(status);
      status = step.leaves[0]?.status ?? status;
    }
    expect(status).toBe("Running");
  });

  test("a new instance that is to be stopped runs first", () => {
    const planned = plan({ [I]: { fw: { instance_type: HOT, status: "Stopped" } } });
    expect(steps(planned)).toEqual(["1 create fw RunInstances", "2 stop fw StopInstance"]);
    expect(planned.waves.flat().map(({ leaves }) => leaves[0]?.status)).toEqual(["Running", "Stopped"]);
  });

  test("a forced key pair attachment reboots every instance of its list that is there already", () => {
    const document = {
      [I]: { fw: { instance_type: HOT }, new: { instance_type: HOT } },
      alicloud_ecs_key_pair_attachment: {
        k: { key_pair_name: "k", force: true, instance_ids: [`\${${I}.fw.id}`, `\${${I}.new.id}`, "i-other"] },
      },
    };
    const planned = plan(document, running());
    expect(steps(planned)).toEqual([
      "1 create new RunInstances",
      "2 create k AttachKeyPair",
      "3 reboot fw RebootInstance",
      "3 reboot new RebootInstance",
      "3 reboot undefined RebootInstance",
    ]);
    expect(planned.disruptions).toMatchObject([
      { cause: "key-pair-forced", instance: `${I}.fw`, wave: 3, automatic: true },
      { cause: "key-pair-forced", instance: "i-other", wave: 3 },
    ]);
  });
});

describe("an interface that carries a public address", () => {
  const bound = (target = "eni-a") =>
    object(
      `${EIP}.p`,
      { id: `eip-1:${target}`, allocation_id: "eip-1", instance_id: target },
      { dependencies: [`${E}.a`] },
    );
  const two = object(`${I}.two`, { id: "i-2", instance_type: HOT, status: "Running", start_time: "2024-05-01T00:00Z" });
  const kept = { [EIP]: { p: { allocation_id: "eip-1", instance_id: `\${${E}.a.id}` } } };
  const instances = { [I]: { fw: { instance_type: HOT }, two: { instance_type: HOT } }, [E]: { a: {} } };

  test("detached from its instance while the address stays on it", () => {
    const planned = plan({ ...instances, ...kept }, running(), two, eni("a"), attached("a"), bound());
    expect(planned.disruptions).toMatchObject([
      {
        address: `${A}.a`,
        cause: "eip-detached",
        kind: "interruption",
        params: { eip: "eip-1", interface: `${E}.a` },
        instance: `${I}.fw`,
        wave: 1,
        automatic: true,
      },
    ]);
  });

  test("moved to another instance by the same attachment", () => {
    const document = { ...instances, ...kept, [A]: { a: attach("a", "two") } };
    expect(brief(plan(document, running(), two, eni("a"), attached("a"), bound()))).toEqual([
      "1 interruption a eip-detached",
    ]);
  });

  test("of another interface, or none: what runs over the interface stops", () => {
    const document = { ...instances, [EIP]: { p: { allocation_id: "eip-1", instance_id: "eni-x" } } };
    expect(brief(plan(document, running(), two, eni("a"), attached("a"), bound("eni-x")))).toEqual([
      "1 interruption a interface-detached",
    ]);
    expect(brief(plan(instances, running(), two, eni("a"), attached("a")))).toEqual([
      "1 interruption a interface-detached",
    ]);
  });

  test("from an instance that is stopped: no interruption", () => {
    const stopped = object(`${I}.fw`, { id: "i-1", instance_type: HOT, status: "Stopped" });
    expect(brief(plan(instances, stopped, two, eni("a"), attached("a")))).toEqual([]);
  });

  test("the address goes with the attachment: once, at the association, with the instance that carried it", () => {
    const planned = plan(instances, running(), two, eni("a"), attached("a"), bound());
    expect(brief(planned)).toEqual(["1 interruption p eip-removed"]);
    expect(planned.disruptions[0]?.instance).toBe(`${I}.fw`);
  });
});
