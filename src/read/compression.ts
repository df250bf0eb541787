export type Compression = "gzip" | "zstd";

/** By what bytes are compressed, told by how they begin (RFC 1952, RFC 8878); undefined for anything else. */
export function compressionOf(bytes: Buffer): Compression | undefined {
  if (bytes.length < 4) return undefined;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  return bytes.readUInt32LE(0) === 0xfd2fb528 ? "zstd" : undefined;
}
