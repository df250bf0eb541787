import { isCollection, STRING, type Type } from "../../../../src/value/type";
import type { Draw } from "./draw";
import { textOf } from "./expression";
import { flag, numeral, text } from "./literal";
import { KEYS, NUMERALS, WORDS } from "./pools";
import { anyType } from "./types";

const NAME = /^[a-z_]\w*$/;
const NAMES = KEYS.filter((key) => NAME.test(key));

/**
 * A type constraint that a value of `type` meets, most of the time, perhaps after a conversion: another type of its
 * leaves, `any` for a part, attributes that may lack.
 */
export function constraintFor(draw: Draw, type: Type): string {
  if (draw.chance(7)) return "any";
  if (draw.chance(4)) return constraintFor(draw, anyType(draw, 1));
  if (type.kind === "set" && draw.chance(20)) return constraintFor(draw, { kind: "list", element: type.element });
  if (type.kind === "list" && draw.chance(30)) return constraintFor(draw, { kind: "set", element: type.element });
  if (isCollection(type)) return `${type.kind}(${constraintFor(draw, type.element)})`;
  if (type.kind === "tuple")
    return `tuple([${type.elements.map((element) => constraintFor(draw, element)).join(", ")}])`;
  if (type.kind === "object") return objectFor(draw, type.attributes);
  if (type.kind === "number" || type.kind === "bool") return draw.chance(30) ? "string" : type.kind;
  return type.kind === "dynamic" ? "any" : type.kind;
}

function objectFor(draw: Draw, attributes: ReadonlyMap<string, Type>): string {
  const written = new Map<string, string>();
  for (const [name, type] of attributes) {
    // Only a name can be that of an attribute here.
    if (!NAME.test(name) || draw.chance(12)) continue;
    const inner = constraintFor(draw, type);
    written.set(name, draw.chance(25) ? `optional(${inner})` : inner);
  }
  if (draw.chance(60)) written.set(draw.pick(NAMES), optional(draw));
  return `object({ ${[...written].map(([name, inner]) => `${name} = ${inner}`).join(", ")} })`;
}

/** An attribute that is not there, with a default or without. */
function optional(draw: Draw): string {
  if (draw.chance(25)) return `optional(${constraintFor(draw, anyType(draw, 1))})`;
  if (draw.chance(20)) return 'optional(object({ deep = optional(list(string), ["d"]) }), {})';
  if (draw.chance(20)) return 'optional(map(any), { k = "v" })';
  const type = draw.pick<Type>([STRING, { kind: "number" }, { kind: "bool" }]);
  const value =
    type.kind === "string"
      ? text(draw.pick(WORDS))
      : type.kind === "number"
        ? numeral(draw.pick(NUMERALS))
        : flag(true);
  return `optional(${type.kind}, ${textOf(value)})`;
}
