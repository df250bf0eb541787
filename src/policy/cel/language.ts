import { createRequire } from "node:module";

/** What is used of the library; it is an ES module, and loaded only when a policy has rules. */
interface Library {
  readonly Environment: new (options?: object) => Environment;
}

export interface Environment {
  registerVariable(name: string, type: string): Environment;
  registerFunction(signature: string, handler: (...args: never[]) => unknown): Environment;
  parse(text: string): Program;
}

export interface Program {
  (variables: object): unknown;
  /** The tree as it was written. */
  readonly ast: unknown;
  check(): { readonly valid: boolean; readonly type?: string; readonly error?: unknown };
}

let library: Library | undefined;

export function newEnvironment(): Environment {
  library ??= createRequire(__filename)("@marcbachmann/cel-js") as Library;
  return new library.Environment();
}

/** The first line of what the library says, and at which character, counted from 1. */
export function mistakeOf(error: unknown): { readonly reason: string; readonly at: number } {
  const { summary, message, range } = error as { summary?: string; message?: string; range?: { start?: number } };
  const [reason = ""] = (summary ?? message ?? String(error)).split("\n");
  return { reason, at: (range?.start ?? 0) + 1 };
}
