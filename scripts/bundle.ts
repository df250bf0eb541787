import { rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { copyDeclarations } from "./declarations";

/*
 * The command line and the library as few files, each loaded when it is needed: reading 200 small ones takes longer than
 * planning a network of 1,000 resources. Run from the package root, after tsc: npm run build.
 */

const SOURCES = "src";
const COMMAND_LINE = { bin: join(SOURCES, "cli", "bin.ts"), "comment-bin": join(SOURCES, "cli", "comment-bin.ts") };
/** The entry points of package.json. */
const LIBRARY = {
  index: join(SOURCES, "index.ts"),
  "custom-rules": join(SOURCES, "custom-rules.ts"),
  testing: join(SOURCES, "testing.ts"),
  // For dist/alicloud, the bindings of all types.
  binding: join(SOURCES, "constructs", "binding.ts"),
};

const ENTRIES = ["index", "custom-rules", "testing", "constructs/resource"];

/** Packages that nearly every run needs; all others stay where npm put them. */
const INLINE = new Set([
  "@jridgewell/resolve-uri",
  "@jridgewell/sourcemap-codec",
  "@jridgewell/trace-mapping",
  "ansi-regex",
  "commander",
  "get-east-asian-width",
  "jsonc-parser",
  "picocolors",
  "string-width",
  "strip-ansi",
  "yaml",
]);

function isExternal(id: string): boolean {
  if (id.startsWith(".") || id.startsWith("/")) return false;
  const [scope = "", name = ""] = id.split("/");
  return !INLINE.has(scope.startsWith("@") ? `${scope}/${name}` : scope);
}

async function bundle(input: Readonly<Record<string, string>>, dir: string): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  const build = await rolldown({
    input,
    platform: "node",
    // The CommonJS form of jsonc-parser hides its parts from a bundler.
    resolve: { mainFields: ["module", "main"] },
    external: isExternal,
  });
  await build.write({
    dir,
    format: "cjs",
    // Node answers no import() of a script that it did not compile itself: see code-cache.ts.
    dynamicImportInCjs: false,
    entryFileNames: "[name].js",
    // The hash is what code-cache.ts relies on.
    chunkFileNames: "[name]-[hash].js",
    // Names stay, for ENIPLAN_DEBUG.
    minify: { compress: true, mangle: false, codegen: true },
  });
}

async function main(): Promise<void> {
  // What V8 made of an older build.
  rmSync(join("dist", "compiled"), { recursive: true, force: true });
  await bundle(COMMAND_LINE, join("dist", "cli"));
  const library = join("dist", "lib");
  await bundle(LIBRARY, library);
  copyDeclarations(ENTRIES, join("dist", SOURCES), library);
}

void main();
