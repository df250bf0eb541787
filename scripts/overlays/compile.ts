import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OverlayFile, OverlayRecord } from "../../src/provider/overlay-record";
import type { TypeRecord } from "../../src/schema/record";
import { validateYaml } from "../catalog/validate";
import { type Committed, committedFile } from "../schema/committed";
import { overlayMisfits } from "./misfits";

type Types = Readonly<Record<string, TypeRecord>>;

/**
 * Compiles catalog/overlays/*.yaml into dist/catalog/overlays.json, both below the package root. With a mistake in any file
 * nothing is written.
 *
 * @returns every mistake of every file, as `file:line:column: what is wrong`.
 */
export function compileOverlays(root: string): readonly string[] {
  const { types } = JSON.parse(readFileSync(committedFile(root, "resource"), "utf8")) as Committed;
  const schema = JSON.parse(readFileSync(join(root, "schemas", "catalog", "overlay.schema.json"), "utf8")) as object;
  const folder = join("catalog", "overlays");
  const mistakes: string[] = [];
  const compiled: OverlayRecord[] = [];
  for (const name of readdirSync(join(root, folder)).sort()) {
    const file = join(folder, name);
    const check = (data: unknown) => overlayMisfits(data as OverlayRecord, name, types);
    const result = validateYaml(readFileSync(join(root, file), "utf8"), file, schema, check);
    if ("mistakes" in result) mistakes.push(...result.mistakes);
    else compiled.push(withoutNone(result.data as OverlayRecord));
  }
  if (mistakes.length === 0) write(join(root, "dist", "catalog"), fileOf(compiled, types));
  return mistakes;
}

function write(folder: string, file: OverlayFile): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "overlays.json"), `${JSON.stringify(file)}\n`);
}

/** With the other names of the types, which the provider's schema has. */
function fileOf(overlays: readonly OverlayRecord[], types: Types): OverlayFile {
  const covered = new Set(overlays.map(({ type }) => type));
  const aliases = Object.entries(types).flatMap(([name, { as }]) =>
    as !== undefined && covered.has(as) ? [[name, as] as const] : [],
  );
  return {
    types: Object.fromEntries(overlays.map((overlay) => [overlay.type, overlay])),
    aliases: Object.fromEntries(aliases),
  };
}

function withoutNone(overlay: OverlayRecord): OverlayRecord {
  return Object.fromEntries(Object.entries(overlay).filter(([, section]) => section !== "none")) as OverlayRecord;
}
