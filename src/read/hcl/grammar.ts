import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { Parser, Tree } from "web-tree-sitter";
import { packageRoot } from "../../package-root";

let parser: Parser | undefined;

/** Hands the syntax tree of a text to `use`, and frees it. Only who has HCL waits for its parser. Linear. */
export function withTree<T>(text: string, use: (tree: Tree) => T): T {
  parser ??= load();
  const tree = parser.parse(text);
  if (!tree) throw new Error("the parser of HCL gave no tree");
  try {
    return use(tree);
  } finally {
    tree.delete();
  }
}

/**
 * The parser, at once: a synth cannot wait. The package starts in promises alone, of which none waits for anything but
 * WebAssembly, and that can be instantiated at once too. So it runs in a context of its own that settles its promises before
 * it returns: https://nodejs.org/api/vm.html#when-to-use-microtaskmode-afterevaluate
 */
function load(): Parser {
  const find = createRequire(__filename);
  const file = find.resolve("web-tree-sitter");
  const module = { exports: {} };
  const context = createContext(
    {
      ...{ process, console, performance, TextDecoder, URL, require: find, module, exports: module.exports },
      ...{ __filename: file, __dirname: dirname(file) },
      runtime: readFileSync(find.resolve("web-tree-sitter/web-tree-sitter.wasm")),
      // Copied from the package of the grammar by the build.
      grammar: readFileSync(join(packageRoot(), "dist", "grammar", "tree-sitter-terraform.wasm")),
    },
    { microtaskMode: "afterEvaluate" },
  );
  runInContext(AT_ONCE, context);
  // In a function, as Node itself runs a file: names in the open are looked up in the context, each time, and slowly.
  runInContext(`(() => {${readFileSync(file, "utf8")}\n})();`, context, { filename: file });
  runInContext(START, context);
  const { loaded, failure } = context as { readonly loaded?: Parser; readonly failure?: unknown };
  if (!loaded) throw new Error(`the parser of HCL did not start: ${String(failure)}`);
  return loaded;
}

/** The grammar is instantiated by this; by itself it would do so in another thread. */
const AT_ONCE = `
WebAssembly.instantiate = async (bytes, imports) => {
  const module = new WebAssembly.Module(bytes);
  return { module, instance: new WebAssembly.Instance(module, imports) };
};
`;

const START = `
(async () => {
  const { Parser, Language } = module.exports;
  await Parser.init({ wasmBinary: new Uint8Array(runtime) });
  const parser = new Parser();
  parser.setLanguage(await Language.load(new Uint8Array(grammar)));
  globalThis.loaded = parser;
})().catch((error) => {
  globalThis.failure = error;
});
`;
