import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

// The grammar of Terraform's language as WebAssembly, and its licence. Copied, since its package is made for the native
// bindings of the parser and would build them on the machine of everybody who installs. Run from the package root, after tsc.
const from = dirname(require.resolve("@tree-sitter-grammars/tree-sitter-hcl/package.json"));
const to = join("dist", "grammar");
mkdirSync(to, { recursive: true });
for (const name of ["tree-sitter-terraform.wasm", "LICENSE"]) cpSync(join(from, name), join(to, name));
