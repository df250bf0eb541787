import { elementsOf, keysOf } from "../../value/collection";
import { typeName } from "../../value/type-name";
import { isNull, type Value } from "../../value/value";
import type { CallEnvironment, Renderer } from "../environment";
import { LanguageError } from "../error";
import { parseTemplate } from "../parser";
import { traversalsOf } from "../references";
import type { Node } from "../syntax";
import { badType } from "./bad-argument";
import type { Render } from "./specification";

/** A template with the variables that it may use; nothing else of the scope around is in it. */
export interface Rendering {
  readonly fn: Renderer;
  readonly text: string;
  /** A known map or object without marks. */
  readonly variables: Value;
  readonly render: Render;
}

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/**
 * What a template of its own gives: a text, or of one interpolation alone what stands in it.
 *
 * @throws LanguageError for a template that is none, names that it cannot have, and what it refuses itself.
 */
export function renderTemplate({ fn, text, variables, render }: Rendering): Value {
  const node = parseTemplate(text);
  const members = membersOf(fn, variables);
  checkReferences(fn, node, members);
  const result = render(node, members, fn);
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

/** One template cannot render another one, lest it renders itself. @throws LanguageError */
export function checkNotWithin(fn: Renderer, { within }: CallEnvironment): void {
  if (within) throw new LanguageError("language/template-nested", { function: fn, within });
}
