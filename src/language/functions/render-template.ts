import { elementsOf, keysOf } from "../../value/collection";
import { typeName } from "../../value/type-name";
import { isNull, type Value } from "../../value/value";
import { LanguageError } from "../error";
import { parseTemplate } from "../parser";
import { traversalsOf } from "../references";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import { badType } from "./bad-argument";
import type { Evaluate } from "./specification";

type Renderer = NonNullable<Scope["within"]>;

/** A template with the variables that it may use; nothing else of the scope around is in it. */
export interface Rendering {
  readonly fn: Renderer;
  readonly text: string;
  /** A known map or object without marks. */
  readonly variables: Value;
  readonly scope: Scope;
  readonly evaluate: Evaluate;
}

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/**
 * What a template of its own gives: a text, or of one interpolation alone what stands in it.
 *
 * @throws LanguageError for a template that is none, names that it cannot have, and what it refuses itself.
 */
export function renderTemplate({ fn, text, variables, scope, evaluate }: Rendering): Value {
  const node = parseTemplate(text);
  const members = membersOf(fn, variables);
  checkReferences(fn, node, members);
  const result = evaluate(node, templateScope(fn, members, scope));
  if (isNull(result)) throw new LanguageError("language/template-result-null", { function: fn });
  return result;
}

function membersOf(fn: Renderer, variables: Value): ReadonlyMap<string, Value> {
  const { kind } = variables.type;
  if (kind !== "map" && kind !== "object") throw badType(fn, "vars", "map, object", typeName(variables.type));
  const values = elementsOf(variables);
  const members = new Map<string, Value>();
  for (const [i, name] of keysOf(variables).entries()) {
    if (!NAME.test(name)) throw new LanguageError("language/template-name", { function: fn, name });
    members.set(name, values[i] as Value);
  }
  return members;
}

/** A name that is not given is refused even where it would not be evaluated. */
function checkReferences(fn: Renderer, node: Node, members: ReadonlyMap<string, Value>): void {
  for (const { root } of traversalsOf(node)) {
    if (!members.has(root)) throw new LanguageError("language/template-variable", { function: fn, name: root });
  }
}

function templateScope(fn: Renderer, members: ReadonlyMap<string, Value>, around: Scope): Scope {
  return {
    traversal: ({ root }) => {
      const value = members.get(root);
      if (!value) throw new LanguageError("language/template-variable", { function: fn, name: root });
      return { value, used: 0 };
    },
    within: fn,
    ...(around.functionNamed ? { functionNamed: (name) => around.functionNamed?.(name) } : {}),
    ...(around.files ? { files: around.files } : {}),
    ...(around.release ? { release: around.release } : {}),
  };
}

/** One template cannot render another one, lest it renders itself. @throws LanguageError */
export function checkNotWithin(fn: Renderer, { within }: Scope): void {
  if (within) throw new LanguageError("language/template-nested", { function: fn, within });
}
