import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, STRING, setOf, type Type } from "../../../../src/value/type";
import type { Draw } from "./draw";
import { call, type Expression, leaf } from "./expression";
import { flag, NULL, numeral, object, text, tuple } from "./literal";
import { KEYS, NUMERALS } from "./pools";
import type { References } from "./references";
import { anyNumeral, anyText } from "./texts";
import { anyType, fits } from "./types";

/** How an expression that is no leaf is made. Undefined: not of this type. */
export type Form = (make: Make, type: Type) => Expression | undefined;

/** Makes expressions of a type, down to a depth, with the names that `for` has bound around them. */
export class Make {
  constructor(
    readonly draw: Draw,
    private readonly references: References,
    private readonly forms: (draw: Draw) => Form,
    private readonly depth: number,
    private readonly names: ReadonlyMap<string, Type> = new Map(),
  ) {}

  /** A part of what is being made: most of the time of the type that is asked for. */
  of(type: Type): Expression {
    return new Make(this.draw, this.references, this.forms, this.depth - 1, this.names).whole(type);
  }

  /** With more names bound. */
  binding(names: Iterable<readonly [string, Type]>): Make {
    return new Make(this.draw, this.references, this.forms, this.depth, new Map([...this.names, ...names]));
  }

  whole(asked: Type): Expression {
    const type = asked.kind === "dynamic" || this.draw.chance(1) ? anyType(this.draw) : asked;
    if (this.depth <= 0 || this.draw.chance(15)) return this.leaf(type);
    for (let tries = 0; tries < 5; tries += 1) {
      const made = this.forms(this.draw)(this, type);
      if (made) return made;
    }
    return this.literal(type);
  }

  leaf(type: Type): Expression {
    const bound = [...this.names].filter(([, have]) => fits(have, type));
    if (bound.length > 0 && this.draw.chance(65)) return leaf(this.draw.pick(bound)[0]);
    if (this.draw.chance(1)) return NULL;
    const reference = this.draw.chance(50) && this.references.draw(this.draw, type);
    return reference ? leaf(reference.text, [reference.kind]) : this.literal(type);
  }

  literal(type: Type): Expression {
    const { draw } = this;
    switch (type.kind) {
      case "string":
        return text(anyText(draw));
      case "number":
        return numeral(anyNumeral(draw, NUMERALS));
      case "bool":
        return flag(draw.chance(50));
      case "list":
        return tuple(draw.many(0, 3, () => this.of(type.element)));
      case "set":
        return call("toset", [tuple(draw.many(0, 3, () => this.of(type.element)))]);
      case "tuple":
        return tuple(type.elements.map((element) => this.of(element)));
      case "map": {
        const keys = [...new Set(draw.many(0, 3, () => draw.pick(KEYS)))];
        return object(
          keys,
          keys.map(() => this.of(type.element)),
        );
      }
      case "object":
        return object(
          [...type.attributes.keys()],
          [...type.attributes.values()].map((attribute) => this.of(attribute)),
        );
      default:
        return NULL;
    }
  }

  text = (): Expression => this.of(STRING);
  number = (): Expression => this.of(NUMBER);
  flag = (): Expression => this.of(BOOL);
  any = (): Expression => this.of(DYNAMIC);
  list = (element: Type): Expression => this.of(listOf(element));
  set = (element: Type): Expression => this.of(setOf(element));
  map = (element: Type): Expression => this.of(mapOf(element));
  type = (depth?: number): Type => anyType(this.draw, depth);

  /** A text with a form of its own, most of the time one of a pool, or made. */
  from(pool: readonly string[] | ((draw: Draw) => string), ...references: readonly string[]): Expression {
    const { draw } = this;
    const form = () => text(typeof pool === "function" ? pool(draw) : draw.pick(pool));
    const chance = draw.int(1, 100);
    if (chance <= 80) return form();
    if (chance <= 90 && references.length > 0) return leaf(draw.pick(references));
    if (chance <= 94) return leaf("terraform_data.later.output", ["unknown"]);
    if (chance <= 97) return call("sensitive", [form()]);
    return chance <= 99 ? form() : this.text();
  }

  /** A whole number that is never below zero. */
  length(): Expression {
    return call("length", [this.list(this.type(1))]);
  }

  /** A whole number, most of the time within bounds. */
  between(min: number, max: number): Expression {
    return this.draw.chance(98) ? this.within(min, max) : this.number();
  }

  /** A whole number within bounds, known or not. */
  within(min: number, max: number): Expression {
    const { draw } = this;
    const chance = draw.int(1, 98);
    if (chance <= 82) return numeral(String(draw.int(min, max)));
    if (chance <= 86) return text(String(draw.int(min, max)));
    if (chance <= 90) return leaf("terraform_data.later_number.output", ["unknown"]);
    if (chance <= 94) return call("sensitive", [numeral(String(draw.int(min, max)))]);
    return numeral(String(draw.int(min, max)));
  }
}
