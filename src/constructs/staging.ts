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
import type { RenderedStack } from "./rendered-stack";

/** A folder beside the output folder that takes what cdktf writes, until it is known to hold. */
export class Staging {
  /** While the app is staged, its own outdir is this. */
  readonly folder: string;

  private constructor(readonly target: string) {
    mkdirSync(dirname(target), { recursive: true });
    this.folder = mkdtempSync(join(dirname(target), `${basename(target)}.`));
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

  /** Moves every file into the output folder; the manifest comes last. What else is there stays as it is. */
  publish(): void {
    const files = filesBelow(this.folder).filter((file) => file !== Manifest.fileName);
    for (const file of [...files, Manifest.fileName]) moveFile(join(this.folder, file), join(this.target, file));
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
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    // The output folder is a mount of its own.
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFileSync(from, to);
  }
}

function sameContent(from: string, to: string): boolean {
  if (!existsSync(to)) return false;
  const [a, b] = [lstatSync(from), lstatSync(to)];
  return a.isFile() && b.isFile() && a.size === b.size && readFileSync(from).equals(readFileSync(to));
}
