import { fail, InputError } from "../model/problem";
import { readBounded } from "./bounded";
import { compressionOf } from "./compression";

type Listener = (file: string) => void;

const listeners = new Set<Listener>();

/** Tells of every file that is read from now on, for who watches them; returns what ends it. */
export function onRead(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that a file was read by somebody else. */
export function noteRead(file: string): void {
  for (const listener of listeners) listener(file);
}

/** How standard input is called in messages. */
export const STANDARD_INPUT = "standard input";

/** Said by Node of more than a text can hold. */
const TOO_LONG = "ERR_STRING_TOO_LONG";

/**
 * The text of a file, without a byte order mark.
 *
 * @throws InputError `file/missing`, `file/unreadable`, `file/compressed`, or as `readBounded` does
 */
export function readText(file: string): string {
  noteRead(file);
  try {
    const bytes = readBounded(file);
    const method = compressionOf(bytes);
    if (method) fail("file/compressed", { file, method });
    // Editors on Windows write a byte order mark; it is no part of the text.
    return bytes.toString("utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") fail("file/missing", { file });
    if (code === TOO_LONG) fail("file/too-large", { file });
    fail("file/unreadable", { file, reason: code ?? "" });
  }
}
