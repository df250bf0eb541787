import { readFileSync } from "node:fs";
import { fail } from "../model/problem";

/**
 * The text of a file, without a byte order mark.
 *
 * @throws InputError `file/missing` or `file/unreadable`
 */
export function readText(file: string): string {
  try {
    // Editors on Windows write a byte order mark; it is no part of the text.
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") fail("file/missing", { file });
    fail("file/unreadable", { file, reason: code ?? "" });
  }
}
