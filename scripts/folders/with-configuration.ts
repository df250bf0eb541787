import { readdirSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set([".git", ".terraform", "node_modules"]);

/** The folders with a Terraform configuration at and below a folder, in the order of the alphabet. */
export function withConfiguration(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = entries.some((entry) => entry.isFile() && /\.tf(\.json)?$/.test(entry.name)) ? [root] : [];
  const inner = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name));
  return [...own, ...inner.flatMap((entry) => withConfiguration(join(root, entry.name)))];
}
