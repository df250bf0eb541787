import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toTable } from "./catalog/compact";
import { validateYaml } from "./catalog/validate";

type Records = readonly Readonly<Record<string, unknown>>[];

/** Compiles catalog/*.yaml into dist/catalog/*.json. Run from the package root. */
function main(): number {
  const mistakes: string[] = [];
  mkdirSync(join("dist", "catalog"), { recursive: true });
  for (const name of ["instance-types", "zones", "images"]) {
    const file = join("catalog", `${name}.yaml`);
    const schema = JSON.parse(readFileSync(join("schemas", "catalog", `${name}.schema.json`), "utf8")) as object;
    const result = validateYaml(readFileSync(file, "utf8"), file, schema);
    if ("mistakes" in result) mistakes.push(...result.mistakes);
    else writeFileSync(join("dist", "catalog", `${name}.json`), `${JSON.stringify(compact(result.data))}\n`);
  }
  for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
  return mistakes.length === 0 ? 0 : 3;
}

function compact(data: unknown): unknown {
  const { types, images, ...rest } = data as { types?: Records; images?: Records };
  return { ...rest, ...(types ? { types: toTable(types) } : {}), ...(images ? { images: toTable(images) } : {}) };
}

process.exitCode = main();
