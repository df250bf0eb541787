import { expect, it } from "vitest";
import { alikeItems } from "../../src/report/items/alike";
import type { Item } from "../../src/report/items/item";
import type { Finding } from "../../src/rules/rule";

function item(address: string, value: string, more: Partial<Finding> = {}): Item {
  const facts = [
    { name: "resource", value: address, source: "configuration" },
    { name: "value", value, source: "configuration" },
  ];
  return {
    finding: {
      rule: "instance/name",
      severity: "error",
      status: "violation",
      message: "start",
      stack: "s",
      address,
      facts,
      ...more,
    },
  } as unknown as Item;
}

const groups = (...items: Item[]) =>
  alikeItems(items).map(({ first, others }) => [first, ...others].map(({ finding }) => finding.address));

it("puts instances together of which the same is said", () => {
  expect(groups(item("a.x[0]", "-"), item("a.y", "-"), item("a.x[1]", "-"), item('module.m["k"].a.x[2]', "-"))).toEqual(
    [["a.x[0]", "a.x[1]"], ["a.y"], ['module.m["k"].a.x[2]']],
  );
  expect(groups(item('module.m["a.b]"].a.x', "-"), item("module.m[1].a.x", "-"))).toEqual([
    ['module.m["a.b]"].a.x', "module.m[1].a.x"],
  ]);
});

it("keeps apart what differs", () => {
  expect(groups(item("a.x[0]", "-a"), item("a.x[1]", "-b"))).toHaveLength(2);
  expect(groups(item("a.x[0]", "-"), item("a.x[1]", "-", { message: "length" }))).toHaveLength(2);
  expect(groups(item("a.x[0]", "-"), item("a.x[1]", "-", { stack: "t" }))).toHaveLength(2);
  expect(groups(item("a.x", "a.x"), item("a.x[0]", "a.x[0]"))).toHaveLength(1);
});
