import { listValue, mapValue } from "../../../src/value/collection";
import { fromJson } from "../../../src/value/json";
import { type Num, parseNumber } from "../../../src/value/number";
import { setValue } from "../../../src/value/set";
import { BOOL, DYNAMIC, NUMBER, STRING, type Type } from "../../../src/value/type";
import type { Reason, Refinements } from "../../../src/value/value";
import {
  boolValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  tupleValue,
  unknownValue,
  type Value,
  withMarks,
  withOrigin,
} from "../../../src/value/value";
import { fc } from "../../support/random";

export const REASON: Reason = { kind: "expression", subject: "x" };

export function unknown(type: Type = STRING, refinements?: Refinements): Value {
  return unknownValue(type, REASON, refinements);
}

export function text(content: string, marks = 0): Value {
  return withMarks(stringValue(content), marks);
}

export function num(digits: string | number): Value {
  return numberValue(parseNumber(String(digits)) as Num);
}

export function object(members: Record<string, Value>): Value {
  return objectValue(new Map(Object.entries(members)));
}

export function map(members: Record<string, Value>, type: Type): Value {
  return mapValue(new Map(Object.entries(members)), type);
}

export const json = fromJson;

const OWNERS = [{}, {}];

const known = fc.oneof(
  fc.constantFrom("", "a", "b", "true", "1", "é", "😀").map(stringValue),
  fc.constantFrom("0", "1", "-1", "0.5", "1e300", "12345678901.5", "12345678901.25").map(num),
  fc.boolean().map(boolValue),
  fc.constantFrom(DYNAMIC, STRING, NUMBER, BOOL).map(nullValue),
);

const open = fc
  .record({
    type: fc.constantFrom(DYNAMIC, STRING, NUMBER, BOOL),
    notNull: fc.boolean(),
    owner: fc.constantFrom(undefined, ...OWNERS),
  })
  .map(({ type, notNull, owner }) => {
    const value = unknown(type, notNull && type !== DYNAMIC ? { notNull } : {});
    return owner ? withOrigin(value, { owner, path: ["id"] }) : value;
  });

/** Values of all kinds: structures and collections, marked and unknown ones among them. */
export const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value; leaf: Value }>((tie) => ({
  leaf: fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: open }),
      fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
    )
    .map(([value, marks]) => withMarks(value, marks)),
  value: fc.oneof(
    { depthSize: "small" },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 3 }).map(tupleValue),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "constructor", "__proto__"), tie("value")), { maxLength: 3 })
      .map((members) => objectValue(new Map(members))),
    fc.array(fc.constantFrom("a", "b", "c").map(stringValue), { maxLength: 4 }).map((all) => listValue(all, STRING)),
    fc
      .array(fc.oneof(fc.constantFrom("a", "b").map(stringValue), fc.constant(unknown())), { maxLength: 4 })
      .map((all) => setValue(all, STRING)),
    fc.array(fc.constantFrom("1", "2", "2.5").map(num), { maxLength: 4 }).map((all) => setValue(all, NUMBER)),
    fc
      .dictionary(
        fc.constantFrom("a", "b"),
        known.filter(({ type }) => type === BOOL),
      )
      .map((all) => map(all, BOOL)),
  ),
})).value;

/** Values of which nothing is unknown. */
export const knownValues: fc.Arbitrary<Value> = fc.jsonValue({ maxDepth: 3 }).map(fromJson);
