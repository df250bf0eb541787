import { describe, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model, object, state } from "../../support/model";
import { attach, type Document, open, plan } from "./waves";

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
