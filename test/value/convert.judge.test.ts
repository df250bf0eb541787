import { describe, expect, test } from "vitest";
import { ConversionError, convert } from "../../src/value/convert";
import { equals } from "../../src/value/equal";
import { fromJson, jsonText, typeJson } from "../../src/value/json";
import { DYNAMIC, listOf, type Type } from "../../src/value/type";
import { typeText } from "../../src/value/type-name";
import { tupleValue, type Value } from "../../src/value/value";
import { seedOf } from "../support/seed";
import { expressionOf, nearly, type Operand, operand, someType, times } from "./support/operands";
import { applied, defaults, type Outcome, type Variable } from "./support/outputs";
import { seeded } from "./support/seeded";
import { terraformFound } from "./support/terraform";

const COUNT = Number(process.env["CONVERSIONS"] ?? 400);
const SEED = seedOf(31, "CONVERSIONS");
const BATCH = 200;

describe.skipIf(!terraformFound())("Terraform itself", () => {
  test("converts defaults of variables to their types", () => {
    const next = seeded(SEED);
    // Terraform needs a time for variables that grows with the square of their number.
    for (let left = COUNT; left > 0; left -= BATCH) {
      const cases = Array.from({ length: Math.min(left, BATCH) }, () => {
        const type = someType(next, 3);
        return { type, json: nearly(next, type) };
      });
      const theirs = variables(cases.map(({ type, json }) => ({ type: typeText(type), value: expressionOf(json) })));
      const ours = cases.map(({ type, json }) => {
        // A default is converted where it is declared, and again where it is used.
        return told(`${typeText(type)} = ${expressionOf(json)}`, () => convert(convert(fromJson(json), type), type));
      });
      expect(ours).toEqual(theirs);
    }
  });

  test("finds one type for all elements of a list, and sets in one order", () => {
    const next = seeded(SEED + 1);
    const cases = Array.from({ length: COUNT }, () => [operand(next, 2), ...times(next, 2, () => operand(next, 2))]);
    const texts = cases.map((operands) => `tolist([${operands.map(({ text }) => text).join(", ")}])`);
    const theirs = applied(texts.map((text) => `try(${text}, "refused")`)).map((outcome, i) =>
      shown(texts[i] ?? "", outcome),
    );
    const ours = cases.map((operands, i) => told(texts[i] ?? "", () => listed(operands, listOf(DYNAMIC))));
    expect(ours).toEqual(theirs);
  });

  test("compares", () => {
    const next = seeded(SEED + 2);
    const cases = Array.from({ length: COUNT }, () => [operand(next, 2), operand(next, 2)] as const);
    const texts = cases.map(([a, b]) => `${a.text} == ${b.text}`);
    const theirs = applied(texts).map((outcome, i) => shown(texts[i] ?? "", outcome));
    expect(cases.map(([a, b], i) => told(texts[i] ?? "", () => equals(a.value, b.value)))).toEqual(theirs);
  });
});

function variables(all: readonly Variable[]): string[] {
  const outcomes = defaults(all);
  return all.map(({ type, value }, i) => {
    const outcome = outcomes.get(i);
    return outcome ? shown(`${type} = ${value}`, outcome) : `${type} = ${value} refused`;
  });
}

function listed(operands: readonly Operand[], type: Type): Value {
  return convert(tupleValue(operands.map(({ value }) => value)), type);
}

function shown(text: string, { type, value }: Outcome): string {
  return value === '"refused"' ? `${text} refused` : `${text} is ${JSON.stringify(type)} ${value}`;
}

function told(text: string, value: () => Value): string {
  try {
    const result = value();
    return `${text} is ${JSON.stringify(typeJson(result.type))} ${unescaped(jsonText(result))}`;
  } catch (error) {
    if (error instanceof ConversionError) return `${text} refused`;
    throw error;
  }
}

/** JSON that JavaScript wrote. */
function unescaped(json: string): string {
  return json.replace(/\\u(00(?:3c|3e|26)|202[89])/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
