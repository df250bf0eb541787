import { readFileSync } from "node:fs";
import { fail } from "../model/problem";

/**
 * The text of a file.
 *
 * @throws InputError `file/missing` or `file/unreadable`
 */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") fail("file/missing", { file });
    fail("file/unreadable", { file, reason: code ?? "" });
  }
}
