import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Parser, Tree } from "web-tree-sitter";
import { packageRoot } from "../../package-root";

/** Thrown by what reads HCL before the parser is there; see `withHcl`. */
class NotLoaded extends Error {}

let parser: Parser | undefined;
let loading: Promise<void> | undefined;

/**
 * Runs `read`, and, when it meets HCL before the parser is there, loads that and runs `read` again: only who has HCL waits
 * for it, and readers need not be asynchronous.
 */
export async function withHcl<T>(read: () => T): Promise<T> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
  }
  loading ??= load();
  await loading;
  return read();
}

async function load(): Promise<void> {
  const { Parser, Language } = await import("web-tree-sitter");
  await Parser.init();
  // Copied from the package of the grammar by the build.
  const grammar = readFileSync(join(packageRoot(), "dist", "grammar", "tree-sitter-terraform.wasm"));
  const loaded = new Parser();
  loaded.setLanguage(await Language.load(grammar));
  parser = loaded;
}

/** Hands the syntax tree of a text to `use`, and frees it. Linear. */
export function withTree<T>(text: string, use: (tree: Tree) => T): T {
  if (!parser) throw new NotLoaded("the parser of HCL is not loaded");
  const tree = parser.parse(text);
  if (!tree) throw new Error("the parser of HCL gave no tree");
  try {
    return use(tree);
  } finally {
    tree.delete();
  }
}
