import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { FSWatcher, watch as watchFiles } from "chokidar";
import { Contents, isIgnoredPath, mayBeRead } from "./changes";

/** Milliseconds without a further change before they are told: editors and tools write several files at a time. */
const QUIET = 100;

/** Watches files and folders, and tells what changed once it is quiet. */
export class Watcher {
  private readonly contents = new Contents();
  private readonly changed = new Set<string>();
  private readonly files = new Set<string>();
  /** Looks for files that are not there yet, in their folders alone. */
  private readonly awaited: FSWatcher;
  private timer: NodeJS.Timeout | undefined;
  private ready = false;
  private readonly apps: ReadonlySet<string>;

  private constructor(
    watch: typeof watchFiles,
    private readonly chokidar: FSWatcher,
    private readonly roots: readonly string[],
    private readonly onChange: (files: readonly string[]) => void,
  ) {
    this.apps = new Set(roots.filter((root) => existsSync(join(root, "cdktf.json"))));
    const isFolder = (path: string) => [...this.files].some((file) => dirname(file) === path);
    const ignored = (path: string) => !this.files.has(resolve(path)) && !isFolder(resolve(path));
    this.awaited = watch([], { depth: 0, ignored });
    for (const source of [chokidar, this.awaited]) {
      source.on("all", (event, path) => {
        if (event === "add" || event === "change" || event === "unlink") this.note(resolve(path));
      });
    }
  }

  /**
   * Resolves when changes are seen from now on.
   *
   * @param roots files and folders with all that is in them; absolute.
   * @param written files that the run itself writes, absolute.
   * @param onChange gets absolute paths.
   */
  static async start(
    roots: readonly string[],
    written: ReadonlySet<string>,
    onChange: (files: readonly string[]) => void,
  ): Promise<Watcher> {
    const { watch } = await import("chokidar");
    const rootOf = (path: string) => roots.find((root) => path === root || path.startsWith(root + sep));
    const chokidar = watch([...roots], {
      ignoreInitial: false,
      ignored: (path) => isIgnoredPath(resolve(path), rootOf(resolve(path)) ?? dirname(resolve(path)), written),
    });
    const watcher = new Watcher(watch, chokidar, roots, onChange);
    await new Promise<void>((done) => chokidar.once("ready", done));
    watcher.ready = true;
    return watcher;
  }

  /** Files, wherever they lie; also such as are not there yet, if their folder is. */
  add(files: Iterable<string>): void {
    for (const file of files) {
      const isInside = this.roots.some((root) => file === root || file.startsWith(root + sep));
      if (this.files.has(file) || !existsSync(dirname(file))) continue;
      this.files.add(file);
      if (isInside) continue;
      this.contents.see(file);
      if (existsSync(file)) this.chokidar.add(file);
      else this.awaited.add(dirname(file));
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.all([this.chokidar.close(), this.awaited.close()]);
  }

  private note(path: string): void {
    // Before it is ready it tells what is there.
    if (!this.ready) this.contents.see(path);
    else if (this.counts(path) && this.contents.changed(path)) {
      this.changed.add(path);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(), QUIET);
    }
  }

  /** A file that was named or read counts whatever it is called. */
  private counts(path: string): boolean {
    if (this.files.has(path) || this.roots.includes(path)) return true;
    return mayBeRead(
      path,
      [...this.apps].some((root) => path.startsWith(root + sep)),
    );
  }

  private tell(): void {
    const files = [...this.changed].sort();
    this.changed.clear();
    this.onChange(files);
  }
}
