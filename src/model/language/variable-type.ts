import { treeOf } from "../expression";
import { isObject, type Json } from "../json";
import { bool, NotEvaluable, not, number, text } from "./convert";
import { attempt, type Surroundings } from "./evaluate";
import { asSet } from "./functions/collections";
import { firstOpen, isOpen } from "./open";
import type { Node } from "./syntax";

/** A default names nothing. */
const NOTHING: Surroundings = { reference: () => not(), keys: () => undefined };

/**
 * What the type of a variable makes of a value: `type = number` reads `"5"` as 5, a set is put in order, an object gets the
 * defaults of its optional attributes and loses what its type does not have. A type that is not read leaves the value as
 * it is; so does a value that does not fit, which is Terraform's to refuse. Open values stay. Linear in the value.
 */
export function ofType(value: Json, type: Json | undefined): Json {
  if (typeof type !== "string") return value;
  if (typeof value !== "object" || value === null) return converted(value, type);
  const [before, held] = known.get(value) ?? [];
  if (before === type && held !== undefined) return held;
  const now = converted(value, type);
  known.set(value, [type, now]);
  return now;
}

/** What became of a value, which every reference to its variable asks for. */
const known = new WeakMap<object, readonly [type: string, held: Json]>();

function converted(value: Json, type: string): Json {
  const tree = treeOf(type.replace(/^\$\{(.*)\}$/s, "$1").trim());
  if (!tree) return value;
  try {
    return convert(value, tree);
  } catch (error) {
    if (error instanceof NotEvaluable) return value;
    throw error;
  }
}

function convert(value: Json, type: Node): Json {
  if (value === null || isOpen(value)) return value;
  if (type.kind === "traversal") return primitive(value, type.text);
  if (type.kind !== "call") return value;
  const [inner] = type.args;
  switch (type.name) {
    case "list":
      return list(value).map((entry) => of(entry, inner));
    case "set":
      return set(list(value).map((entry) => of(entry, inner)));
    case "map":
      return isObject(value) ? mapped(value, (entry) => of(entry, inner)) : not();
    case "tuple":
      return inner?.kind === "list" ? list(value).map((entry, i) => of(entry, inner.entries[i])) : value;
    case "object":
      return inner?.kind === "object" && isObject(value) ? object(value, inner) : not();
    default:
      return value;
  }
}

/** Where one of the entries is open, nobody knows their order. */
function set(entries: Json[]): Json {
  return firstOpen(entries) ? entries : asSet(entries);
}

function of(value: Json, type: Node | undefined): Json {
  return type ? convert(value, type) : value;
}

function primitive(value: Json, type: string): Json {
  if (type === "string") return text(value);
  if (type === "number") return number(value);
  return type === "bool" ? bool(value) : value;
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : not();
}

function mapped(value: { readonly [key: string]: Json }, change: (entry: Json) => Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
}

/** https://developer.hashicorp.com/terraform/language/expressions/type-constraints#optional-object-type-attributes */
function object(value: { readonly [key: string]: Json }, { entries }: Extract<Node, { kind: "object" }>): Json {
  return Object.fromEntries(
    entries.map(([name, type]) => {
      const key = name.kind === "literal" ? String(name.value) : not();
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      return [key, attribute(given, type)];
    }),
  );
}

function attribute(given: Json | undefined, type: Node): Json {
  if (type.kind !== "call" || type.name !== "optional") return given === undefined ? not() : convert(given, type);
  const [inner, standard] = type.args;
  if (given !== undefined && given !== null) return of(given, inner);
  if (!standard) return null;
  const value = attempt(standard, NOTHING);
  return value === undefined ? not() : of(value, inner);
}
