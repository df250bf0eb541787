import { ConversionError, convert } from "../value/convert";
import { BOOL, DYNAMIC, listOf, mapOf, NUMBER, STRING, setOf, type Type, tupleOf } from "../value/type";
import type { Value } from "../value/value";
import { constantValue } from "./constant";
import { type Defaults, defaultsOfElements, defaultsOfParts } from "./defaults";
import { LanguageError } from "./error";
import { Cache } from "./parse/cache";
import { parseExpression } from "./parser";
import type { CallNode, Node, ObjectNode } from "./syntax";

/** A type as a variable declares it, and what its optional attributes are where they are left out. */
export interface TypeConstraint {
  readonly type: Type;
  /** Undefined: nothing has a default. */
  readonly defaults: Defaults | undefined;
}

/** Types within types; deeper ones are not read. */
const DEEPEST = 200;

const known = new Cache<TypeConstraint>();

/**
 * The type that a text says: `list(string)`, `object({ a = optional(string, "x") })`; `list` and `map` alone are of anything.
 * The quotes of old may stand around a word. Kept.
 *
 * @throws LanguageError for what is no type, and for a default that is not of its type.
 */
export function parseType(text: string): TypeConstraint {
  return known.get(text, () => {
    const bare = text.trim().replace(/^"(string|list|map)"$/, "$1");
    if (bare === "list") return { type: listOf(DYNAMIC), defaults: undefined };
    if (bare === "map") return { type: mapOf(DYNAMIC), defaults: undefined };
    return new Reader(text).type(parseExpression(bare === text.trim() ? text : bare), 0);
  });
}

const WORDS: ReadonlyMap<string, Type> = new Map([
  ["string", STRING],
  ["number", NUMBER],
  ["bool", BOOL],
  ["any", DYNAMIC],
]);
const COLLECTIONS: ReadonlyMap<string, (element: Type) => Type> = new Map([
  ["list", listOf],
  ["set", setOf],
  ["map", mapOf],
]);
/** What the argument of a type is. */
const ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ["list", "list(TYPE)"],
  ["set", "set(TYPE)"],
  ["map", "map(TYPE)"],
  ["object", "object({ NAME = TYPE })"],
  ["tuple", "tuple([TYPE])"],
]);

/** As hcl's ext/typeexpr reads a type constraint. */
class Reader {
  constructor(private readonly text: string) {}

  type(node: Node, depth: number): TypeConstraint {
    if (depth > DEEPEST) throw new LanguageError("language/too-deep", { limit: String(DEEPEST) }, rangeOf(node));
    if (node.kind === "traversal" && node.steps.length === 0) return this.word(node.root, node);
    if (node.kind !== "call") throw this.unknown(node);
    return this.call(node, depth + 1);
  }

  private word(word: string, node: Node): TypeConstraint {
    const type = WORDS.get(word);
    if (type) return { type, defaults: undefined };
    if (ARGUMENTS.has(word)) throw argumentMissing(word, node);
    throw this.unknown(node);
  }

  private call(node: CallNode, depth: number): TypeConstraint {
    const { name, args } = node;
    if (name === "optional") throw new LanguageError("language/type-optional", {}, rangeOf(node));
    const [arg, ...others] = args;
    if (!ARGUMENTS.has(name)) throw this.unknown(node);
    if (!arg || others.length > 0) throw argumentMissing(name, node);
    const collection = COLLECTIONS.get(name);
    if (collection) return this.collection(collection, this.type(arg, depth));
    return name === "object" ? this.object(node, arg, depth) : this.tuple(node, arg, depth);
  }

  private collection(of: (element: Type) => Type, element: TypeConstraint): TypeConstraint {
    const type = of(element.type);
    return { type, defaults: defaultsOfElements(type, element.defaults) };
  }

  private tuple(node: CallNode, arg: Node, depth: number): TypeConstraint {
    if (arg.kind !== "tuple") throw argumentMissing("tuple", node);
    const elements = arg.elements.map((element) => this.type(element, depth));
    const type = tupleOf(elements.map((element) => element.type));
    const children = new Map<string, Defaults>();
    for (const [i, { defaults }] of elements.entries()) if (defaults) children.set(String(i), defaults);
    return { type, defaults: defaultsOfParts(type, new Map(), children) };
  }

  private object(node: CallNode, arg: Node, depth: number): TypeConstraint {
    if (arg.kind !== "object") throw argumentMissing("object", node);
    const attributes = new Map<string, Type>();
    const optional = new Set<string>();
    const values = new Map<string, Value>();
    const children = new Map<string, Defaults>();
    for (const item of arg.items) {
      const name = this.attributeName(item, attributes);
      const { type, defaults, isOptional, written } = this.attribute(item.value, depth);
      attributes.set(name, type);
      if (isOptional) optional.add(name);
      if (written) values.set(name, defaultValue(name, written, type));
      if (defaults) children.set(name, defaults);
    }
    const type: Type = { kind: "object", attributes, ...(optional.size > 0 ? { optional } : {}) };
    return { type, defaults: defaultsOfParts(type, values, children) };
  }

  /** Names are bare words, each there once. */
  private attributeName({ key }: ObjectNode["items"][number], taken: ReadonlyMap<string, Type>): string {
    const bare = key.kind === "literal" && typeof key.value === "string" && this.text.charAt(key.start) !== '"';
    const name = bare ? String(key.value) : this.slice(key);
    if (!bare || taken.has(name)) throw new LanguageError("language/type-key", { found: name }, rangeOf(key));
    return name;
  }

  /** `TYPE`, `optional(TYPE)`, `optional(TYPE, DEFAULT)` */
  private attribute(value: Node, depth: number) {
    if (value.kind !== "call" || value.name !== "optional") return { ...this.type(value, depth), isOptional: false };
    const [of, written, ...others] = value.args;
    if (!of || others.length > 0) throw new LanguageError("language/type-optional", {}, rangeOf(value));
    return { ...this.type(of, depth), isOptional: true, ...(written ? { written } : {}) };
  }

  private unknown(node: Node): LanguageError {
    return new LanguageError("language/type-unknown", { found: this.slice(node) }, rangeOf(node));
  }

  private slice({ start, end }: Node): string {
    return this.text.slice(start, end);
  }
}

function defaultValue(name: string, written: Node, type: Type): Value {
  const value = constantValue(written);
  if (!value) throw new LanguageError("language/type-constant", { name }, rangeOf(written));
  try {
    return convert(value, type);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw new LanguageError("language/type-default", { name }, rangeOf(written));
  }
}

function argumentMissing(name: string, node: Node): LanguageError {
  return new LanguageError("language/type-argument", { name, expected: ARGUMENTS.get(name) ?? name }, rangeOf(node));
}

function rangeOf({ start, end }: Node) {
  return { start, end };
}
