import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PREFIX } from "../../src/schema/files";
import type { Since, SinceOfType } from "../../src/schema/record";

/*
 * Since which version the provider has a type, and since which an attribute: its own pages say so, one by one.
 */

const KINDS = { resource: "r", data: "d" } as const;
/** The note at the top of a page. */
const OF_TYPE = /^(?:->|~>|=>)?\s*\**NOTE:?\**:?.*?[Aa]vailable (?:since|in)\s+v?(\d+\.\d+\.\d+)/m;
/** A line of an attribute at the first level. */
const OF_ATTRIBUTE = /^[*-] `(\w+)` - \([^)\n]*[Aa]vailable (?:since|in)\s+v?(\d+\.\d+\.\d+)[^)\n]*\)/gm;
/** Where the lines of nested blocks begin. */
const NESTED = /^#{2,4} (?:`|Block|Nested)/m;

/** What the pages of a clone of the provider say, by type. */
export function sinceOf(clone: string): Since {
  return { resource: kindOf(clone, "resource"), data: kindOf(clone, "data") };
}

function kindOf(clone: string, kind: keyof typeof KINDS): Readonly<Record<string, SinceOfType>> {
  const folder = join(clone, "website", "docs", KINDS[kind]);
  if (!existsSync(folder)) return {};
  const pages = readdirSync(folder).filter((file) => /\.(html\.)?(markdown|md)$/.test(file));
  const entries = pages.map((file): [string, SinceOfType] => [
    `${PREFIX}${file.replace(/\..*$/, "")}`,
    sinceIn(readFileSync(join(folder, file), "utf8")),
  ]);
  return Object.fromEntries(entries.filter(([, { type, a }]) => type !== undefined || a !== undefined).sort());
}

export function sinceIn(page: string): SinceOfType {
  const [head = "", tail = ""] = page.split(/^## Argument Reference.*$/im);
  const type = OF_TYPE.exec(head)?.[1];
  const [top = ""] = tail.split(NESTED);
  const own = [...top.matchAll(OF_ATTRIBUTE)].map(([, name = "", version = ""]): [string, string] => [name, version]);
  return {
    ...(type === undefined ? {} : { type }),
    ...(own.length === 0 ? {} : { a: Object.fromEntries(own.sort()) }),
  };
}
