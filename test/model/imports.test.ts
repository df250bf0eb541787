import { expect, test } from "vitest";
import { importedId } from "../../src/model/imports";
import type { Json, JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readConfiguration } from "../../src/read/tf-json";

const INNER: JsonObject = {
  resource: { alicloud_vpc: { a: { cidr_block: "10.0.0.0/8" } } },
  import: { to: "alicloud_vpc.a", id: "vpc-${path.module}" },
  variable: { id: { default: "vpc-inner" } },
};

/** Every resource with the id that is imported there; "" is not known, null no import. */
function imported(document: JsonObject, inner: JsonObject = INNER): Record<string, string | null> {
  const part = readConfiguration([document], {
    name: "s",
    file: "s",
    module: () => ({ part: readConfiguration([inner], { name: "s", file: "inner" }), acknowledgements: [] }),
  });
  const model = new Model([part], RESOURCE_TYPES);
  return Object.fromEntries(model.resources.map((one) => [one.address, importedId(model, one) ?? null]));
}

const vpc = (body: JsonObject = {}, ...imports: JsonObject[]): JsonObject => ({
  resource: { alicloud_vpc: { a: { cidr_block: "10.0.0.0/8", ...body } } },
  import: imports,
  variable: { open: {}, ids: { default: { x: "vpc-x", y: "vpc-y" } } },
});
const each = { for_each: { x: 1, y: 2, z: 3 } };

test.each<[string, JsonObject, Json]>([
  ["by id", vpc({}, { to: "alicloud_vpc.a", id: "vpc-1" }), { "alicloud_vpc.a": "vpc-1" }],
  [
    "by an id that is an expression",
    vpc({}, { to: "alicloud_vpc.a", id: "${var.ids.x}" }),
    { "alicloud_vpc.a": "vpc-x" },
  ],
  ["by an id that nobody knows", vpc({}, { to: "alicloud_vpc.a", id: "${var.open}" }), { "alicloud_vpc.a": "" }],
  ["by identity", vpc({}, { to: "alicloud_vpc.a", identity: { id: "vpc-1" } }), { "alicloud_vpc.a": "" }],
  ["another one", vpc({}, { to: "alicloud_vpc.b", id: "vpc-1" }), { "alicloud_vpc.a": null }],
  [
    "one instance by its number",
    vpc({ count: 2 }, { to: "alicloud_vpc.a[1]", id: "vpc-1" }),
    { "alicloud_vpc.a[0]": null, "alicloud_vpc.a[1]": "vpc-1" },
  ],
  [
    "for_each decides which instances are imports",
    vpc(each, { for_each: "${var.ids}", to: "alicloud_vpc.a[each.key]", id: "${each.value}" }),
    { 'alicloud_vpc.a["x"]': "vpc-x", 'alicloud_vpc.a["y"]': "vpc-y", 'alicloud_vpc.a["z"]': null },
  ],
  [
    "of a set, by a template as the key",
    vpc(each, { for_each: '${toset(["x"])}', to: 'alicloud_vpc.a["${each.value}"]', id: "vpc-${each.key}" }),
    { 'alicloud_vpc.a["x"]': "vpc-x", 'alicloud_vpc.a["y"]': null, 'alicloud_vpc.a["z"]': null },
  ],
  [
    "a for_each that is not known may be of any of them",
    vpc({ count: 2 }, { for_each: "${var.open}", to: "alicloud_vpc.a[each.key]", id: "${each.value}" }),
    { "alicloud_vpc.a[0]": "", "alicloud_vpc.a[1]": "" },
  ],
])("%s", (_, document, expected) => {
  expect(imported(document)).toEqual(expected);
});

test("in a module it is of every instance of that", () => {
  const inner = { ...INNER, import: { to: "alicloud_vpc.a", id: "${var.id}" } };
  const call = { module: { net: { source: "./net", for_each: { p: "vpc-p", q: "vpc-q" }, id: "${each.value}" } } };
  expect(imported(call, inner)).toEqual({
    'module.net["p"].alicloud_vpc.a': "vpc-p",
    'module.net["q"].alicloud_vpc.a': "vpc-q",
  });
});

test("to an instance of a module, from the root", () => {
  const { import: _, ...inner } = INNER;
  const document = {
    module: { net: { source: "./net", for_each: { p: 1, q: 2 } } },
    import: { for_each: { q: "vpc-q" }, to: "module.net[each.key].alicloud_vpc.a", id: "${each.value}" },
  };
  expect(imported(document, inner)).toEqual({
    'module.net["p"].alicloud_vpc.a': null,
    'module.net["q"].alicloud_vpc.a': "vpc-q",
  });
});
