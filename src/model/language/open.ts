import type { Expression } from "../expression";
import { isObject, type Json } from "../json";

/** A value that nobody knows yet: what stands for it, and where. */
export interface Open<Scope = unknown> {
  readonly expression: Expression;
  readonly scope: Scope;
}

/**
 * Open values travel through lists and objects as symbols: so no function, operator or text takes one for something that
 * it is not, and whoever does not expect one finds neither a text nor a list nor an object.
 */
const MEANINGS = new WeakMap<symbol, Open>();

export function openValue(open: Open): Json {
  const symbol = Symbol("open");
  MEANINGS.set(symbol, open);
  return symbol as unknown as Json;
}

export function isOpen(value: Json | undefined): boolean {
  return typeof (value as unknown) === "symbol";
}

export function openOf(value: Json | undefined): Open | undefined {
  return isOpen(value) ? MEANINGS.get(value as unknown as symbol) : undefined;
}

/** The first open value in lists and objects; undefined when there is none. Linear. */
export function firstOpen(value: Json | undefined): Open | undefined {
  if (isOpen(value)) return openOf(value);
  const entries = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const entry of entries) {
    const found = firstOpen(entry);
    if (found) return found;
  }
  return undefined;
}

/** Functions that only take lists and objects apart and put them together. */
const STRUCTURAL = new Set([
  "chunklist",
  "coalescelist",
  "concat",
  "element",
  "flatten",
  "keys",
  "length",
  "lookup",
  "merge",
  "nonsensitive",
  "one",
  "reverse",
  "sensitive",
  "slice",
  "tolist",
  "tomap",
  "values",
  "zipmap",
]);

/** Whether the answer of a function is the same whatever the open values in its arguments turn out to be. */
export function takesOpen(name: string, args: readonly Json[]): boolean {
  if (!args.some((argument) => firstOpen(argument))) return true;
  // An open value that is a list would be taken apart as well.
  if (name === "flatten") return args.every((argument) => onlyIds(argument));
  return STRUCTURAL.has(name);
}

function onlyIds(value: Json): boolean {
  if (Array.isArray(value)) return value.every(onlyIds);
  const open = openOf(value);
  return open === undefined || (open.expression.kind === "reference" && open.expression.reference.path.at(-1) === "id");
}
