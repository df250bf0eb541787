import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type App, Manifest } from "cdktf";
import { makeFolder } from "../run/files/folder";
import { withLocks } from "../run/files/lock";
import { isGone, OWNER } from "../run/files/owner";
import { temporaryName } from "../run/files/recover";
import type { RenderedStack } from "./rendered-stack";

/** A folder beside the output folder that takes what cdktf writes, until it is known to hold. */
export class Staging {
  /** While the app is staged, its own outdir is this. */
  readonly folder: string;

  private constructor(readonly target: string) {
    makeFolder(dirname(target));
    withLocks([dirname(target)], () => endKilled(target));
    this.folder = mkdtempSync(join(dirname(target), `${basename(target)}${MARK}${OWNER}.`));
    mkdirSync(join(this.folder, Manifest.stacksFolder));
  }

  /** Runs `work` with the app writing into a staging folder, which is removed however that ends. */
  static use<T>(app: App, work: (staging: Staging) => T): T {
    const { outdir } = app;
    const { outdir: manifestOutdir } = app.manifest;
    const staging = new Staging(resolve(outdir));
    // Both are declared readonly, and both are read only while the app is synthesised.
    Object.assign(app, { outdir: staging.folder });
    Object.assign(app.manifest, { outdir: staging.folder });
    try {
      return work(staging);
    } finally {
      Object.assign(app, { outdir });
      Object.assign(app.manifest, { outdir: manifestOutdir });
      rmSync(staging.folder, { recursive: true, force: true });
    }
  }

  /** Adds a file to the folder of a stack. */
  write(stack: RenderedStack, name: string, text: string): void {
    writeFileSync(join(this.folder, stack.folder, name), text);
  }

  /**
   * Moves every file into the output folder, one run at a time. What else is there stays as it is. From the first move on
   * the whole is said to be complete, so that a run that is killed is ended by the next one.
   */
  publish(): void {
    writeFileSync(join(this.folder, COMPLETE), "");
    withLocks([dirname(this.target)], () => moveAll(this.folder, this.target));
  }
}

/** Between the name of the output folder and who makes it. */
const MARK = ".eniplan-";

/** A file of the staging folder: everything is in it. */
const COMPLETE = ".eniplan-complete";

/** What runs that were killed left beside an output folder: the complete is published, the rest is removed. */
function endKilled(target: string): void {
  const [parent, start] = [dirname(target), `${basename(target)}${MARK}`];
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    const [, owner = ""] = entry.name.startsWith(start) ? (OWNED.exec(entry.name.slice(start.length)) ?? []) : [];
    const folder = join(parent, entry.name);
    if (owner === "" || !entry.isDirectory() || !isGone(owner, folder)) continue;
    if (existsSync(join(folder, COMPLETE))) moveAll(folder, target);
    rmSync(folder, { recursive: true, force: true });
  }
}

const OWNED = /^([0-9a-f]{8}-\d+)\.\w{6}$/;

/** The manifest comes last: it names the others. */
function moveAll(from: string, to: string): void {
  const files = filesBelow(from).filter((file) => file !== Manifest.fileName && file !== COMPLETE);
  for (const file of [...files, Manifest.fileName]) {
    if (existsSync(join(from, file))) moveFile(join(from, file), join(to, file));
  }
}

/** Paths relative to `folder`. A link is a file here. */
function filesBelow(folder: string, prefix = ""): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function moveFile(from: string, to: string): void {
  if (sameContent(from, to)) return;
  makeFolder(dirname(to));
  try {
    renameSync(from, to);
  } catch (error) {
    // The output folder is a mount of its own.
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const beside = join(dirname(to), temporaryName(to));
    copyFileSync(from, beside);
    renameSync(beside, to);
  }
}

function sameContent(from: string, to: string): boolean {
  if (!existsSync(to)) return false;
  const [a, b] = [lstatSync(from), lstatSync(to)];
  return a.isFile() && b.isFile() && a.size === b.size && readFileSync(from).equals(readFileSync(to));
}
