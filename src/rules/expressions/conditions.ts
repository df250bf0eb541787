import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { Repeated } from "../../model/scope";
import { ConversionError, convert } from "../../value/convert";
import { marksWithin } from "../../value/marks";
import { BOOL, STRING } from "../../value/type";
import { UNMARKED, type Value } from "../../value/value";

/** Whether a condition is known to be false. What is not known, or is refused, is not. */
export function conditionFails(model: Model, condition: Json, module: Module, resource?: Repeated): boolean {
  return as(model.typed(condition, module, resource), BOOL)?.content === false;
}

/** What the author says where a condition fails; undefined where that is not known, or not to be shown. */
export function messageOf(model: Model, message: Json, module: Module, resource?: Repeated): string | undefined {
  const value = model.typed(message, module, resource);
  const text = marksWithin(value) === UNMARKED ? as(value, STRING)?.content : undefined;
  return typeof text === "string" && text !== "" ? text.replace(/\s+/g, " ").trim() : undefined;
}

function as(value: Value, type: typeof BOOL): Value | undefined {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}
