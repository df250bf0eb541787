import { singleByteTable } from "./single-byte";

/** The bytes of a text in a character set, undefined where it has a letter that the set has not. Linear. */
export function encodeText(text: string, charset: string): Buffer | undefined {
  switch (charset) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "beyond-ascii":
      return encodeSingle(text, "ascii");
    case "utf-16":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    default:
      return encodeSingle(text, charset);
  }
}

function encodeSingle(text: string, charset: string): Buffer | undefined {
  const { bytes } = singleByteTable(charset);
  const result = Buffer.alloc(text.length);
  let length = 0;
  for (const letter of text) {
    const byte = bytes.get(letter);
    if (byte === undefined) return undefined;
    result[length++] = byte;
  }
  return result.subarray(0, length);
}

/** The text that bytes are in a character set, undefined where they are none. Linear. */
export function decodeText(bytes: Buffer, charset: string): string | undefined {
  const text = decoded(bytes, charset);
  // Terraform takes the sign for what cannot be decoded for just that, also where it was written.
  return text?.includes("\ufffd") ? undefined : text;
}

function decoded(bytes: Buffer, charset: string): string | undefined {
  switch (charset) {
    case "utf-8":
      return strict(bytes, charset);
    case "utf-16le":
    case "utf-16be":
      return strict(bytes, charset);
    case "utf-16":
      return withMark(bytes);
    case "beyond-ascii":
      return decoded(bytes, "ascii");
    default: {
      const { letters } = singleByteTable(charset);
      return Array.from(bytes, (byte) => letters[byte] ?? "\ufffd").join("");
    }
  }
}

/** Of either order, as the mark at the beginning says. */
function withMark(bytes: Buffer): string | undefined {
  const mark = bytes.toString("hex", 0, 2);
  if (mark === "fffe") return strict(bytes.subarray(2), "utf-16le");
  return strict(mark === "feff" ? bytes.subarray(2) : bytes, "utf-16be");
}

function strict(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
