import type { ReleaseTraits } from "../../../src/language/environment";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { STRING, type Type } from "../../../src/value/type";
import { isKnown, type Refinements, stringValue, UnknownContent, type Value } from "../../../src/value/value";

/** An unknown value of a name, which is the attribute `id` of the thing of that name. */
export function unknown(name: string, type: Type = STRING, refinements: Refinements = {}): Value {
  const content = new UnknownContent({ kind: "apply", subject: name }, refinements);
  return { type, content, marks: 0, origin: { owner: ownerOf(name), path: ["id"] } };
}

const owners = new Map<string, object>();

export function ownerOf(name: string): object {
  const owner = owners.get(name) ?? { name };
  owners.set(name, owner);
  return owner;
}

/** An unknown text that is one of these. */
export function among(name: string, ...texts: readonly string[]): Value {
  return unknown(name, STRING, { candidates: texts.map(stringValue) });
}

/** What an expression is worth where names stand for values. */
export function worth(text: string, names: Readonly<Record<string, Value>>, release?: ReleaseTraits): Value {
  const values = new Map(Object.entries(names));
  const scope: Scope = {
    traversal: ({ root }) => ({ value: values.get(root) as Value, used: 0 }),
    ...(release && { release }),
  };
  return evaluate(parseExpression(text), scope);
}

export function unknownOf(value: Value): UnknownContent {
  if (isKnown(value)) throw new Error(`is known: ${JSON.stringify(value.content)}`);
  return value.content as UnknownContent;
}

/** What an unknown value may be, as contents; undefined: nobody knows. */
export function mayBe(value: Value): readonly unknown[] | undefined {
  return unknownOf(value).refinements.candidates?.map(({ content }) => content);
}
