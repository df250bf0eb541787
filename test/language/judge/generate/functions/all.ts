import type { Type } from "../../../../../src/value/type";
import type { Draw } from "../draw";
import { COLLECTIONS, CONVERSION } from "./collections";
import { ENCODING, FILES_AND_PATHS } from "./encoding";
import type { Maker } from "./maker";
import { NUMBERS } from "./numbers";
import { TEXT } from "./text";

export const MAKERS: readonly Maker[] = [
  ...TEXT,
  ...NUMBERS,
  ...ENCODING,
  ...FILES_AND_PATHS,
  ...COLLECTIONS,
  ...CONVERSION,
];

const byKind = new Map<string, Maker[]>();

/** The functions that can give a type. */
export function makersOf(type: Type): readonly Maker[] {
  const known = byKind.get(type.kind);
  if (known) return known;
  const found = MAKERS.filter(({ gives }) => gives === type.kind || gives === "any");
  byKind.set(type.kind, found);
  return found;
}

/** A type that a function can give. */
export function typeFor({ gives }: Maker, draw: Draw, anyType: () => Type): Type {
  for (;;) {
    const type = anyType();
    if (gives === "any" || type.kind === gives) return type;
    if (gives === "string" || gives === "number" || gives === "bool") return { kind: gives };
    if ((gives === "list" || gives === "set" || gives === "map") && draw.chance(50))
      return { kind: gives, element: anyType() };
  }
}
