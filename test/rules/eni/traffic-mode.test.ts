import { describe, expect, it } from "vitest";
import { withOverlay } from "../../../src/catalog/overlay";
import type { JsonObject } from "../../../src/model/json";
import { readOverlay } from "../../../src/read/overlay";
import { eniTrafficMode } from "../../../src/rules/eni/traffic-mode/rule";
import { ATTACHMENT, attach, BASE, check, type Resources, summary, TEST_CATALOG } from "../harness";
import { ATTACHED, FW, fw, nic, table } from "../table";

const FAST = { network_interface_traffic_mode: "HighPerformance" };

table(eniTrafficMode, [
  ["the usual mode", { ...nic({ network_interface_traffic_mode: "Standard" }), ...ATTACHED }, []],
  ["no mode", ATTACHED, []],
  ["attached to nothing", nic(FAST), []],
  ["a type without the figure", { ...nic(FAST), ...ATTACHED }, [`undecided ${FW} catalog ecs.a1.xlarge eriQuantity`]],
  [
    "a mode that is not known",
    { resources: { ...nic({ network_interface_traffic_mode: "${var.m}" }), ...ATTACHED }, variables: { m: {} } },
    [`undecided ${FW} variable m`],
  ],
  [
    "two, whatever the type takes",
    fw({ ...FAST, network_interfaces: [{ ...FAST, queue_pair_number: 4 }] }),
    [`violation ${FW} queue-pairs`],
  ],
]);

describe("with the figure of an overlay", () => {
  const found = (eriQuantity: number, resources: Resources) => {
    const overlay = readOverlay(`instanceTypes: { ecs.a1.xlarge: { eriQuantity: ${eriQuantity} } }`, "o.yaml");
    const catalog = withOverlay(TEST_CATALOG, overlay);
    return summary(check(eniTrafficMode, { resources: { ...BASE, ...resources } }, catalog));
  };
  const blocks = (...network_interfaces: JsonObject[]) => fw({ network_interfaces });
  const bounded = { ...FAST, queue_pair_number: 4 };

  it.each([
    ["none", 0, blocks(bounded), [`violation ${FW} unsupported`]],
    ["as many", 2, blocks(bounded, bounded), []],
    ["one more", 1, blocks(bounded, bounded), [`violation ${FW} too-many`]],
    ["one that takes all", 2, blocks(FAST), []],
    ["a second beside one that takes all", 2, blocks(FAST, bounded), [`violation ${FW} queue-pairs`]],
    [
      "attached ones, which cannot name theirs",
      2,
      { ...nic(FAST), ...ATTACHED, ...blocks(bounded) },
      [`violation ${FW} queue-pairs`],
    ],
  ])("%s", (_, eriQuantity, resources, expected) => {
    expect(found(eriQuantity, resources)).toEqual(expected);
  });

  it("says how many are too many", () => {
    const overlay = readOverlay("instanceTypes: { ecs.a1.xlarge: { eriQuantity: 1 } }", "o.yaml");
    const resources = { ...BASE, ...blocks(bounded, bounded, bounded) };
    const [finding] = check(eniTrafficMode, { resources }, withOverlay(TEST_CATALOG, overlay));
    expect(finding?.fix).toEqual({ id: "standard", params: { over: 2 } });
  });

  it("counts an interface once", () => {
    expect(found(1, { ...nic(FAST), ...ATTACHED, [`${ATTACHMENT}.again`]: attach() })).toEqual([]);
  });
});
