import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { fail } from "../model/problem";

/** As much as a text can hold. */
const MOST_BYTES = 512 * 1024 * 1024 - 32;

/** What a shell hands over: what it was made to give it gives, and then it ends. */
const HANDED_OVER = /^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/\d+|stdin)$/;

const CHUNK = 64 * 1024;

/**
 * The bytes of a file. What is no file may never begin or never end, so it is not even opened.
 *
 * @throws InputError `file/no-file`, `file/too-large`; Error of the file system, with its code.
 */
export function readBounded(file: string): Buffer {
  const stat = statSync(file);
  if (HANDED_OVER.test(file)) return readStream(file);
  // The system says so itself.
  if (stat.isDirectory()) return readFileSync(file);
  if (!stat.isFile()) fail("file/no-file", { file, found: kindOf(stat) });
  if (stat.size > MOST_BYTES) tooLarge(file);
  // Of what the system makes as it is read (/proc) nobody knows the size.
  return stat.size === 0 ? readStream(file) : readFileSync(file);
}

function readStream(file: string): Buffer {
  const chunks: Buffer[] = [];
  const handle = openSync(file, "r");
  try {
    let total = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(handle, chunk);
      if (length === 0) return Buffer.concat(chunks);
      total += length;
      if (total > MOST_BYTES) tooLarge(file);
      chunks.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

function tooLarge(file: string): never {
  return fail("file/too-large", { file });
}

function kindOf(stat: Stats): string {
  if (stat.isFIFO()) return "FIFO";
  if (stat.isSocket()) return "socket";
  return "device";
}
