/** The text that bytes are in UTF-8, undefined if they are none. A byte order mark stays. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of base64 as Go's StdEncoding reads it: with padding, line breaks ignored; undefined if it is none. */
export function base64Bytes(text: string): Buffer | undefined {
  const packed = text.replaceAll(/[\r\n]/g, "");
  if (packed.length % 4 !== 0) return undefined;
  const padding = packed.endsWith("==") ? 2 : packed.endsWith("=") ? 1 : 0;
  return /[^A-Za-z0-9+/]/.test(packed.slice(0, packed.length - padding)) ? undefined : Buffer.from(packed, "base64");
}
