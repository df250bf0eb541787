import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../../model/problem";
import { isGone, OWNER } from "./owner";

const NAME = ".eniplan.lock";

/** Milliseconds between two tries, and until a run is refused. */
const PAUSE = 20;
const PATIENCE = 30_000;

/** A lock says who took it as soon as it is made; one that does not say it for so long never will, in milliseconds. */
const NAMELESS = 2_000;

/**
 * Runs `work` while no other run changes these folders. Waits for one that does; one that was killed is not waited for.
 *
 * @throws InputError `file/busy` when it takes too long.
 */
export function withLocks<T>(folders: readonly string[], work: () => T, patience = PATIENCE): T {
  const taken: string[] = [];
  try {
    // In one order everywhere, so that no two runs wait for each other.
    for (const folder of [...new Set(folders)].sort()) {
      take(join(folder, NAME), patience);
      taken.push(join(folder, NAME));
    }
    return work();
  } finally {
    for (const file of taken) rmSync(file, { force: true });
  }
}

function take(file: string, patience: number): void {
  for (let waited = 0; !tryTake(file); waited += PAUSE) {
    if (waited >= patience) fail("file/busy", { file });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

function tryTake(file: string): boolean {
  const handle = openNew(file);
  if (handle === undefined) {
    if (isLeft(file)) rmSync(file, { force: true });
    return false;
  }
  try {
    writeSync(handle, OWNER);
    return true;
  } catch (error) {
    // On a full disk there is room for a name, and for nothing in it.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Undefined where it is there already. */
function openNew(file: string): number | undefined {
  try {
    return openSync(file, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return undefined;
  }
}

/** Whether who took it was killed, in the midst of taking it perhaps. */
function isLeft(file: string): boolean {
  const owner = ownerOf(file);
  if (owner !== undefined) return isGone(owner, file);
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) > NAMELESS;
}

/** Undefined while it is being written, and when it is gone by now. */
function ownerOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8") || undefined;
  } catch {
    return undefined;
  }
}
