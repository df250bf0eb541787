import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ORDER } from "./order";

/** Where the folders of the rules are, below the package root. */
export const RULES_FOLDER = join("src", "rules");

/** A folder below src/rules is a rule when it holds this. */
const CHECK = "rule.ts";

/**
 * The ids of the rules that have a folder, in the order in which findings are listed: as `order.ts` has them, then the others
 * of the same group by their names, then other groups.
 */
export function ruleIds(root = "."): string[] {
  const found = subfolders(join(root, RULES_FOLDER)).flatMap((group) =>
    subfolders(join(root, RULES_FOLDER, group))
      .filter((name) => existsSync(join(root, RULES_FOLDER, group, name, CHECK)))
      .map((name) => `${group}/${name}`),
  );
  const groups = [...new Set([...ORDER, ...found].map(groupOf))];
  const place = (id: string) => ORDER.indexOf(id) + (ORDER.includes(id) ? 0 : ORDER.length + 1);
  return found.sort(
    (a, b) => groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) || place(a) - place(b) || (a < b ? -1 : 1),
  );
}

export function groupOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

function subfolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
