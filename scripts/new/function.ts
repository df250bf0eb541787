import { afterLast, camel, type Kind } from "./scaffold";

/** A function of the language: its specification and its calls, which terraform judges. */
export const FUNCTION: Kind = {
  example: "regexall",
  name: /^[a-z][a-z0-9]*$/,
  make: (name) => ({
    files: [
      { path: `src/language/functions/${name}.ts`, text: specification(name) },
      { path: `test/language/functions/calls/${name}.ts`, text: calls(name) },
    ],
    edits: [
      { path: "src/language/functions/index.ts", edit: (text) => registered(text, name) },
      { path: "test/language/functions/calls.test.ts", edit: (text) => judged(text, name) },
    ],
    next: [
      "Fill in what says TODO; terraform's own answer is the right one: it judges every call.",
      `npx vitest run test/language/functions/calls.test.ts -t ${name}`,
      "npm run generate   the list in docs/expressions.md",
    ],
  }),
};

function specification(name: string): string {
  return `import { STRING } from "../../value/type";
import type { FunctionTable } from "./specification";
import { notNull, stringOf, stringResult } from "./values";

/** TODO: what it does where that is not plain from its name. */
export const ${constant(name)}: FunctionTable = {
  ${name}: {
    parameters: [{ name: "TODO", type: STRING }],
    type: STRING,
    refine: notNull,
    call: ([text]) => stringResult(\`TODO \${stringOf(text)}\`),
  },
};
`;
}

function calls(name: string): string {
  return `/** Calls of ${name}: what is usual, what stands at the edges, and what is refused. */
export const ${constant(name)}_CALLS: Readonly<Record<string, readonly string[]>> = {
  ${name}: ['${name}("")', '${name}("a")', "${name}(null)", "${name}([])", "${name}()"],
};
`;
}

function registered(text: string, name: string): string {
  const line = `import { ${constant(name)} } from "./${name}";`;
  return afterLast(afterLast(text, /^import \{/, line), /^ {2}[A-Z_]+,$/, `  ${constant(name)},`);
}

function judged(text: string, name: string): string {
  const line = `import { ${constant(name)}_CALLS } from "./calls/${name}";`;
  return afterLast(
    afterLast(text, /^import .* from "\.\/calls\//, line),
    /^ {2}\.\.\.[A-Z_]+_CALLS,$/,
    `  ...${constant(name)}_CALLS,`,
  );
}

function constant(name: string): string {
  return camel(name).toUpperCase();
}
