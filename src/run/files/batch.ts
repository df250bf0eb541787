import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./folder";
import { withLocks } from "./lock";
import { JOURNAL, type Renames, recover, temporaryName } from "./recover";

/** What is open somewhere, whatever it is: another file in its place would be seen by nobody. */
const NO_FILE = /^\/(?:dev|proc)\//;

/**
 * The files of one run. Each is written beside its place, and all are put there together when the run is done: nobody
 * reads half a file, a run that fails leaves the old ones as they were, and one that is killed is ended by the next one
 * that writes into the folder.
 */
export class FileBatch {
  /** By folder: the name of each file, and where it is meanwhile. */
  private readonly folders = new Map<string, Map<string, string>>();
  /** What is no file, such as a pipe, and what is added to one. */
  private readonly later: (() => void)[] = [];

  /** @throws Error of the file system, with its code. */
  write(path: string, text: string): void {
    const before = statSync(path, { throwIfNoEntry: false });
    if (NO_FILE.test(path) || (before && !before.isFile())) {
      this.later.push(() => writeFileSync(path, text));
      return;
    }
    const target = before ? realpathSync(path) : path;
    const folder = dirname(target);
    if (!this.folders.has(folder)) makeFolder(folder);
    const temporary = temporaryName(target);
    const files = this.folders.get(folder) ?? new Map<string, string>();
    this.folders.set(folder, files.set(basename(target), temporary));
    writeNew(join(folder, temporary), text);
    if (before) chmodSync(join(folder, temporary), before.mode);
  }

  append(path: string, text: string): void {
    this.later.push(() => {
      makeFolder(dirname(path));
      appendFileSync(path, text);
    });
  }

  /** Puts everything in place. What fails before the first file is there leaves all of them as they were. */
  commit(): void {
    // First: when a pipe does not take its part, the files stay as they were.
    for (const write of this.later.splice(0)) write();
    const folders = [...this.folders];
    withLocks(
      folders.map(([folder]) => folder),
      () => {
        for (const [folder, files] of folders) {
          recover(folder);
          // Of one file nothing can be mixed.
          if (files.size > 1 || folders.length > 1) writeNew(join(folder, JOURNAL), JSON.stringify(renames(files)));
        }
        for (const [folder, files] of folders) {
          for (const [from, to] of renames(files)) replace(join(folder, from), join(folder, to));
          rmSync(join(folder, JOURNAL), { force: true });
        }
      },
    );
    this.folders.clear();
  }

  /** Leaves everything as it was. */
  discard(): void {
    for (const [folder, files] of this.folders) {
      for (const name of [...files.values(), JOURNAL]) rmSync(join(folder, name), { force: true });
    }
    this.folders.clear();
    this.later.length = 0;
  }
}

function renames(files: ReadonlyMap<string, string>): Renames {
  return [...files].map(([name, temporary]) => [temporary, name]);
}

/** A file of our own: nothing that stands under its name is followed. */
function writeNew(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { flag: "wx" });
}

function replace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // A file that is mounted by itself, as containers do it, has nothing beside it.
    if (!["EBUSY", "EXDEV"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    copyFileSync(from, to);
    rmSync(from, { force: true });
  }
}
