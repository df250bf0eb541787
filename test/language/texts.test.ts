import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/language/evaluate";
import { parseExpression } from "../../src/language/parser";
import type { Scope } from "../../src/language/scope";
import { Derived, sameOrigin } from "../../src/value/origin";
import { SOME_TEXT, type TextShape } from "../../src/value/shape";
import { listOf, NUMBER, STRING } from "../../src/value/type";
import {
  isKnown,
  stringValue,
  tupleValue,
  UnknownContent,
  unknownValue,
  type Value,
  withOrigin,
} from "../../src/value/value";

const REASON = { kind: "apply", subject: "x" };
const owner = {};
const id = withOrigin(unknownValue(STRING, REASON, { notNull: true, shape: SOME_TEXT }), { owner, path: ["id"] });
const block = withOrigin(unknownValue(STRING, REASON, { notNull: true }), { owner, path: ["block"] });
const zones = withOrigin(unknownValue(listOf(STRING), REASON), { owner, path: ["zones"] });
const DIGITS: TextShape = [{ letters: "0123456789", min: 5, max: 5 }];
const number = unknownValue(NUMBER, REASON, { notNull: true, shape: DIGITS });
const hex = unknownValue(STRING, REASON, { notNull: true, shape: [{ letters: "0123456789abcdef", min: 8, max: 8 }] });

const NAMES: Readonly<Record<string, Value>> = {
  id,
  block,
  zones,
  number,
  hex,
  ids: tupleValue([id]),
  text: unknownValue(STRING, REASON),
  web: stringValue("web"),
};

const SCOPE: Scope = { traversal: ({ root }) => ({ value: NAMES[root] as Value, used: 0 }) };
const worth = (text: string): Value => evaluate(parseExpression(text), SCOPE);

function shapeIn(value: Value): TextShape | undefined {
  return value.content instanceof UnknownContent ? value.content.refinements.shape : undefined;
}

describe("an id that is given later is handed on", () => {
  test.each([
    'join("", [id])',
    'join("", ids)',
    'join(",", [id])',
    'join("", ["", id, ""])',
    'join("", concat(ids, [""]))',
    'coalesce("", id)',
    'coalesce(null, "", join("", ids), "x")',
    'coalesce(try(id, ""), "x")',
    "one(compact([id, null]))",
    'element(compact(["", id]), 0)',
    'compact(["", id])[0]',
    'join("", compact(ids))',
    'format("%s", id)',
    'format("%s%s", "", id)',
    'formatlist("%s", ids)[0]',
    '"${id}"',
    '"${join("", ids)}${""}"',
    "[for one in compact(ids) : one][0]",
  ])("%s", (text) => {
    const value = worth(text);
    const { content } = value;
    const candidates = content instanceof UnknownContent ? content.refinements.candidates : undefined;
    const one = candidates?.length === 1 ? (candidates[0] as Value) : value;
    expect(isKnown(value)).toBe(false);
    expect(sameOrigin(one.origin, id.origin)).toBe(true);
  });

  test.each(['join(",", [id, id])', '"${id}x"', 'join("", [text, id])', "coalesce(text, id)", 'format("%q", id)'])(
    "not %s",
    (text) => {
      expect(sameOrigin(worth(text).origin, id.origin)).toBe(false);
    },
  );

  test.each(["length(compact([id]))", "length(toset(compact(ids)))"])("%s is known to us only", (text) => {
    expect(isKnown(worth(text))).toBe(false);
  });
});

describe("what is known of letters goes along", () => {
  test.each<readonly [string, TextShape | undefined]>([
    ['"web-${number}"', ["web-", ...DIGITS]],
    ['"${web}-${number}-x"', ["web-", ...DIGITS, "-x"]],
    ['join("-", ["web", number])', ["web-", ...DIGITS]],
    ['format("%s-%d", web, number)', ["web-", ...DIGITS]],
    ['format("%s-%05d", web, number)', undefined],
    ["tostring(number)", DIGITS],
    ["upper(hex)", [{ letters: "0123456789ABCDEF", min: 8, max: 8 }]],
    ['lower("WEB-${number}")', ["web-", ...DIGITS]],
    ["substr(hex, 0, 4)", [{ letters: "0123456789abcdef", min: 4, max: 4 }]],
    ["substr(hex, 2, -1)", [{ letters: "0123456789abcdef", min: 6, max: 6 }]],
    ['"web-${text}"', undefined],
    // A mark in front of the unknown text could change the letter before it.
    ['"${number}e${text}"', [...DIGITS, { min: 0, max: Infinity }, { min: 0, max: Infinity }]],
  ])("%s", (text, shape) => {
    expect(shapeIn(worth(text))).toEqual(shape);
  });
});

describe("a function of the same is the same", () => {
  test.each([
    ["cidrsubnet(block, 8, 1)", "cidrsubnet(block, 8, 1)"],
    ["cidrsubnets(block, 4, 4)[1]", "cidrsubnets(block, 4, 4)[1]"],
    ["sort(zones)[0]", "sort(zones)[0]"],
    ["element(zones, -1)", "element(zones, -1)"],
    ["lower(trimspace(text2))", "lower(trimspace(text2))"],
  ])("%s", (a, b) => {
    const names = { ...NAMES, text2: withOrigin(NAMES["text"] as Value, { owner, path: ["text"] }) };
    const scope: Scope = { traversal: ({ root }) => ({ value: names[root as keyof typeof names] as Value, used: 0 }) };
    const [x, y] = [a, b].map((text) => evaluate(parseExpression(text), scope));
    expect(x?.origin?.owner).toBeInstanceOf(Derived);
    expect(sameOrigin(x?.origin, y?.origin)).toBe(true);
  });

  test.each([
    ["cidrsubnet(block, 8, 1)", "cidrsubnet(block, 8, 2)"],
    ["cidrsubnets(block, 4, 4)[0]", "cidrsubnets(block, 4, 4)[1]"],
    ["lower(text)", "lower(text)"],
    ["bcrypt(id)", "bcrypt(id)"],
    ['replace(id, "a", "b")', 'replace(id, "b", "a")'],
  ])("not %s and %s", (a, b) => {
    expect(sameOrigin(worth(a).origin, worth(b).origin)).toBe(false);
  });
});
