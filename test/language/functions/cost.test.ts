import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import { elementsOf, listValue, mapValue } from "../../../src/value/collection";
import { setValue } from "../../../src/value/set";
import { STRING } from "../../../src/value/type";
import { objectValue, stringValue, tupleValue, unknownValue, type Value, withOrigin } from "../../../src/value/value";

/** Elements. Whatever compares each with each of them takes minutes. */
const MANY = 20_000;
/** Milliseconds, on a slow machine with other work. */
const SOON = 4000;

const texts = Array.from({ length: MANY }, (_, i) => stringValue(`n${i}`));
const objects = texts.map((name) =>
  objectValue(
    new Map([
      ["name", name],
      ["zone", stringValue("a")],
    ]),
  ),
);
const ids = texts.map((_, i) =>
  withOrigin(unknownValue(STRING, { kind: "apply", subject: `x${i}` }, { notNull: true, prefix: "vpc-" }), {
    owner: { i },
    path: ["id"],
  }),
);
const members = new Map(texts.map((value) => [value.content as string, value]));

const VALUES: Readonly<Record<string, Value>> = {
  texts: listValue(texts, STRING),
  set: setValue(texts, STRING),
  ids: listValue(ids, STRING),
  objects: tupleValue(objects),
  nested: tupleValue(texts.map((value) => tupleValue([value, value]))),
  map: mapValue(members, STRING),
  object: objectValue(members),
};

describe("many elements cost little more than few", () => {
  test.each([
    "distinct(concat(texts, texts))",
    "distinct(concat(objects, objects))",
    "distinct(ids)",
    "compact(concat(texts, ids))",
    "sort(reverse(texts))",
    "reverse(ids)",
    "flatten(nested)",
    "flatten([nested, [nested, ids]])",
    "chunklist(texts, 3)",
    "slice(texts, 10, length(texts))",
    "setsubtract(set, texts)",
    "setintersection(set, texts, reverse(texts))",
    "setunion(set, texts, ids)",
    "toset(concat(texts, ids))",
    "tolist(objects)",
    "tomap(object)",
    "keys(map)",
    "values(object)",
    "merge(map, map, map)",
    "merge(object, object)",
    "zipmap(texts, texts)",
    "zipmap(texts, objects)",
    'transpose({ for t in texts : t => [t, "all"] })',
    "matchkeys(texts, texts, reverse(texts))",
    "setproduct(slice(texts, 0, 300), slice(texts, 0, 300))",
    "coalescelist([], texts)",
    'contains(texts, "none")',
    'index(texts, "n19999")',
    "alltrue([for t in texts : true])",
  ])("%s", { timeout: SOON }, (text) => {
    const value = evaluate(parseExpression(text), {
      traversal: ({ root }) => ({ value: VALUES[root] as Value, used: 0 }),
    });
    expect(elementsOf(value).length).not.toBe(1);
  });
});

test("lists within lists, 5,000 levels deep", () => {
  let deep: Value = tupleValue([stringValue("x")]);
  for (let i = 0; i < 5000; i++) deep = tupleValue([deep]);
  const flat = evaluate(parseExpression("flatten(deep)"), { traversal: () => ({ value: deep, used: 0 }) });
  expect(elementsOf(flat).map(({ content }) => content)).toEqual(["x"]);
});
