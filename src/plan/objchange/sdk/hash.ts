import { memo } from "../../../memo";
import { bareField, type Field, type Fields } from "./field";
import { shortNumber } from "./go-text";
import { type Go, type GoMap, GoSet } from "./go-value";

/** The value of a field that is not set (Schema.ZeroValue). */
export function zeroOf(field: Field): Go {
  switch (field.kind) {
    case "string":
      return "";
    case "bool":
      return false;
    case "int":
    case "float":
      return 0;
    case "list":
      return [];
    case "set":
      return new GoSet(hashOf(field));
    default:
      return new Map();
  }
}

/** How elements of a set are hashed: by the provider's own function, or by all that is in them. */
export function hashOf(field: Field): (element: Go) => number {
  if (field.hash) return field.hash;
  const { fields, element = bareField("string") } = field;
  return (value) => checksum(fields ? blockText(value, fields) : valueText(value, element));
}

/** As helper/schema/serialize.go writes it. What is only computed does not count. */
function blockText(value: Go, fields: Fields): string {
  if (value === undefined) return "";
  let text = "";
  for (const name of namesOf(fields)) {
    const field = fields.get(name) as Field;
    if (field.required || field.optional) text += `${name}:${valueText((value as GoMap).get(name), field)}`;
  }
  return text;
}

const namesOf = memo((fields: Fields): readonly string[] => [...fields.keys()].sort());

function valueText(value: Go, field: Field): string {
  if (value === undefined) return ";";
  switch (field.kind) {
    case "bool":
      return value ? "1;" : "0;";
    case "float":
      return `${shortNumber(value as number)};`;
    case "list":
      return `(${elementsText(value as readonly Go[], field)});`;
    case "map":
      return `[${membersText(value as GoMap)}];`;
    case "set":
      return `{${elementsText((value as GoSet).list(), field)}};`;
    default:
      return `${value};`;
  }
}

function elementsText(elements: readonly Go[], { fields, element = bareField("string") }: Field): string {
  let text = "";
  for (const one of elements) text += fields ? `<${blockText(one, fields)}>;` : valueText(one, element);
  return text;
}

function membersText(members: GoMap): string {
  let text = "";
  for (const name of [...members.keys()].sort()) {
    const value = members.get(name);
    if (value !== undefined) text += `${name}:${typeof value === "number" ? shortNumber(value) : value};`;
  }
  return text;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 of a text (hash/crc32, IEEE), of which the SDK makes its codes. */
export function checksum(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
