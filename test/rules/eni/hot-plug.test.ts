import { describe, expect, it } from "vitest";
import { eniHotPlug } from "../../../src/rules/eni/hot-plug";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

const A = `${ATTACHMENT}.nic`;

function instance(more: Resources[string]): Resources {
  const body = { ...BASE["alicloud_instance.fw"], instance_type: "ecs.cold.large", ...more };
  return { ...BASE, "alicloud_instance.fw": body, [A]: attach() };
}

const STATE = {
  "alicloud_instance.fw": { id: "i-1", instance_type: "ecs.cold.large", status: "Running" },
  "alicloud_ecs_network_interface.nic": { id: "eni-1" },
};

describe("an attach to a type that takes interfaces only while stopped", () => {
  it.each([
    ["no status: a new instance is started", {}, [`violation ${A} violation`]],
    ["running", { status: "Running" }, [`violation ${A} violation`]],
    ["stopped", { status: "Stopped" }, []],
    ["an unknown status", { status: "${var.status}" }, [`undecided ${A} variable status`]],
    ["a type that hot-plugs", { instance_type: "ecs.a1.large" }, []],
    [
      "a type without the figure",
      { instance_type: "ecs.vague.large" },
      [`undecided ${A} catalog ecs.vague.large eniHotPlug`],
    ],
    ["a type that takes none at all", { instance_type: "ecs.old.small" }, []],
    ["an unknown type", { instance_type: "ecs.none.large" }, []],
  ])("%s", (_, more, expected) => {
    expect(summary(check(eniHotPlug, { resources: instance(more), variables: { status: {} } }))).toEqual(expected);
  });

  it("says how to do it in two steps", () => {
    const [finding] = check(eniHotPlug, { resources: instance({}) });
    expect(factsOf(finding)).toMatchObject({ type: "ecs.cold.large", status: "Running", hotPlug: false });
    expect(finding?.fix).toEqual({ id: "two-steps", params: { instance: "alicloud_instance.fw" } });
    expect(finding?.prevents).toEqual(["InvalidOperation.InvalidEcsState"]);
  });
});

describe("an instance that exists", () => {
  it("stays stopped when nothing says otherwise", () => {
    const stopped = { ...STATE, "alicloud_instance.fw": { ...STATE["alicloud_instance.fw"], status: "Stopped" } };
    expect(check(eniHotPlug, { resources: instance({}), state: stopped })).toEqual([]);
    expect(check(eniHotPlug, { resources: instance({ status: "Running" }), state: stopped })).toHaveLength(1);
  });

  it("is left alone when the state holds the attachment", () => {
    const held = { id: "eni-1:i-1", instance_id: "i-1", network_interface_id: "eni-1" };
    expect(check(eniHotPlug, { resources: instance({}), state: { ...STATE, [A]: held } })).toEqual([]);
  });

  it.each([
    ["another instance", { instance_id: "i-2", network_interface_id: "eni-1" }],
    ["another interface", { instance_id: "i-1", network_interface_id: "eni-2" }],
    ["a tainted attachment", { instance_id: "i-1", network_interface_id: "eni-1", "//tainted": true }],
  ])("is reported when the state holds %s", (_, held) => {
    expect(check(eniHotPlug, { resources: instance({}), state: { ...STATE, [A]: held } })).toHaveLength(1);
  });
});

describe("network_interfaces blocks", () => {
  const { [A]: _, ...alone } = instance({ network_interfaces: [{}] });

  it("are refused while such a type is created", () => {
    const [finding, ...more] = check(eniHotPlug, { resources: alone });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ address: "alicloud_instance.fw", message: "at-creation" });
    expect(finding?.fix?.id).toBe("attach-later");
  });

  it("are no creation when the instance exists", () => {
    expect(check(eniHotPlug, { resources: alone, state: STATE })).toEqual([]);
  });
});

it("is undecided for an instance that is not declared", () => {
  const resources = { ...BASE, [A]: { ...attach(), instance_id: "i-9" } };
  expect(summary(check(eniHotPlug, { resources }))).toEqual([`undecided ${A} external i-9`]);
});
