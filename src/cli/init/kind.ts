import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../../model/problem";
import { configurationFiles } from "../../read/folder";
import { nearbyOf } from "../../read/nearby";

/** What a folder is to begin with: nothing yet, a cdktf app, or a configuration of Terraform. */
export type FolderKind = "empty" | "app" | "configuration";

/** What most people have before the first line of code. */
const BARE = /^(?:\.|README|LICENSE|LICENCE|NOTICE)/i;

/**
 * @param folder absolute; need not exist
 * @throws InputError `init/occupied` when it holds something else, `init/elsewhere` when what it could be lies below it.
 */
export function kindOfFolder(folder: string, cwd: string): FolderKind {
  if (!existsSync(folder)) return "empty";
  const names = entriesOf(folder);
  if (names.includes("cdktf.json")) return "app";
  if (configurationFiles(folder).length > 0) return "configuration";
  const other = names.find((name) => !BARE.test(name));
  if (other === undefined) return "empty";
  const near = nearbyOf(folder, cwd);
  return near ? fail("init/elsewhere", { folder, found: near.found }) : fail("init/occupied", { folder, file: other });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    return fail("file/unreadable", { file: folder, reason: String((error as { readonly code?: string }).code) });
  }
}

/** Whether a file or a folder of this name is there already. */
export function isThere(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}
