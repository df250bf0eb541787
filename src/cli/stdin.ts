import { readSync } from "node:fs";
import * as zlib from "node:zlib";
import { gunzipSync } from "node:zlib";
import { fail } from "../model/problem";
import { type Compression, compressionOf } from "../read/compression";
import { STANDARD_INPUT } from "../read/text";

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
  let total = 0;
  for (;;) {
    const length = readOnce(read, buffer);
    if (length === 0) return textOf(Buffer.concat(chunks)).replace(/^\uFEFF/, "");
    if (length === undefined) pause();
    else chunks.push(Buffer.from(buffer.subarray(0, length)));
    total += length ?? 0;
    if (total > MOST_BYTES) fail("file/too-large", { file: STANDARD_INPUT });
  }
}

/** As much as a text can hold. */
const MOST_BYTES = 512 * 1024 * 1024 - 32;

/** What a pipe carries may be compressed by gzip or zstd, told by how it begins. */
function textOf(bytes: Buffer): string {
  const unpack = unpackerOf(compressionOf(bytes));
  if (!unpack) return bytes.toString("utf8");
  try {
    return unpack(bytes, { maxOutputLength: MOST_BYTES }).toString("utf8");
  } catch (error) {
    return fail("stdin/compressed", { reason: (error as Error).message });
  }
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

function unpackerOf(method: Compression | undefined): Unpack | undefined {
  if (method !== "zstd") return method && gunzipSync;
  // Node has it since 22.15.
  const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: Unpack };
  return zstdDecompressSync ?? fail("stdin/compressed", { reason: "zstd, Node.js < 22.15" });
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
