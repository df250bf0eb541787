import { describe, expect, test } from "vitest";
import { parsedOf, parseReference, referencesIn, referencesOf } from "../../src/model/expression";

describe("the references of a text", () => {
  test.each([
    ["${alicloud_vpc.main.id}", { root: "resource", type: "alicloud_vpc", name: "main", path: ["id"] }],
    ["${alicloud_vpc.main[0].id}", { root: "resource", type: "alicloud_vpc", name: "main", key: 0, path: ["id"] }],
    ["${alicloud_vpc.main.0.id}", { root: "resource", type: "alicloud_vpc", name: "main", key: 0, path: ["id"] }],
    ['${alicloud_vpc.main["a b"].id}', { type: "alicloud_vpc", key: "a b", path: ["id"] }],
    [
      "${data.alicloud_zones.all.zones[0].id}",
      { root: "data", type: "alicloud_zones", name: "all", path: ["zones", 0, "id"] },
    ],
    ["${ephemeral.alicloud_kms_secret.s.value}", { root: "ephemeral", type: "alicloud_kms_secret", name: "s" }],
    ["${var.region}", { root: "var", name: "region", path: [] }],
    ["${local.net.cidr}", { root: "local", name: "net", path: ["cidr"] }],
    ["${module.net.vpc_id}", { root: "module", name: "net", path: ["vpc_id"] }],
    ["${each.value.zone}", { root: "other", type: "each", name: "value", path: ["zone"] }],
  ])("%s", (text, expected) => {
    expect(referencesOf(text)).toMatchObject([expected]);
  });

  test.each([
    ["plain", []],
    ["$${a.b}", []],
    ["a-${var.x}-b", ["var.x"]],
    ['${lookup({ a = "}" }, alicloud_vpc.main.id, "${var.x}")}', ["alicloud_vpc.main.id", "var.x"]],
    ["${alicloud_vpc.a[count.index].tags.x}", ["alicloud_vpc.a", "count.index"]],
    ["${a_b.c[*].id}", ["a_b.c"]],
    ["${[for v in var.list : v.id]}", ["var.list"]],
    ['${replace("a.b", "c.d", "")}', []],
    ["%{ if var.x }a%{ endif }", ["var.x"]],
    ["${unclosed", []],
    ["${provider.fn(var.block)}", []],
  ])("%s names %j", (text, expected) => {
    expect(referencesOf(text).map((reference) => reference.text)).toEqual(expected);
  });

  test("keys of objects are templates, too", () => {
    expect(referencesIn({ "${var.k}": ["${var.v}"] }).map(({ text }) => text)).toEqual(["var.k", "var.v"]);
  });
});

test.each([
  ["${count.index}", true],
  ["${each.value.a}", true],
  ["${[for each in var.list : each.x]}", false],
  ["${var.x}", false],
])("%s is worth something else in each instance: %s", (text, expected) => {
  expect(parsedOf(text).perInstance).toBe(expected);
});

test.each([
  ["alicloud_vpc.main", "alicloud_vpc.main"],
  ["${alicloud_vpc.main[0]}", "alicloud_vpc.main[0]"],
  ["word", undefined],
])("%s as an address", (text, expected) => {
  expect(parseReference(text)?.text).toBe(expected);
});
