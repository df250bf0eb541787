import { describe, expect, test } from "vitest";
import { Derived } from "../../../src/value/origin";
import { BOOL, listOf, mapOf, NUMBER, objectOf, STRING } from "../../../src/value/type";
import {
  numberValue,
  objectValue,
  SENSITIVE,
  stringValue,
  tupleValue,
  UnknownContent,
  type Value,
  withMarks,
} from "../../../src/value/value";
import { among, mayBe, ownerOf, unknown, unknownOf, worth } from "./scope";

const later = unknown("later", BOOL);

describe("the reason of what is not known is that of the first unknown", () => {
  const names = {
    x: unknown("x"),
    y: unknown("y", NUMBER),
    list: unknown("list", listOf(STRING)),
    later,
    key: stringValue("k"),
  };
  test.each([
    ['"a${x}${y}"', "x"],
    ["y + 1", "y"],
    ["1 < y", "y"],
    ["x == key", "x"],
    ["list[0]", "list"],
    ["[1, 2][y]", "y"],
    ["list[*]", "list"],
    ["[for v in list : v]", "list"],
    ["[for v in [1] : v if x == key]", "x"],
    ["{ (x) = y }", "x"],
    ["later ? y : 2", "later"],
    ["later && true", "later"],
    ["!later", "later"],
    ["upper(x)", "x"],
    ["jsonencode([1, { a = y }])", "y"],
    ["max(list...)", "list"],
    ["try(list[0], 1)", "list"],
    ["can(x)", "x"],
    ["join(key, [x])", "x"],
  ])("%s: %s", (text, subject) => {
    expect(unknownOf(worth(text, names)).reason).toEqual({ kind: "apply", subject });
  });
});

describe("what an expression may be follows from what its parts may be", () => {
  const zone = among("zone", "a", "b");
  const size = unknown("size", NUMBER, { candidates: [numberValue(1), numberValue(2)] });
  const names = { zone, size, later, other: unknown("other"), map: worth('{ a = "x", b = "y" }', {}) };
  test.each<[string, readonly unknown[] | undefined]>([
    ['"z-${zone}"', ["z-a", "z-b"]],
    ['"${zone}${zone}"', ["aa", "bb"]],
    ['"${zone}${size}"', ["a1", "a2", "b1", "b2"]],
    ['"${zone}${other}"', undefined],
    ["size + 1", [2, 3]],
    ["size * size", [1, 4]],
    ["-size", [-1, -2]],
    ["size > 1", [false, true]],
    ["size < 9", [true]],
    ["1 / (size - 1)", [Infinity, 1]],
    ["0 / (size - 1)", undefined],
    ["(zone)", ["a", "b"]],
    ["map[zone]", ["x", "y"]],
    ['["p", "q", "r"][size]', ["q", "r"]],
    ["upper(zone)", ["A", "B"]],
    ["length(zone) == 1", [true]],
    ['join("-", [zone, "c"])', ["a-c", "b-c"]],
    ['later ? "p" : "q"', ["p", "q"]],
    ['later ? "p" : "p"', ["p"]],
    ['later ? zone : "c"', ["a", "b", "c"]],
    ["later ? zone : other", undefined],
    ['later ? 1 : "x"', ["1", "x"]],
    ['length(later ? ["a"] : ["a", "b"]) * 1 + 0', ["1", "2"].map(Number)],
    ['(later ? { a = "p" } : { a = "q" }).a', ["p", "q"]],
    ['(later ? { a = "p", b = other } : { a = "q", b = "r" }).a', ["p", "q"]],
    ['zone == "a"', [true, false]],
    ['zone == "c"', [false]],
    ['zone != "c"', [true]],
    ["zone == zone", [true]],
    ["other == other", [true]],
    ['zone == "c" ? "p" : zone', ["a", "b"]],
    ['zone == "c" || other == "x"', undefined],
    ['zone != "c" || other == "x"', [true]],
    ['other == "x" && zone == "c"', [false]],
    ['zone == "a" && later', undefined],
    ['zone == "a" && size == 1', [true, false]],
    ['"a${later ? [1] : [2]}"', undefined],
    ["try(zone, 1)", ["a", "b"]],
    ["can(zone)", [true]],
    ["can(other)", [true]],
    ['"%{ if later }p%{ else }q%{ endif }!"', ["p!", "q!"]],
  ])("%s: %j", (text, candidates) => {
    expect(mayBe(worth(text, names))).toEqual(candidates);
  });

  test("parts of what is known keep what they may be", () => {
    expect(mayBe(worth('[for v in [zone] : "z-${v}"][0]', names))).toEqual(["z-a", "z-b"]);
    expect(mayBe(worth("{ a = zone }.a", names))).toEqual(["a", "b"]);
  });

  test("a loop over one of several lists", () => {
    const found = worth('[for v in (later ? tolist(["a"]) : tolist(["b", "c"])) : upper(v)]', names);
    const candidates = unknownOf(found).refinements.candidates ?? [];
    expect(candidates.map(({ content }) => (content as readonly Value[]).map(({ content }) => content))).toEqual([
      ["A"],
      ["B", "C"],
    ]);
  });

  test("beyond 64 nobody asks any more", () => {
    const digits = among("digits", ..."0123456789");
    const more = among("more", ..."0123456");
    expect(mayBe(worth('"${digits}${more}"', { digits, more }))).toBeUndefined();
    expect(mayBe(worth('"${digits}${more}"', { digits, more: among("more", ..."012345") }))).toHaveLength(60);
  });

  test("what is secret is no candidate", () => {
    const secret = withMarks(stringValue("s"), SENSITIVE);
    const marked = worth('later ? secret : "x"', { later, secret });
    expect(marked.marks).toBe(SENSITIVE);
    expect(mayBe(worth('later ? { a = secret } : { a = "x" }', { later, secret }))).toBeUndefined();
    expect(mayBe(worth('(later ? { a = secret } : { a = "x" }).a', { later, secret }))).toBeUndefined();
    expect(mayBe(worth("try(marked, 1)", { marked }))).toBeUndefined();
    expect(mayBe(worth('!(marked == "x")', { marked }))).toBeUndefined();
    expect(mayBe(worth("[marked][0]", { marked }))).toEqual(["s", "x"]);
    expect(mayBe(worth("jsonencode([marked])", { marked }))).toEqual(['["s"]', '["x"]']);
    expect(mayBe(worth('"%{ for v in [zone, secret] }${v}%{ endfor }"', { zone, secret }))).toBeUndefined();
  });
});

describe("what is only handed on is still the value of the same", () => {
  const id = unknown("id");
  const whole = unknown(
    "whole",
    objectOf(
      new Map([
        ["id", STRING],
        ["list", listOf(STRING)],
      ]),
    ),
  );
  const names = { id, whole, later, yes: worth("true", {}), any: unknown("any") };
  test.each([
    "id",
    "(id)",
    '"${id}"',
    'yes ? id : "x"',
    "[id][0]",
    "{ a = id }.a",
    '{ a = id }["a"]',
    "[for v in [id] : v][0]",
    "{ for k, v in { a = id } : k => v }.a",
    "([{ a = id }][*].a)[0]",
    'tolist([id, "x"])[0]',
    "tostring(id)",
    "later ? id : id",
    "try(id, 1)",
    "try({ a = id }, {}).a",
    "merge({ a = id }, {}).a",
    "values({ a = id })[0]",
    "flatten([[id]])[0]",
    "element([id], 0)",
    'concat([id], ["x"])[0]',
    "sensitive(id)",
  ])("%s", (text) => {
    expect(worth(text, names).origin).toEqual({ owner: ownerOf("id"), path: ["id"] });
  });

  test.each([['"x${id}"'], ["upper(id)"], ["later ? id : any"], ["id == any"]])("not %s", (text) => {
    const { owner } = worth(text, names).origin ?? {};
    expect(owner === undefined || owner instanceof Derived).toBe(true);
  });

  test("parts of it are the value of a part", () => {
    const path = (text: string) =>
      worth(text, { ...names, bare: { ...whole, origin: { owner: ownerOf("id"), path: [] } } }).origin?.path;
    expect(path("bare.id")).toEqual(["id"]);
    expect(path('bare["id"]')).toEqual(["id"]);
    expect(path("bare.list[0]")).toEqual(["list", 0]);
    expect(path("[for v in [bare] : v.list[1]][0]")).toEqual(["list", 1]);
    expect(path("try(bare.id, 1)")).toEqual(["id"]);
    expect(path("try(bare.list[0], 1)")).toBeUndefined();
  });
});

describe("whoever makes an unknown can tell its members", () => {
  const member = (name: string | number) => (name === "name" || name === 1 ? stringValue("told") : undefined);
  const told = (type: Value["type"]): Value => ({
    type,
    content: new UnknownContent({ kind: "apply", subject: "told" }, {}, member),
    marks: 0,
  });
  test.each([
    ["x.name", told({ kind: "dynamic" })],
    ['x["name"]', told({ kind: "dynamic" })],
    ["x[1]", told({ kind: "dynamic" })],
    ["x.name", told(objectOf(new Map([["name", STRING]])))],
    ["x.name", told(mapOf(STRING))],
    ["x[1]", told(listOf(STRING))],
    ["(x[*])[1]", told(listOf(STRING))],
  ])("%s", (text, x) => {
    expect(worth(text, { x }).content).toBe("told");
  });

  test("others are unknown for the same reason", () => {
    const other = worth("x.other", { x: told({ kind: "dynamic" }) });
    expect(unknownOf(other).reason.subject).toBe("told");
  });
});

test("a length that is known decides", () => {
  const x = unknown("x", listOf(STRING), { notNull: true, minLength: 1, maxLength: 3 });
  expect(worth("length(x) > 0", { x }).content).toBe(true);
  expect(mayBe(worth("length(x) < 1", { x }))).toEqual([false]);
  expect(mayBe(worth("length(x) >= 1", { x }))).toEqual([true]);
  expect(mayBe(worth("1 > length(x)", { x }))).toEqual([false]);
  expect(mayBe(worth("length(x) <= 2", { x }))).toBeUndefined();
  expect(worth("x == []", { x, t: tupleValue([]) }).content).toBe(false);
  expect(worth("x == null", { x }).content).toBe(false);
  expect(objectValue(new Map()).content).toEqual(new Map());
});
