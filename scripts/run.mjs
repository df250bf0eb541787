/*
 * Runs a script of this folder as it stands: node scripts/run.mjs NAME [argument…]. Types are not checked, so that what
 * writes a missing source can run while others still need that source.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const [, , name, ...rest] = process.argv;
const file = join("dist", "run", `${name}.${process.pid}.cjs`);
const build = await rolldown({
  input: join("scripts", `${name}.ts`),
  platform: "node",
  external: (id) => !id.startsWith(".") && !id.startsWith("/"),
});
await build.write({ file, format: "cjs", codeSplitting: false });
process.argv = [process.argv[0], file, ...rest];
process.on("exit", () => rmSync(file, { force: true }));
await import(join(process.cwd(), file));
