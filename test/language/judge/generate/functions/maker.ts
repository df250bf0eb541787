import type { Type } from "../../../../../src/value/type";
import { call, type Expression } from "../expression";
import type { Make } from "../generator";

/** How calls of one function are made. */
export interface Maker {
  readonly name: string;
  /** The kind of what comes out; "any": what it is given. */
  readonly gives: Type["kind"] | "any";
  /** Undefined: not for this type. */
  readonly make: (make: Make, type: Type) => Expression | undefined;
}

type Args = (make: Make, type: Type) => readonly Expression[];

/** A function of so many arguments; with `least`, of more. */
export function fn(name: string, gives: Maker["gives"], args: Args, least?: number): Maker {
  return {
    name,
    gives,
    make: (make, type) => call(name, args(make, type), least === undefined ? {} : { least }),
  };
}

/** The type of the elements that are asked for. */
export function elementOf(type: Type): Type {
  return "element" in type ? type.element : type;
}
