import { expect, test } from "vitest";
import { Among } from "../../../src/language/functions/among";
import { equalityKey } from "../../../src/language/functions/identity";
import { functionNamed } from "../../../src/language/functions/index";
import { elementsOf, listValue, mapValue } from "../../../src/value/collection";
import { surelyEqual } from "../../../src/value/equal";
import { fromInteger64, parseNumber } from "../../../src/value/number";
import { setValue } from "../../../src/value/set";
import { NUMBER, STRING, type Type } from "../../../src/value/type";
import {
  boolValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  tupleValue,
  type Value,
} from "../../../src/value/value";
import { fc } from "../../support/random";

const text = fc.constantFrom("", "a", "b", '"', "1", "constructor", "~").map(stringValue);
const number = fc.oneof(
  fc
    .constantFrom("0", "-0", "1", "1.0", "0.1", "1e30", "123456789012345678901234567890")
    .map((of) => numberValue(parseNumber(of) ?? 0)),
  fc.integer({ min: 0, max: 2 }).map((of) => numberValue(fromInteger64(of))),
);
const leaf = fc.oneof(text, number, fc.boolean().map(boolValue), fc.constant(nullValue(STRING)));
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }).map(tupleValue),
    fc.array(text, { maxLength: 3 }).map((elements) => listValue(elements, STRING)),
    fc.array(number, { maxLength: 3 }).map((elements) => setValue(elements, NUMBER)),
    fc
      .dictionary(fc.constantFrom("a", "b", "__proto__"), tie("value"), { maxKeys: 3 })
      .map((members) => objectValue(new Map(Object.entries(members)))),
    fc.array(fc.tuple(fc.constantFrom("a", "b"), text)).map((members) => mapValue(new Map(members), STRING)),
  ),
}));

test("values of one type have the same identity exactly if they are equal", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      fc.pre(JSON.stringify(typeOf(a)) === JSON.stringify(typeOf(b)));
      expect(equalityKey(a) === equalityKey(b)).toBe(surelyEqual(a, b));
    }),
    { numRuns: 3000 },
  );
});

function typeOf({ type }: Value): unknown {
  const shown = ({ kind, ...rest }: Type): unknown => [
    kind,
    "element" in rest ? shown(rest.element) : [],
    "elements" in rest ? rest.elements.map(shown) : [],
    "attributes" in rest ? [...rest.attributes].map(([name, of]) => [name, shown(of)]) : [],
  ];
  return shown(type);
}

test("a value is among others if it is equal to one of them", () => {
  fc.assert(
    fc.property(fc.array(text), text, (others, one) => {
      expect(new Among(others).has(one)).toBe(others.some((other) => surelyEqual(other, one)));
    }),
  );
});

const numbers = fc.array(fc.constantFrom("0", "1", "2", "0.5", "1e3"), { maxLength: 6 });

function setOf(elements: readonly string[]): Value {
  return setValue(
    elements.map((of) => numberValue(parseNumber(of) ?? 0)),
    NUMBER,
  );
}

function called(name: string, ...args: Value[]): readonly string[] {
  const of = functionNamed(name);
  if (!of || typeof of.type !== "function") throw new Error(name);
  return elementsOf(of.call(args, of.type(args), {}, never)).map(equalityKey);
}

function never(): never {
  throw new Error("not asked");
}

test("sets are joined, crossed and taken from each other", () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [setOf(a), setOf(b)];
      const identities = (elements: readonly string[]) => elementsOf(setOf(elements)).map(equalityKey);
      expect(called("setunion", x, y)).toEqual(identities([...a, ...b]));
      expect(called("setintersection", x, y)).toEqual(identities(a.filter((of) => b.includes(of))));
      expect(called("setsubtract", x, y)).toEqual(identities(a.filter((of) => !b.includes(of))));
    }),
  );
});
