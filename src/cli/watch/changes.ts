import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";

/** Folders whose files are made by tools, or too many. */
const IGNORED_FOLDERS = new Set(["node_modules", ".git", ".terraform", "cdktf.out", ".gen", "coverage"]);

/** What editors leave for a moment: vim's swap files and its test of the folder, backups, locks of Emacs and Terraform. */
const IGNORED_FILES = /(?:~|\.sw[a-z]|\.tmp|\.lock\.info)$|^(?:\.#|#|\.eniplan[.-])|^4913$|^\.DS_Store$/;

/**
 * Whether a change of a path is none of ours. A folder that was named itself is looked into, whatever it is called.
 *
 * @param root what was named, above `path` or the same.
 * @param written files that the run itself writes.
 */
export function isIgnoredPath(path: string, root: string, written: ReadonlySet<string>): boolean {
  if (written.has(path)) return true;
  const steps = relative(root, path).split(sep);
  return steps.some((step) => IGNORED_FOLDERS.has(step)) || IGNORED_FILES.test(steps.at(-1) ?? "");
}

/** What a reader takes from a folder that is no app: configurations, values, states, policies. */
const READABLE = /\.(?:tf|tofu|tfvars|tfstate|json|ya?ml)$/;

/**
 * Whether a file that no run has read yet may be read by the next one. In the folder of an app any file may be a source of
 * it; elsewhere only what a reader knows, so that a report that is written there does not start another run.
 *
 * @param isApp whether the folder that was named has a cdktf.json.
 */
export function mayBeRead(path: string, isApp: boolean): boolean {
  return isApp || READABLE.test(path);
}

/** Tells whether a file is another than when it was last seen: an app may write the same text at each run. */
export class Contents {
  private readonly sums = new Map<string, string>();

  /** Remembers a file as it is. */
  see(file: string): void {
    this.sums.set(file, sumOf(file));
  }

  /** True for a file that was never seen. */
  changed(file: string): boolean {
    const now = sumOf(file);
    const before = this.sums.get(file);
    this.sums.set(file, now);
    return now !== before;
  }
}

function sumOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "gone";
  }
}
