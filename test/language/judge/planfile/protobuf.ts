/**
 * The fields with bytes of a message of protocol buffers, by number: texts, messages, bytes. Numbers are left out, since
 * none is needed.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
export function fieldsOf(message: Uint8Array): Map<number, Uint8Array[]> {
  const fields = new Map<number, Uint8Array[]>();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++] as number;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const kind = key % 8;
    if (kind === 0) varint();
    else if (kind === 2) {
      const length = varint();
      const field = Math.floor(key / 8);
      const bytes = message.subarray(at, at + length);
      at += length;
      const known = fields.get(field);
      if (known) known.push(bytes);
      else fields.set(field, [bytes]);
    } else throw new Error(`a field of kind ${kind}`);
  }
  return fields;
}

export function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("utf8");
}
