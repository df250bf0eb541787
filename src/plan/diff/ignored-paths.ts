import type { JsonObject } from "../../model/json";
import type { Ignored, IgnoredPath } from "../objchange/ignore";

/** What lifecycle.ignore_changes names. Paths that are none are left out. */
export function ignoredPaths({ ignore_changes: ignore }: JsonObject): Ignored {
  if (ignore === "all") return "all";
  if (!Array.isArray(ignore)) return [];
  const names = ignore.map((one) => String(one).replace(/^\$\{(.*)\}$/, "$1"));
  return names.includes("all") ? "all" : names.map(pathOf);
}

const STEP = /^(?:\.?([A-Za-z_][\w-]*)|\[(\d+)\]|\.(\d+)|\["((?:[^"\\]|\\.)*)"\])/;

/** `tags["owner"]` → `["tags", "owner"]` */
function pathOf(text: string): IgnoredPath {
  const path: (string | number)[] = [];
  for (let rest = text.trim(); rest !== ""; ) {
    const step = STEP.exec(rest);
    if (!step) break;
    const [whole, name, index, legacy, key] = step;
    path.push(name ?? key ?? Number(index ?? legacy));
    rest = rest.slice(whole.length);
  }
  return path;
}
