import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toTable } from "./compact";
import { validateYaml } from "./validate";

type Records = readonly Readonly<Record<string, unknown>>[];

/**
 * Compiles catalog/*.yaml into dist/catalog/*.json, both below the package root. With a mistake in any file, none is
 * written.
 *
 * @returns every mistake of every file, as `file:line:column: what is wrong`.
 */
export function compileCatalog(root: string): readonly string[] {
  const mistakes: string[] = [];
  const compiled = new Map<string, string>();
  for (const name of ["instance-types", "zones", "images", "quotas"]) {
    const file = join("catalog", `${name}.yaml`);
    const schema = JSON.parse(readFileSync(join(root, "schemas", "catalog", `${name}.schema.json`), "utf8")) as object;
    const result = validateYaml(readFileSync(join(root, file), "utf8"), file, schema);
    if ("mistakes" in result) mistakes.push(...result.mistakes);
    else compiled.set(name, `${JSON.stringify(compact(result.data))}\n`);
  }
  if (mistakes.length === 0) write(join(root, "dist", "catalog"), compiled);
  return mistakes;
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, `${name}.json`), text);
}

function compact(data: unknown): unknown {
  const { types, images, ...rest } = data as { types?: Records; images?: Records };
  return { ...rest, ...(types ? { types: toTable(types) } : {}), ...(images ? { images: toTable(images) } : {}) };
}
