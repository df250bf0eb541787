import { applyDefaults } from "../language/defaults";
import { LanguageError } from "../language/error";
import { parseType } from "../language/type-constraint";
import { ConversionError, convert } from "../value/convert";
import { DYNAMIC } from "../value/type";
import { nullValue, type Value } from "../value/value";
import type { Json } from "./json";

type Constraint = ReturnType<typeof parseType>;
const ANY: Constraint = parseType("any");

/** A value as the type of a variable makes it. One that does not fit is left as it is: that Terraform refuses it is said by a rule. */
export function asVariable(value: Value, { type, defaults }: Constraint): Value {
  if (value.content === null && type.kind === "dynamic") return nullValue(DYNAMIC);
  try {
    return convert(defaults ? applyDefaults(value, defaults) : value, type);
  } catch (error) {
    if (error instanceof ConversionError) return value;
    throw error;
  }
}

/** The type that a `variable` block declares, as text or as JSON notation writes it; `any` where it is none. */
export function constraintOf(type: Json | undefined): Constraint {
  if (typeof type !== "string") return ANY;
  try {
    return parseType(type.replace(/^\$\{(.*)\}$/s, "$1").trim());
  } catch (error) {
    if (error instanceof LanguageError) return ANY;
    throw error;
  }
}
