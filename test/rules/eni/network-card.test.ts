import { describe, expect, it } from "vitest";
import { withOverlay } from "../../../src/catalog/overlay";
import { readOverlay } from "../../../src/read/overlay";
import { eniNetworkCard } from "../../../src/rules/eni/network-card/rule";
import { ATTACHMENT, attach, BASE, check, type Resources, summary, TEST_CATALOG } from "../harness";
import { FW, fw, table } from "../table";

const A = `${ATTACHMENT}.nic`;
const on = (network_card_index: number | string): Resources => ({ [A]: { ...attach(), network_card_index } });

table(eniNetworkCard, [
  ["no index", { [A]: attach() }, []],
  ["the first card", { ...on(0), ...fw({ network_card_index: 0 }) }, []],
  ["the primary interface on another one", fw({ network_card_index: 1 }), [`violation ${FW} primary`]],
  ["a type without the figure", on(1), [`undecided ${A} catalog ecs.a1.xlarge networkCards`]],
  [
    "a block, and a type without the figure",
    fw({ network_interfaces: [{ network_card_index: 1 }] }),
    [`undecided ${FW} catalog ecs.a1.xlarge networkCards`],
  ],
  ["an index that is not known", { resources: on("${var.i}"), variables: { i: {} } }, [`undecided ${A} variable i`]],
]);

describe("with the figure of an overlay", () => {
  it.each([
    ["the last card", 1, []],
    ["one further", 2, [`violation ${A} none`]],
  ])("%s", (_, index, expected) => {
    const overlay = readOverlay("instanceTypes: { ecs.a1.xlarge: { networkCards: 2 } }", "o.yaml");
    const catalog = withOverlay(TEST_CATALOG, overlay);
    expect(summary(check(eniNetworkCard, { resources: { ...BASE, ...on(index) } }, catalog))).toEqual(expected);
  });
});
