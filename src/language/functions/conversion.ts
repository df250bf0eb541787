import { ConversionError, canConvert, convert } from "../../value/convert";
import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, STRING, sameType, setOf, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, type Value, withMarks } from "../../value/value";
import { converted } from "../converted";
import { LanguageError } from "../error";
import { unknownBecause } from "../unknowns";
import type { FunctionSpecification, FunctionTable } from "./specification";

export const CONVERSIONS: FunctionTable = {
  tobool: to("tobool", BOOL),
  tolist: to("tolist", listOf(DYNAMIC)),
  tomap: to("tomap", mapOf(DYNAMIC)),
  tonumber: to("tonumber", NUMBER),
  toset: to("toset", setOf(DYNAMIC)),
  tostring: to("tostring", STRING),
};

/** As in Terraform, an unknown value is of the wanted type and no better one; but here, what is known of it stays. */
function to(fn: string, wanted: Type): FunctionSpecification {
  return {
    parameters: [
      { name: "v", type: DYNAMIC, allowNull: true, allowMarked: true, allowDynamic: true, allowUnknown: true },
    ],
    type: (args) => {
      const [{ type }] = args as [Value];
      if (!sameType(type, wanted) && !canConvert(type, wanted)) throw badConversion(fn, wanted, type);
      return wanted;
    },
    call: (args) => {
      const [value] = args as [Value];
      if (mayFail(value, wanted)) return withMarks(unknownBecause([value], wanted), value.marks);
      try {
        const result = isKnown(value) ? convert(value, wanted) : converted(value, wanted);
        if (!result) throw badConversion(fn, wanted, value.type);
        return isKnown(result) ? result : { ...result, type: wanted };
      } catch (error) {
        if (error instanceof ConversionError) throw badConversion(fn, wanted, value.type);
        throw error;
      }
    },
  };
}

/** Of a text that is no number in the end nothing can be said. */
function mayFail(value: Value, { kind }: Type): boolean {
  return !isKnown(value) && value.type.kind === "string" && (kind === "number" || kind === "bool");
}

/** What it was is not told: it may be a secret. */
function badConversion(fn: string, wanted: Type, actual: Type): LanguageError {
  return new LanguageError("language/conversion", {
    function: fn,
    expected: typeName(wanted),
    actual: typeName(actual),
  });
}
