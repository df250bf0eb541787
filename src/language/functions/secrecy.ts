import { marksWithin } from "../../value/marks";
import { BOOL, DYNAMIC } from "../../value/type";
import {
  boolValue,
  EPHEMERAL,
  isKnown,
  isMembers,
  nullValue,
  SENSITIVE,
  type Value,
  withMarks,
} from "../../value/value";
import { unknownBecause } from "../unknowns";
import type { FunctionSpecification, FunctionTable } from "./specification";

export const SECRECY: FunctionTable = {
  ephemeralasnull: ofAnyValue(withoutEphemeral),
  issensitive: { ...ofAnyValue(isSensitive), type: BOOL },
  nonsensitive: ofAnyValue((value) => ({ ...value, marks: value.marks & ~SENSITIVE })),
  sensitive: ofAnyValue((value) => withMarks(value, SENSITIVE)),
};

/** Takes whatever there is, and gives a value of the same type. */
function ofAnyValue(call: (value: Value) => Value): FunctionSpecification {
  return {
    parameters: [
      { name: "value", type: DYNAMIC, allowUnknown: true, allowDynamic: true, allowNull: true, allowMarked: true },
    ],
    type: (args) => (args[0] as Value).type,
    call: (args) => call(args[0] as Value),
  };
}

/** Of the value itself, not of its members. What is not known yet may come back as a secret. */
function isSensitive(value: Value): Value {
  if ((value.marks & SENSITIVE) !== 0) return boolValue(true);
  return isKnown(value) ? boolValue(false) : unknownBecause([value], BOOL);
}

/**
 * What is ephemeral becomes null, wherever it is. As long as it is not known it stays so, since its type may still change;
 * nothing else is known of it then.
 */
function withoutEphemeral(value: Value): Value {
  if ((marksWithin(value) & EPHEMERAL) === 0) return value;
  const marks = value.marks & ~EPHEMERAL;
  if (marks !== value.marks)
    return withMarks(isKnown(value) ? nullValue(value.type) : unknownBecause([value], value.type), marks);
  const { content } = value;
  if (Array.isArray(content)) return { ...value, content: (content as readonly Value[]).map(withoutEphemeral) };
  if (!isMembers(content)) return value;
  const members = new Map<string, Value>();
  for (const name of content.keys()) members.set(name, withoutEphemeral(content.get(name) as Value));
  return { ...value, content: members };
}
