import type { Value } from "../value/value";
import type { Renderer } from "./environment";
import { LanguageError } from "./error";
import type { Scope } from "./scope";

/** The scope of a template of its own: the variables that it is given are all its names. */
export function templateScope(fn: Renderer, members: ReadonlyMap<string, Value>, around: Scope): Scope {
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
