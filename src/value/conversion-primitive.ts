import { ConversionError } from "./conversion-error";
import type { Conversion } from "./conversion-rules";
import { type Num, numberText, parseNumber } from "./number";
import { STRING, type Type } from "./type";
import { FALSE, numberValue, stringValue, TRUE, unknownValue, type Value, withMarks } from "./value";

/** Every number and bool is a text, and some texts are numbers or bools. */
export function toPrimitive(from: Type, to: Type, safe: boolean): Conversion | undefined {
  if (to.kind === "string") return from.kind === "number" ? numberToText : boolToText;
  if (from.kind !== "string" || safe) return undefined;
  return to.kind === "number" ? textToNumber : textToBool;
}

function numberToText(value: Value): Value {
  return withMarks(textOf(value.content as Num), value.marks);
}

function textOf(n: Num): Value {
  try {
    return stringValue(numberText(n));
  } catch (error) {
    if (error instanceof RangeError) return unknownValue(STRING, { kind: "expression", subject: error.message });
    throw error;
  }
}

const TEXTS = { true: stringValue("true"), false: stringValue("false") };

function boolToText({ content, marks }: Value): Value {
  return withMarks(content ? TEXTS.true : TEXTS.false, marks);
}

const textToNumber: Conversion = ({ content, marks }, path) => {
  const n = parseNumber(content as string);
  if (n === undefined) throw textError("number", content as string, path);
  return withMarks(numberValue(n), marks);
};

const textToBool: Conversion = ({ content, marks }, path) => {
  if (content === "true" || content === "1") return withMarks(TRUE, marks);
  if (content === "false" || content === "0") return withMarks(FALSE, marks);
  throw textError("bool", content as string, path);
};

function textError(expected: "number" | "bool", text: string, path: readonly (string | number)[]): ConversionError {
  return new ConversionError({ kind: "text", expected, text }, [...path]);
}
