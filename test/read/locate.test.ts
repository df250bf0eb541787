import { visit } from "jsonc-parser";
import { expect, test } from "vitest";
import { JsonLocator } from "../../src/read/locate";
import { fc } from "../support/random";

function located(text: string, address: string): string {
  const place = new JsonLocator("main.tf.json", () => text).locate(address);
  return place ? `${place.file}:${place.line}:${place.column}` : "nowhere";
}

test.each([
  ["a resource", '{\n  "resource": {"t": {\n    "a": {}}}}', "t.a", "3:5"],
  ["in lists", '{"resource": [\n{"t": [\n{"a": [{}]}, {"b": {}}]}]}', "t.b", "3:15"],
  ["after what has brackets in texts", '{"resource": {"t": {"a": {"x": "}{]["},\n"b": {}}}}', "t.b", "2:1"],
  [
    "after what has quotes and backslashes",
    '{"resource": {"t": {"a": {"x": "\\\\", "y": "\\"}"},\n"b": 1}}}',
    "t.b",
    "2:1",
  ],
  ["with a name of escapes", '{"resource": {"t": {\n"\\u0061b": {}}}}', "t.ab", "2:1"],
  ["a data source", '{"data": {"t": {"a": {}}}}', "data.t.a", "1:17"],
  ["a variable", '{"variable": {\r\n"region": {}}}', "var.region", "2:1"],
  ["an action", '{"action": {"t": {"a": {}}}}', "action.t.a", "1:19"],
  ["the last of two", '{"module": {"m": {},\n"m": {}}}', "module.m", "2:1"],
])("%s", (_, text, address, place) => {
  expect(located(text, address)).toBe(`main.tf.json:${place}`);
});

test.each([
  ["what is not there", '{"resource": {"t": {"a": {}}}}', "t.b"],
  ["a body that looks like a declaration", '{"locals": {"resource": {"t": {"a": {}}}}}', "t.a"],
  ["what lies deeper", '{"resource": {"t": {"a": {"b": {"c": {}}}}}}', "t.c"],
  ["a file that ends in the middle", '{"resource": {"t": {"a": {"x": [', "t.b"],
  ["a file that has become something else", 'resource "t" "a" {', "t.a"],
])("no place for %s", (_, text, address) => {
  expect(located(text, address)).toBe("nowhere");
});

/** Documents with a few names at every depth, written in many ways. */
const names = fc.constantFrom("resource", "data", "module", "variable", "t", "a", "b", 'q"\\', "{", "中");
const { tree } = fc.letrec<{ tree: unknown; object: Record<string, unknown> }>((tie) => ({
  object: fc.dictionary(names, tie("tree"), { maxKeys: 4 }),
  tree: fc.oneof(
    { depthSize: "large", withCrossShrink: true },
    fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    tie("object"),
    tie("object"),
    fc.array(tie("tree"), { maxLength: 3 }),
  ),
}));

test("a parser of JSON finds the same places", () => {
  const root = fc.dictionary(fc.constantFrom("resource", "data", "module", "locals"), tree, { maxKeys: 3 });
  fc.assert(
    fc.property(root, fc.constantFrom("", " ", "\t"), (document, indent) => {
      const text = JSON.stringify(document, undefined, indent);
      const places = new Map<string, string>();
      visit(text, {
        onObjectProperty: (name, _offset, _length, line, column, path) => {
          const [keyword, type, ...more] = path().filter((step) => typeof step === "string");
          if (keyword === "resource" && type !== undefined && more.length === 0)
            places.set(`${type}.${name}`, `main.tf.json:${line + 1}:${column + 1}`);
          if (keyword === "module" && type === undefined)
            places.set(`module.${name}`, `main.tf.json:${line + 1}:${column + 1}`);
        },
      });
      for (const [address, place] of places) expect(located(text, address)).toBe(place);
    }),
  );
});
