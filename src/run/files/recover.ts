import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { isGone, OWNER, sum } from "./owner";

/** `.eniplan-OWNER-NAME.tmp`: a file that is being written; `.eniplan-OWNER.journal`: all of a folder are written. */
const LEFT = /^\.eniplan-([0-9a-f]{8}-\d+)(?:-[0-9a-f]{8})?\.(tmp|journal)$/;

/** Where a file is written before it is one. */
export function temporaryName(target: string): string {
  return `.eniplan-${OWNER}-${sum(basename(target))}.tmp`;
}

export const JOURNAL = `.eniplan-${OWNER}.journal`;

/** Which temporary file becomes which: names in one folder. */
export type Renames = readonly (readonly [from: string, to: string])[];

/**
 * Ends what runs that were killed left in a folder: what was complete is put in place, so that files that belong together
 * are of one run; what was not is removed.
 */
export function recover(folder: string): void {
  const left = readdirSync(folder).flatMap((name) => {
    const [, owner = "", kind] = LEFT.exec(name) ?? [];
    return kind !== undefined && isGone(owner, join(folder, name)) ? [{ name, kind }] : [];
  });
  const temporary = new Set(left.filter(({ kind }) => kind === "tmp").map(({ name }) => name));
  for (const { name } of left.filter(({ kind }) => kind === "journal")) {
    for (const [from, to] of journalOf(join(folder, name))) {
      // A journal is a file of the folder that anybody may have put there: it moves nothing but what is ours, and nowhere else.
      if (!temporary.has(from) || to !== basename(to) || to === "..") continue;
      renameSync(join(folder, from), join(folder, to));
      temporary.delete(from);
    }
    rmSync(join(folder, name), { force: true });
  }
  for (const name of temporary) rmSync(join(folder, name), { force: true });
}

function journalOf(file: string): Renames {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
    const list = Array.isArray(entries) ? (entries as unknown[]) : [];
    return list.flatMap((entry) => {
      const [from, to] = Array.isArray(entry) ? (entry as unknown[]) : [];
      return typeof from === "string" && typeof to === "string" ? [[from, to] as const] : [];
    });
  } catch {
    // Half written: then no file of its run is in place yet.
    return [];
  }
}
