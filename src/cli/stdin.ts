import { readSync } from "node:fs";

/** Reads into the buffer; the number of bytes, 0 at the end. */
export type ReadBytes = (buffer: Buffer) => number;

const CHUNK = 64 * 1024;

/** Milliseconds between two looks at a pipe that has nothing yet. */
const PAUSE = 20;

/**
 * All of standard input as text. A pipe whose other end was made non-blocking answers EAGAIN while the program before it
 * is still at work, as `terraform state pull` is for seconds: then we wait.
 */
export function readStandardInput(read: ReadBytes = (buffer) => readSync(0, buffer, 0, buffer.length, null)): string {
  const chunks: Buffer[] = [];
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (;;) {
    const length = readOnce(read, buffer);
    if (length === 0)
      return Buffer.concat(chunks)
        .toString("utf8")
        .replace(/^\uFEFF/, "");
    if (length === undefined) pause();
    else chunks.push(Buffer.from(buffer.subarray(0, length)));
  }
}

/** Undefined: nothing yet. */
function readOnce(read: ReadBytes, buffer: Buffer): number | undefined {
  try {
    return read(buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EAGAIN") return undefined;
    // Windows reports the end of a closed pipe so.
    if (code === "EOF") return 0;
    throw error;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
