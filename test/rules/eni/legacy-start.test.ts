import { describe, expect, it } from "vitest";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { eniLegacyStart } from "../../../src/rules/eni/legacy-start/rule";
import {
  ATTACHMENT,
  attach,
  BASE,
  check,
  checkParts,
  factsOf,
  modelOf,
  partOf,
  type Resources,
  summary,
} from "../harness";

const A = `${ATTACHMENT}.nic`;
const RESOURCES: Resources = { ...BASE, [A]: attach() };

/** The instance as the state has it, last started then. */
function state(start: Resources[string], more: Resources = {}): Resources {
  return {
    "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
    "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
    "alicloud_instance.fw": {
      id: "i-1",
      instance_type: "ecs.a1.xlarge",
      image_id: "auto.vhd",
      vswitch_id: "vsw-a",
      status: "Running",
      ...start,
    },
    "alicloud_ecs_network_interface.nic": { id: "eni-1", vswitch_id: "vsw-a" },
    ...more,
  };
}

const OLD = { start_time: "2018-03-14T02:11Z" };

describe("the last start", () => {
  it.each([
    ["2018-03-14T02:11Z", 1],
    ["2018-03-31T00:00Z", 1],
    ["2018-03-31T23:59Z", 1],
    ["2018-03-31T23:59:59Z", 1],
    ["2018-04-01T00:00Z", 0],
    ["2018-04-01T07:59+08:00", 1],
    ["2018-04-01T08:00+08:00", 0],
    ["2026-11-01T00:00Z", 0],
  ])("at %s: %i finding", (start_time, findings) => {
    expect(check(eniLegacyStart, { resources: RESOURCES, state: state({ start_time }) })).toHaveLength(findings);
  });

  it.each([
    ["missing", {}],
    ["empty", { start_time: "" }],
    ["null", { start_time: null }],
  ])("%s: no state holds it", (_, start) => {
    expect(summary(check(eniLegacyStart, { resources: RESOURCES, state: state(start) }))).toEqual([
      "undecided alicloud_instance.fw state alicloud_instance.fw.start_time",
    ]);
  });

  it.each([
    ["no time", "March 2018"],
    ["without a zone", "2018-03-14 02:11:00"],
    ["impossible", "2018-13-45T99:99Z"],
  ])("%s: the state holds what cannot be read", (_, start_time) => {
    expect(summary(check(eniLegacyStart, { resources: RESOURCES, state: state({ start_time }) }))).toEqual([
      `undecided alicloud_instance.fw unreadable alicloud_instance.fw.start_time "${start_time}"`,
    ]);
  });

  it("not known, but the plan restarts the instance anyway: nothing to ask", () => {
    const restarted = state({ instance_type: "ecs.a1.large" });
    expect(check(eniLegacyStart, { resources: RESOURCES, state: restarted })).toEqual([]);
  });
});

it("is a warning that names the start time, the file and the way out", () => {
  const [finding] = check(eniLegacyStart, { resources: RESOURCES, state: state(OLD) });
  expect(finding).toMatchObject({ severity: "warning", address: "alicloud_instance.fw", fix: { id: "reboot" } });
  expect(finding?.facts.find(({ name }) => name === "startTime")).toEqual({
    name: "startTime",
    value: "2018-03-14T02:11Z",
    source: "state",
    from: "net.tfstate",
  });
  expect(factsOf(finding)["interfaces"]).toBe(1);
});

describe("nothing to say", () => {
  const held = { id: "eni-1:i-1", instance_id: "i-1", network_interface_id: "eni-1" };

  it.each([
    ["without a state", { resources: RESOURCES }],
    ["for a new instance", { resources: RESOURCES, state: {} }],
    ["without a new attachment", { resources: RESOURCES, state: state(OLD, { [A]: held }) }],
    ["without any attachment", { resources: BASE, state: state(OLD) }],
    ["for a stopped instance", { resources: RESOURCES, state: state({ ...OLD, status: "Stopped" }) }],
    ["for an instance that is replaced anyway", { resources: RESOURCES, state: state({ ...OLD, "//tainted": true }) }],
    [
      "when the plan restarts it for its type",
      { resources: RESOURCES, state: state({ ...OLD, instance_type: "ecs.a1.large" }) },
    ],
  ])("%s", (_, stack) => {
    expect(check(eniLegacyStart, stack)).toEqual([]);
  });

  it("but a change that is ignored restarts nothing", () => {
    const instance = { ...BASE["alicloud_instance.fw"], lifecycle: { ignore_changes: ["instance_type"] } };
    const resources = { ...RESOURCES, "alicloud_instance.fw": instance };
    const changed = state({ ...OLD, instance_type: "ecs.a1.large" });
    expect(check(eniLegacyStart, { resources, state: changed })).toHaveLength(1);
  });
});

it("reports an attachment that moves to the instance", () => {
  const elsewhere = { id: "eni-1:i-2", instance_id: "i-2", network_interface_id: "eni-1" };
  expect(check(eniLegacyStart, { resources: RESOURCES, state: state(OLD, { [A]: elsewhere }) })).toHaveLength(1);
});

it("is undecided for an instance that is not declared", () => {
  const resources = { ...BASE, [A]: { ...attach(), instance_id: "i-9" } };
  expect(summary(check(eniLegacyStart, { resources }))).toEqual([`undecided ${A} external i-9`]);
});

const primary = { ...attach(), network_interface_id: "${alicloud_instance.fw.network_interface_id}" };
const KEYED = { ...RESOURCES, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], key_name: "new" } };

describe("says what the plan says", () => {
  it.each<[string, boolean, Resources, Resources]>([
    ["an attach", true, RESOURCES, state(OLD)],
    ["an attach of the primary interface", false, { ...BASE, [A]: primary }, state(OLD)],
    ["a reboot for a key pair", false, KEYED, state({ ...OLD, key_name: "old" })],
    ["a stop for good", false, withStatus("Stopped"), state(OLD)],
    ["a start of a stopped one", false, withStatus("Running"), state({ ...OLD, status: "Stopped" })],
  ])("about %s: %s", (_, reboots, resources, prior) => {
    const model = modelOf(partOf({ resources, state: prior }));
    const { disruptions } = makePlan(model, new Network(model));
    expect(disruptions.filter(({ cause }) => cause === "legacy-start")).toHaveLength(Number(reboots));
    expect(check(eniLegacyStart, { resources, state: prior })).toHaveLength(Number(reboots));
  });
});

function withStatus(status: string): Resources {
  return { ...RESOURCES, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], status } };
}

it("believes an inventory more than the state, and names it", () => {
  const attributes = new Map([["alicloud_instance.fw", { start_time: "2018-03-01T00:00Z" }]]);
  const inventory = { file: "inventory.yaml", attributes, offered: new Map(), quotas: new Map() };
  const part = partOf({ resources: RESOURCES, state: state({ start_time: "2026-11-01T00:00Z" }) });
  expect(checkParts([part], [eniLegacyStart])).toEqual([]);
  const [finding] = checkParts([{ ...part, inventory }], [eniLegacyStart]);
  expect(finding?.facts.find(({ name }) => name === "startTime")).toMatchObject({
    value: "2018-03-01T00:00Z",
    source: "inventory",
    from: "inventory.yaml",
  });
});
