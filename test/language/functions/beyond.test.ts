import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { elementsOf, listValue } from "../../../src/value/collection";
import { type Num, toDouble } from "../../../src/value/number";
import { Derived } from "../../../src/value/origin";
import { setValue } from "../../../src/value/set";
import { listOf, mapOf, NUMBER, STRING, type Type } from "../../../src/value/type";
import {
  type Origin,
  type Refinements,
  SENSITIVE,
  stringValue,
  tupleValue,
  UnknownContent,
  unknownValue,
  type Value,
  withMarks,
  withOrigin,
} from "../../../src/value/value";

/*
 * What is known here although Terraform does not know it before apply: which of several ids a value is, and what is behind what
 * is not known.
 */

const REASON = { kind: "apply", subject: "x" };
const owner = (name: string) => ({ name });
const OWNERS = [owner("a"), owner("b"), owner("c")] as const;

/** The id of a resource that is still to be created. */
function id(of: object, refinements: Refinements = { notNull: true, prefix: "vpc-" }): Value {
  return withOrigin(unknownValue(STRING, REASON, refinements), { owner: of, path: ["id"] });
}

function unknown(type: Type, refinements?: Refinements): Value {
  return unknownValue(type, REASON, refinements);
}

const [A, B, C] = OWNERS.map((of) => id(of)) as [Value, Value, Value];
const VALUES: Readonly<Record<string, Value>> = {
  a: A,
  b: B,
  c: C,
  ids: tupleValue([A, B, C]),
  same: tupleValue([A, B, A]),
  vague: id(owner("vague"), {}),
  text: unknown(STRING),
  number: unknown(NUMBER),
  bool: unknown({ kind: "bool" }),
  texts: unknown(listOf(STRING)),
  some: unknown(listOf(STRING), { notNull: true, minLength: 1, maxLength: 3 }),
  three: unknown(listOf(STRING), { notNull: true, minLength: 3, maxLength: 3 }),
  map: unknown(mapOf(STRING)),
  any: unknown({ kind: "dynamic" }),
  secret: withMarks(stringValue("s"), SENSITIVE),
  set: setValue([A, B], STRING),
  list: listValue([A, B], STRING),
};

const SCOPE: Scope = {
  traversal: ({ root }) => ({ value: VALUES[root] as Value, used: 0 }),
};

function worth(text: string): Value {
  return evaluate(parseExpression(text), SCOPE);
}

/** Whose ids they are; "?" of what has no origin, itself if it is known. */
function told(value: Value): unknown {
  const { content, origin } = value;
  if (content instanceof UnknownContent) return origin && !(origin.owner instanceof Derived) ? nameOf(origin) : "?";
  if (Array.isArray(content)) return content.map(told);
  if (content instanceof Map) return Object.fromEntries([...content].map(([name, member]) => [name, told(member)]));
  return content;
}

function nameOf({ owner: of, path }: Origin): string {
  return [(of as { name: string }).name, ...path].join(".");
}

describe("members that are handed on stay what they are the value of", () => {
  test.each([
    ["element(ids, 1)", "b.id"],
    ["element(ids, 4)", "b.id"],
    ["index([a, b], b) == 1 ? a : b", "?"],
    ["one([a])", "a.id"],
    ["one(toset([a]))", "a.id"],
    ['lookup({ x = a }, "x", "none")', "a.id"],
    ['lookup({ x = a }, "y", b)', "b.id"],
    ["slice(ids, 1, 3)", ["b.id", "c.id"]],
    ["reverse(ids)", ["c.id", "b.id", "a.id"]],
    ["reverse(set)", ["b.id", "a.id"]],
    ['concat(ids, ["x"])', ["a.id", "b.id", "c.id", "x"]],
    ["concat(list, list)", ["a.id", "b.id", "a.id", "b.id"]],
    ["flatten([[a, [b]], c])", ["a.id", "b.id", "c.id"]],
    ["chunklist(ids, 2)", [["a.id", "b.id"], ["c.id"]]],
    ["values({ y = b, x = a })", ["a.id", "b.id"]],
    ['zipmap(["x", "y"], [a, b])', { x: "a.id", y: "b.id" }],
    ['zipmap(["x", "y"], list)', { x: "a.id", y: "b.id" }],
    ["merge({ x = a }, { y = b })", { x: "a.id", y: "b.id" }],
    ["merge({ x = a }, { x = b })", { x: "b.id" }],
    ["tolist(ids)", ["a.id", "b.id", "c.id"]],
    ["tomap({ x = a })", { x: "a.id" }],
    ["tostring(a)", "a.id"],
    [
      "setproduct([a], [b, c])",
      [
        ["a.id", "b.id"],
        ["a.id", "c.id"],
      ],
    ],
    ["coalescelist([], ids)", ["a.id", "b.id", "c.id"]],
    ['matchkeys(ids, ["x", "y", "x"], ["x"])', ["a.id", "c.id"]],
    ["sensitive(a)", "a.id"],
    ["nonsensitive(sensitive(a))", "a.id"],
  ])("%s", (text, wanted) => {
    expect(told(worth(text))).toEqual(wanted);
  });

  test("each once in a set", () => {
    expect(told(worth("toset(same)"))).toEqual(["a.id", "b.id"]);
    expect(told(worth("setunion(set, [b], [c])"))).toEqual(["a.id", "b.id", "c.id"]);
  });
});

describe("coalesce takes what is surely neither null nor empty", () => {
  test.each([
    ['coalesce(a, "x")', "a.id"],
    ['coalesce(null, "", a, b)', "a.id"],
    ['coalesce(vague, "x")', "?"],
    ["coalesce(vague, a)", "?"],
  ])("%s", (text, wanted) => {
    const value = worth(text);
    expect(told(value)).toEqual(wanted);
    expect((value.content as UnknownContent).refinements.notNull).toBe(true);
  });
});

describe("what is certain to stay is kept one by one", () => {
  test.each([
    ['compact([a, "", null, b])', ["a.id", "b.id"]],
    ["compact([a, a])", ["a.id", "a.id"]],
    ["distinct([a, a])", ["a.id"]],
    ['distinct(["x", a, "x", a])', ["x", "a.id"]],
    [
      'distinct([{ n = "x", id = a }, { n = "y", id = a }])',
      [
        { n: "x", id: "a.id" },
        { n: "y", id: "a.id" },
      ],
    ],
    ['matchkeys(["x", "y"], [a, b], [b, a])', ["x", "y"]],
  ])("%s", (text, wanted) => {
    expect(told(worth(text))).toEqual(wanted);
  });

  test.each([
    ["compact([a, vague])", { minLength: 1, maxLength: 2 }],
    ['compact(["x", vague, "", null])', { minLength: 1, maxLength: 2 }],
    ["distinct([a, b, a])", { minLength: 1, maxLength: 2 }],
    ['distinct(["x", "y", vague, "x"])', { minLength: 2, maxLength: 3 }],
    ['setsubtract(["x", "y"], [vague])', { maxLength: 2 }],
    ['setintersection(["x", "y"], [vague])', { maxLength: 1 }],
    ["concat(some, list)", { minLength: 3, maxLength: 5 }],
    ["concat(texts, list)", { minLength: 2 }],
    ["setproduct(some, list)", { minLength: 2, maxLength: 6 }],
    ["keys(zipmap(ids, [1, 2, 3]))", undefined],
    ['zipmap(ids, tolist(["x", "y", "z"]))', { minLength: 1, maxLength: 3 }],
  ])("%s is as long as can be told", (text, wanted) => {
    const { content } = worth(text);
    expect(content).toBeInstanceOf(UnknownContent);
    const { minLength, maxLength } = (content as UnknownContent).refinements;
    if (wanted) expect({ minLength, maxLength }).toEqual(wanted);
  });
});

describe("what is behind what is not known", () => {
  test.each([
    ["alltrue([bool, false])", [false]],
    ["contains([a, b], a)", [true]],
    ["contains([1], text)", [false]],
    ["contains([], text)", [false]],
    ['element(["x", "y"], number)', ["x", "y"]],
  ])("%s has candidates, but stays unknown", (text, wanted) => {
    const { content } = worth(text);
    expect(content).toBeInstanceOf(UnknownContent);
    expect((content as UnknownContent).refinements.candidates?.map((candidate) => candidate.content)).toEqual(wanted);
  });

  test("secrets are no candidates", () => {
    expect((worth('element(["x", secret], number)').content as UnknownContent).refinements.candidates).toBeUndefined();
  });

  test.each([
    ['merge(map, { x = "y" }).x', "y"],
    ['merge(any, { x = a })["x"]', "a.id"],
    ['lookup(merge(map, { x = "y" }), "x", "z")', "y"],
    ['merge(merge(any, { x = "y" }), { z = 1 }).x', "y"],
    ['merge({ x = "y" }, map).x', "?"],
    ['merge(map, { x = "y" }).z', "?"],
    ['merge(map, { x = "y" }, any).x', "?"],
  ])("%s", (text, wanted) => {
    expect(told(worth(text))).toEqual(wanted);
  });

  test.each([
    ["length(three)", 3],
    ["length(concat(three, list))", 5],
    ["length(sort(ids))", 3],
    ["length(flatten([a, [b, text]]))", 3],
    ["keys({ x = any })[0]", "x"],
    ['contains([a], "subnet-1")', false],
  ])("%s is known", (text, wanted) => {
    const { content } = worth(text);
    expect(typeof wanted === "number" ? toDouble(content as Num) : content).toBe(wanted);
  });

  test("the place of a value of the same origin", () => {
    const [place, ...others] = (worth("index([b, b, a], b)").content as UnknownContent).refinements.candidates ?? [];
    expect([toDouble(place?.content as Num), others]).toEqual([0, []]);
  });

  test("the least and the greatest number of elements are those of what is known", () => {
    const { min, max } = (worth('length(toset(["x", "y", text]))').content as UnknownContent).refinements;
    expect([toDouble(min as Num), toDouble(max as Num)]).toEqual([2, 3]);
    expect(elementsOf(worth("sort(ids)"))).toHaveLength(3);
  });
});
