import { describe, expect, it } from "vitest";
import { eniHotPlug } from "../../../src/rules/eni/hot-plug/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

const A = `${ATTACHMENT}.nic`;

function instance(more: Resources[string]): Resources {
  const body = { ...BASE["alicloud_instance.fw"], instance_type: "ecs.cold.large", ...more };
  return { ...BASE, "alicloud_instance.fw": body, [A]: attach() };
}

const STATE = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_instance.fw": { id: "i-1", instance_type: "ecs.cold.large", status: "Running" },
  "alicloud_ecs_network_interface.nic": { id: "eni-1", vswitch_id: "vsw-a" },
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
    const held = { ...STATE["alicloud_instance.fw"], network_interfaces: [{ network_interface_id: "eni-1" }] };
    expect(check(eniHotPlug, { resources: alone, state: { ...STATE, "alicloud_instance.fw": held } })).toEqual([]);
  });
});

it("is undecided for an instance that is not declared", () => {
  const resources = { ...BASE, [A]: { ...attach(), instance_id: "i-9" } };
  expect(summary(check(eniHotPlug, { resources }))).toEqual([`undecided ${A} external i-9`]);
});

describe("a detach", () => {
  const held = { id: "eni-1:i-1", instance_id: "i-1", network_interface_id: "eni-1" };
  const { [A]: _attached, ...detached } = instance({});
  const { "alicloud_instance.fw": _instance, ...withoutInstance } = detached;
  const state = (more: Resources[string] = {}) => ({
    ...STATE,
    "alicloud_instance.fw": { ...STATE["alicloud_instance.fw"], ...more },
    [A]: held,
  });

  it.each([
    ["from a running instance", detached, state(), 1],
    ["from a stopped one", detached, state({ status: "Stopped" }), 0],
    ["from one that this apply stops, too late", { ...detached, ...only({ status: "Stopped" }) }, state(), 1],
    ["from a type that hot-plugs", detached, state({ instance_type: "ecs.a1.large" }), 0],
    [
      "from one that gets another type, too late",
      { ...detached, ...only({ instance_type: "ecs.a1.large" }) },
      state(),
      1,
    ],
    ["before the instance is deleted", withoutInstance, state(), 1],
    ["from an instance that no state holds", detached, { [A]: { ...held, instance_id: "i-9" } }, 0],
  ])("%s", (_, resources, prior, findings) => {
    const found = check(eniHotPlug, { resources, state: prior }).filter(({ message }) => message === "detach");
    expect(found).toHaveLength(findings);
  });

  it("says what to stop first, and believes the inventory more than the state", () => {
    const [finding] = check(eniHotPlug, { resources: detached, state: state() });
    expect(finding?.fix).toEqual({ id: "stop-first", params: { instance: "alicloud_instance.fw" } });
    const inventory = "instances: { i-1: { status: Stopped } }";
    expect(check(eniHotPlug, { resources: detached, state: state(), inventory })).toEqual([]);
  });

  function only(more: Resources[string]): Resources {
    const { "alicloud_instance.fw": one } = instance(more);
    return one ? { "alicloud_instance.fw": one } : {};
  }
});
