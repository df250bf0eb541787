import { rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/*
 * The command line as few files, each loaded when it is needed: reading 200 small ones takes longer than planning a
 * network of 1,000 resources. Run from the package root: npm run build.
 */

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

async function bundle(dir: string): Promise<void> {
  for (const old of [dir, join("dist", "compiled")]) rmSync(old, { recursive: true, force: true });
  const build = await rolldown({
    input: join("src", "cli", "bin.ts"),
    platform: "node",
    // The CommonJS form of jsonc-parser hides its parts from a bundler.
    resolve: { mainFields: ["module", "main"] },
    external: isExternal,
  });
  await build.write({
    dir,
    format: "cjs",
    entryFileNames: "[name].js",
    // The hash is what code-cache.ts relies on.
    chunkFileNames: "[name]-[hash].js",
    // Names stay, for ENIPLAN_DEBUG.
    minify: { compress: true, mangle: false, codegen: true },
  });
}

void bundle(join("dist", "cli"));
