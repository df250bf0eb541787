import { describe, expect, test } from "vitest";
import { elementsOf, listValue } from "../../src/value/collection";
import { ConversionError, type ConversionProblem, canConvert, convert } from "../../src/value/convert";
import { sameValue } from "../../src/value/equal";
import { setValue } from "../../src/value/set";
import {
  BOOL,
  DYNAMIC,
  listOf,
  mapOf,
  NUMBER,
  type ObjectType,
  objectOf,
  STRING,
  setOf,
  type Type,
  tupleOf,
  withoutOptional,
} from "../../src/value/type";
import {
  EPHEMERAL,
  type Members,
  nullValue,
  SENSITIVE,
  TRUE,
  tupleValue,
  UnknownContent,
  type Value,
  withMarks,
  withOrigin,
} from "../../src/value/value";
import { fc } from "../support/random";
import { json, knownValues, map, num, object, REASON, text, unknown, values } from "./support/values";

const objectType = (attributes: Record<string, Type>, ...optional: string[]): ObjectType => ({
  ...objectOf(new Map(Object.entries(attributes))),
  ...(optional.length > 0 && { optional: new Set(optional) }),
});
const A = objectType({ a: STRING });
const list = (type: Type, ...elements: Value[]) => listValue(elements, type);
const set = (type: Type, ...elements: Value[]) => setValue(elements, type);
const secret = (value: Value) => withMarks(value, SENSITIVE);
const notNull = { notNull: true };

describe("an unknown value", () => {
  test.each<[string, Value, Type, Value]>([
    ["of another primitive type", unknown(STRING), NUMBER, unknown(NUMBER)],
    ["of no type", unknown(DYNAMIC), STRING, unknown(STRING)],
    ["that is not null", unknown(BOOL, notNull), STRING, unknown(STRING, notNull)],
    ["whose range does not hold any longer", unknown(NUMBER, { min: 1 }), STRING, unknown(STRING)],
    ["of a type constraint", unknown(DYNAMIC), objectType({ a: STRING }, "a"), unknown(A)],
    ["object as a map", unknown(A), mapOf(STRING), unknown(mapOf(STRING), { minLength: 1, maxLength: 1 })],
    ["empty object as a map", unknown(objectType({}), notNull), mapOf(STRING), map({}, STRING)],
    [
      "tuple as a list",
      unknown(tupleOf([NUMBER])),
      listOf(STRING),
      unknown(listOf(STRING), { minLength: 1, maxLength: 1 }),
    ],
    [
      "tuple that is not null as a list",
      unknown(tupleOf([NUMBER, BOOL]), notNull),
      listOf(STRING),
      list(STRING, unknown(), unknown()),
    ],
    ["tuple of one as a set", unknown(tupleOf([NUMBER]), notNull), setOf(STRING), set(STRING, unknown())],
    [
      "tuple of two as a set",
      unknown(tupleOf([STRING, STRING]), notNull),
      setOf(STRING),
      unknown(setOf(STRING), { ...notNull, minLength: 1, maxLength: 2 }),
    ],
    [
      "list as a set",
      unknown(listOf(STRING), { minLength: 2, maxLength: 4 }),
      setOf(STRING),
      unknown(setOf(STRING), { minLength: 1, maxLength: 4 }),
    ],
    [
      "set as a list",
      unknown(setOf(STRING), { minLength: 2, maxLength: 4 }),
      listOf(STRING),
      unknown(listOf(STRING), { minLength: 2, maxLength: 4 }),
    ],
    [
      "list of anything",
      unknown(tupleOf([NUMBER, STRING])),
      listOf(DYNAMIC),
      unknown(listOf(STRING), { minLength: 2, maxLength: 2 }),
    ],
    ["attribute", object({ a: unknown(NUMBER) }), A, object({ a: unknown(STRING) })],
    [
      "map as an object",
      object({ a: unknown(mapOf(STRING)) }),
      objectType({ a: objectType({ b: STRING, c: setOf(STRING) }, "c") }),
      object({ a: unknown(objectType({ b: STRING, c: setOf(STRING) })) }),
    ],
    ["elements of a set", set(STRING, text("5"), unknown()), setOf(NUMBER), set(NUMBER, num(5), unknown(NUMBER))],
    [
      "elements of a set as a list",
      set(STRING, text("5"), unknown()),
      listOf(STRING),
      unknown(listOf(STRING), { ...notNull, minLength: 1, maxLength: 2 }),
    ],
    [
      "elements of a set as a list of others, of which Terraform says that they are what they were",
      set(STRING, text("5"), unknown()),
      listOf(NUMBER),
      unknown(listOf(STRING)),
    ],
    ["the only element of a set as a list", set(STRING, unknown()), listOf(STRING), list(STRING, unknown())],
    [
      "some candidates",
      unknown(STRING, { candidates: [text("1"), text("x"), text("2")] }),
      NUMBER,
      unknown(NUMBER, { candidates: [num(1), num(2)] }),
    ],
    ["one candidate that can be converted", unknown(STRING, { candidates: [text("1"), text("x")] }), NUMBER, num(1)],
  ])("%s", (_, value, type, expected) => {
    const converted = convert(value, type);
    expect(converted).toEqual(expected);
    expect(sameValue(converted, expected)).toBe(true);
    expect(convert(secret(value), type).marks).toBe(SENSITIVE);
  });

  test("is what a number of too many digits is as a text", () => {
    expect(convert(num("1e300000000"), STRING)).toEqual({
      type: STRING,
      content: new UnknownContent({ kind: "expression", subject: "a number of too many digits" }),
      marks: 0,
    });
  });

  test("of which no candidate can be converted is refused", () => {
    expect(() => convert(unknown(STRING, { candidates: [text("x"), text("y")] }), NUMBER)).toThrow(ConversionError);
  });

  test("stays the value of the same thing only where nobody knew its type", () => {
    const origin = { owner: {}, path: ["id"] };
    expect(convert(withOrigin(unknown(DYNAMIC), origin), STRING).origin).toBe(origin);
    expect(convert(withOrigin(unknown(NUMBER), origin), STRING).origin).toBeUndefined();
    expect(convert(withOrigin(text("a"), origin), STRING).origin).toBe(origin);
  });

  test("keeps the members that can be told", () => {
    const member = (name: string | number) => (name === "port" ? num(80) : name === "bad" ? json([]) : undefined);
    const partly: Value = { type: DYNAMIC, content: new UnknownContent(REASON, {}, member), marks: 0 };
    const typed = convert(partly, objectType({ port: STRING, bad: STRING, other: STRING })).content as UnknownContent;
    expect(typed.member?.("port")).toEqual(text("80"));
    expect(typed.member?.("bad")).toBeUndefined();
    expect(typed.member?.("other")).toBeUndefined();
    expect((convert(partly, mapOf(STRING)).content as UnknownContent).member?.("port")).toEqual(text("80"));
  });
});

describe("marks", () => {
  test.each<[string, Value, Type, Value]>([
    ["stay", text("true", SENSITIVE), BOOL, secret(TRUE)],
    [
      "stay on elements",
      tupleValue([text("a", SENSITIVE), num(1)]),
      listOf(STRING),
      list(STRING, text("a", SENSITIVE), text("1")),
    ],
    [
      "of elements go to a set",
      tupleValue([text("a", SENSITIVE), text("a", EPHEMERAL)]),
      setOf(STRING),
      withMarks(set(STRING, text("a")), SENSITIVE | EPHEMERAL),
    ],
    [
      "stay on attributes",
      object({ a: text("x", SENSITIVE) }),
      mapOf(STRING),
      map({ a: text("x", SENSITIVE) }, STRING),
    ],
    [
      "of attributes that are left out are lost",
      object({ a: text("x"), b: text("y", SENSITIVE) }),
      A,
      object({ a: text("x") }),
    ],
    ["stay on a whole", secret(json([1])), listOf(STRING), secret(list(STRING, text("1")))],
    ["stay on null", secret(nullValue(NUMBER)), STRING, secret(nullValue(STRING))],
  ])("%s", (_, value, type, expected) => {
    expect(convert(value, type)).toEqual(expected);
  });
});

describe("what is refused", () => {
  test.each<[string, Value, Type, ConversionProblem | Partial<ConversionProblem>, (string | number)[], string]>([
    [
      "a text",
      json({ a: ["x"] }),
      objectType({ a: listOf(NUMBER) }),
      { kind: "text", expected: "number" },
      ["a", 0],
      "a number is required",
    ],
    [
      "a bool in capitals",
      text("True"),
      BOOL,
      { kind: "text" },
      [],
      'a bool is required; to convert from string, use lowercase "true"',
    ],
    [
      "missing attributes",
      json({}),
      objectType({ b: STRING, a: STRING, c: STRING }),
      { kind: "missing", names: ["a", "b", "c"] },
      [],
      'attributes "a", "b", and "c" are required',
    ],
    [
      "a missing element of a map",
      map({}, STRING),
      A,
      { kind: "missing", names: ["a"] },
      [],
      'attribute "a" is required',
    ],
    [
      "an attribute",
      json({ a: { b: [] } }),
      objectType({ a: objectType({ b: STRING }) }),
      { kind: "type", expected: STRING },
      ["a", "b"],
      "string required, but have tuple",
    ],
    ["an element", json(["a", {}]), listOf(STRING), { kind: "type" }, [1], "string required, but have object"],
    [
      "elements that have nothing in common",
      json(["a", {}]),
      listOf(DYNAMIC),
      { kind: "elements", of: "list" },
      [],
      "all list elements must have the same type",
    ],
    [
      "null beside an object, as a list of anything",
      json([{}, null]),
      listOf(DYNAMIC),
      { kind: "elements" },
      [],
      "all list elements must have the same type",
    ],
    ["a number as a bool", num(1), BOOL, { kind: "type" }, [], "bool required, but have number"],
    ["an object as a list", json({}), listOf(DYNAMIC), { kind: "type" }, [], "list of any single type required"],
    [
      "a set of the wrong elements",
      set(listOf(STRING)),
      setOf(BOOL),
      { kind: "element", of: "set" },
      [],
      "incorrect set element type: bool required, but have list of string",
    ],
    ["a tuple of another length", json([1]), tupleOf([]), { kind: "type" }, [], "tuple required"],
    [
      "what the types forbid although there is nothing",
      list(A),
      listOf(STRING),
      { kind: "element" },
      [],
      "incorrect list element type: string required, but have object",
    ],
  ])("%s", (_, value, type, problem, path, message) => {
    // What the types allow, the value may still keep from being.
    const byValue = problem.kind === "text" || value.type.kind === "map";
    expect(canConvert(value.type, type)).toBe(byValue);
    let error: unknown;
    try {
      convert(value, type);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ConversionError);
    expect(error).toMatchObject({ problem, path, message });
  });
});

describe("what needs no conversion", () => {
  test.each<[string, Value, Type]>([
    ["any value as anything", json({ a: [1] }), DYNAMIC],
    ["a text", text("a"), STRING],
    ["an object with what is optional", json({ a: "x" }), objectType({ a: STRING }, "a")],
    ["a list", list(A, json({ a: "x" })), listOf(objectType({ a: STRING }, "a"))],
    ["what is marked", secret(text("a")), STRING],
  ])("%s stays the same object", (_, value, type) => {
    expect(convert(value, type)).toBe(value);
  });

  test("elements of a tuple are the elements of a list, unchanged", () => {
    const value = json(["a", "b"]);
    expect(convert(value, listOf(STRING)).content).toBe(value.content);
  });

  test.each<[string, Value, Type]>([
    ["a tuple", json(["a", 1]), tupleOf([STRING, DYNAMIC])],
    ["an object", json({ a: "x", b: [1] }), objectType({ a: DYNAMIC, b: tupleOf([DYNAMIC]) })],
    ["a list", list(A, json({ a: "x" })), listOf(DYNAMIC)],
    ["a set", set(STRING, text("a")), setOf(DYNAMIC)],
    ["a map", map({ a: text("x") }, STRING), mapOf(DYNAMIC)],
    ["an empty map", map({}, NUMBER), mapOf(DYNAMIC)],
  ])("%s as one of anything stays the same object", (_, value, type) => {
    expect(convert(value, type)).toBe(value);
  });

  test("members are not asked for", () => {
    const asked: string[] = [];
    const names = new Map(["a", "b", "c"].map((name) => [name, STRING] as const));
    const members: Members = {
      size: 3,
      has: (name) => names.has(name),
      keys: () => names.keys() as IterableIterator<string>,
      get: (name) => {
        asked.push(name);
        return text(name);
      },
    };
    const lazy: Value = { type: objectOf(names), content: members, marks: 0 };
    convert(lazy, objectOf(names));
    convert(lazy, objectType({ a: STRING, d: NUMBER }, "d"));
    const narrow = convert(lazy, objectType({ a: STRING, d: NUMBER }, "d"));
    expect(asked).toEqual([]);
    const all = narrow.content as Members;
    expect([all.size, [...all.keys()], all.has("b"), all.get("b"), all.get("d")]).toEqual([
      2,
      ["a", "d"],
      false,
      undefined,
      nullValue(NUMBER),
    ]);
    expect(all.get("a")).toEqual(text("a"));
    expect(asked).toEqual(["a"]);
  });
});

describe("safe conversions", () => {
  test.each<[Type, Type, boolean]>([
    [NUMBER, STRING, true],
    [STRING, NUMBER, false],
    [BOOL, NUMBER, false],
    [listOf(STRING), setOf(STRING), false],
    [setOf(STRING), listOf(STRING), true],
    [mapOf(STRING), A, false],
    [A, mapOf(STRING), true],
    [DYNAMIC, STRING, false],
    [STRING, DYNAMIC, true],
    [tupleOf([NUMBER]), listOf(STRING), true],
  ])("%o to %o: %s", (from, to, safe) => {
    expect(canConvert(from, to, true)).toBe(safe);
  });
});

const types: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(STRING, STRING, NUMBER, BOOL, DYNAMIC),
    tie("type").map(listOf),
    tie("type").map(setOf),
    tie("type").map(mapOf),
    fc.array(tie("type"), { maxLength: 2 }).map(tupleOf),
    fc.dictionary(fc.constantFrom("a", "b"), tie("type")).map((attributes) => objectType(attributes, "b")),
  ),
})).type;

describe("any value as any type", () => {
  test("is of that type, or refused; and then needs no conversion", () => {
    fc.assert(
      fc.property(values, types, (value, type) => {
        let converted: Value;
        try {
          converted = convert(value, type);
        } catch (error) {
          expect(error).toBeInstanceOf(ConversionError);
          return;
        }
        expect(canConvert(value.type, type)).toBe(true);
        expect(fits(converted, withoutOptional(type))).toBe(true);
        expect(convert(converted, converted.type)).toBe(converted);
      }),
      { numRuns: 1000 },
    );
  });

  test("of JSON is refused where the types say so, and else only for a text or what a map lacks", () => {
    fc.assert(
      fc.property(knownValues, types, (value, type) => {
        if (!canConvert(value.type, type)) expect(() => convert(value, type)).toThrow(ConversionError);
      }),
    );
  });
});

/** Whether a value and all in it is of a type, where `dynamic` is any. */
function fits(value: Value, type: Type): boolean {
  if (type.kind === "dynamic") return true;
  if (value.type.kind !== type.kind) return false;
  const members = elementsOf(value);
  if (type.kind === "list" || type.kind === "set" || type.kind === "map")
    return members.every((member) => fits(member, type.element));
  if (type.kind === "tuple") return members.every((member, i) => fits(member, type.elements[i] as Type));
  if (type.kind !== "object" || members.length === 0) return true;
  return [...type.attributes].every(([name, attribute]) =>
    fits((value.content as Members).get(name) as Value, attribute),
  );
}
