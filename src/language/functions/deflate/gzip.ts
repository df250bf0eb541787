import { BitWriter } from "./bits";
import { writeBlock, writeStored } from "./block";
import { Matcher } from "./matches";

/** No name, no time, no system. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
const NOTHING = new Uint8Array();

/**
 * Bytes compressed as Go's compress/gzip does it when it is flushed and closed, byte for byte: what Terraform writes is another
 * text with every other way. About linear.
 *
 * Sources: RFC 1951 and 1952; Go, compress/flate and compress/gzip.
 */
export function gzip(bytes: Uint8Array): Buffer {
  const { crc32 } = process.getBuiltinModule("node:zlib");
  const out = new BitWriter();
  out.append(HEADER);
  for (const block of new Matcher(bytes).run()) writeBlock(block, out);
  writeStored(NOTHING, false, out);
  writeStored(NOTHING, true, out);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  out.append(trailer);
  return out.toBuffer();
}
