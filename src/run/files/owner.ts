import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { hostname } from "node:os";

/** Who writes: the machine and the process, as names of files have them. */
export const OWNER = `${sum(hostname())}-${process.pid}`;

/** How long another machine may take, of whose processes nothing is known: far longer than any run. */
const FOREIGN_AGE = 24 * 60 * 60 * 1000;

/**
 * Whether the process that made a file is gone, so that nobody will finish it.
 *
 * @param owner as in `OWNER`.
 */
export function isGone(owner: string, file: string, now = Date.now()): boolean {
  const [machine, pid = ""] = owner.split("-");
  if (machine !== sum(hostname()))
    return now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > FOREIGN_AGE;
  return Number(pid) !== process.pid && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Short, and the same for the same name. */
export function sum(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}
