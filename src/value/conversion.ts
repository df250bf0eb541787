import { collectionToSequence, mapToMap, objectToMap, tupleToSequence } from "./conversion-collection";
import type { ValuePath } from "./conversion-error";
import { toPrimitive } from "./conversion-primitive";
import { type Conversion, type Rules, SAME } from "./conversion-rules";
import { mapToObject, objectToObject, tupleToTuple } from "./conversion-structure";
import { convertedNull, convertedUnknown } from "./conversion-unknown";
import { mismatch } from "./mismatch";
import { isPrimitive, sameType, type Type, withoutOptional } from "./type";
import { unification } from "./unification";
import type { Value } from "./value";
import { UnknownContent } from "./value";

/** What Terraform converts by itself for an argument, a variable, an operator. */
export const UNSAFE: Rules = rules(false);
/** What succeeds for every value. */
export const SAFE: Rules = rules(true);

function rules(safe: boolean): Rules {
  const self: Rules = {
    safe,
    get safely() {
      return SAFE;
    },
    between: (from, to) => between(self, from, to),
    unify: (types) => unification(types, (from, to) => between(self, from, to) !== undefined),
  };
  return self;
}

function between(self: Rules, from: Type, to: Type): Conversion | undefined {
  if (to.kind === "dynamic" || sameType(from, withoutOptional(to))) return SAME;
  const known = from.kind === "dynamic" ? later(self, to) : ofKnown(self, from, to);
  return known && guarded(self, to, known);
}

/** Nulls and unknown values need no conversion of their own. */
function guarded(self: Rules, to: Type, known: Conversion): Conversion {
  return (value, path) => {
    if (value.content === null) return convertedNull(value, to, self);
    return value.content instanceof UnknownContent ? convertedUnknown(value, to, self, path) : known(value, path);
  };
}

/** Of what may be of any type, it is decided when it is there. */
function later(self: Rules, to: Type): Conversion | undefined {
  if (self.safe) return undefined;
  return (value, path) => convertedAt(value, to, path);
}

/** @throws ConversionError */
export function convertedAt(value: Value, to: Type, path: ValuePath): Value {
  const conversion = UNSAFE.between(value.type, to);
  if (!conversion) throw mismatch(UNSAFE, value.type, to, path);
  return conversion(value, path);
}

function ofKnown(self: Rules, from: Type, to: Type): Conversion | undefined {
  switch (to.kind) {
    case "list":
    case "set":
      if (from.kind === "tuple") return tupleToSequence(self, from, to);
      return from.kind === "list" || from.kind === "set" ? collectionToSequence(self, from, to) : undefined;
    case "map":
      if (from.kind === "object") return objectToMap(self, from, to);
      return from.kind === "map" ? mapToMap(self, from, to) : undefined;
    case "tuple":
      return from.kind === "tuple" ? tupleToTuple(self, from, to) : undefined;
    case "object":
      if (from.kind === "object") return objectToObject(self, from, to);
      return from.kind === "map" ? mapToObject(self, from, to) : undefined;
    default:
      return isPrimitive(from) ? toPrimitive(from, to, self.safe) : undefined;
  }
}
