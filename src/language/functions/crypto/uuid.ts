/** The namespaces of RFC 4122, appendix C, by their names. */
const NAMESPACES = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

const GROUPS = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i;

/** The bytes of a namespace: a name, or a UUID in one of the forms that google/uuid reads; undefined if it is none. */
export function namespaceBytes(namespace: string): Buffer | undefined {
  const text = NAMESPACES.get(namespace) ?? bare(namespace);
  if (/^[0-9a-f]{32}$/i.test(text)) return Buffer.from(text, "hex");
  const groups = GROUPS.exec(text);
  return groups ? Buffer.from(groups.slice(1).join(""), "hex") : undefined;
}

/** In braces, whichever they are, or behind `urn:uuid:`. */
function bare(text: string): string {
  if (text.length === 38) return text.slice(1, -1);
  return text.length === 45 && /^urn:uuid:/i.test(text) ? text.slice(9) : text;
}

/** The UUID of version 5 that a name has in a namespace. */
export function versionFive(namespace: Buffer, name: string): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash("sha1").update(namespace).update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
