/*
 * JSON as Go's encoding/json reads and writes it, for texts that providers compare by what they say.
 */

export type ParsedGo = null | boolean | number | string | ParsedGo[] | { [name: string]: ParsedGo };

/** The value of a text; undefined where it is no JSON. */
export function parsed(text: string): ParsedGo | undefined {
  try {
    return JSON.parse(text) as ParsedGo;
  } catch {
    return undefined;
  }
}

export function isGoObject(value: ParsedGo | undefined): value is { [name: string]: ParsedGo } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ESCAPES = /[<>&\u2028\u2029]/g;

/** As json.Marshal writes it: names in order, without blanks. */
export function goJson(value: ParsedGo): string {
  if (typeof value === "string") return escaped(JSON.stringify(value));
  if (typeof value === "number") return goNumber(value);
  if (Array.isArray(value)) return `[${value.map(goJson).join(",")}]`;
  if (value === null || typeof value === "boolean") return String(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${escaped(JSON.stringify(name))}:${goJson(value[name] as ParsedGo)}`).join(",")}}`;
}

function escaped(text: string): string {
  return text.replace(ESCAPES, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** encoding/json writes an exponent below 1e-6 and from 1e21 on, as JavaScript does, but with two digits. */
function goNumber(n: number): string {
  return String(n)
    .replace(/e([+-])(\d)$/, "e$10$2")
    .replace(/e-0(\d)$/, "e-$1");
}

/** Whether two texts are JSON objects that say the same. */
export function sameJsonObjects(a: string, b: string): boolean {
  const [x, y] = [parsed(a), parsed(b)];
  if (!isObjectOrNull(x) || !isObjectOrNull(y)) return false;
  return goJson(x) === goJson(y);
}

/** Whether two texts are JSON arrays of objects that say the same. */
export function sameJsonArrays(a: string, b: string): boolean {
  const [x, y] = [parsed(a), parsed(b)];
  if (!isArrayOfObjects(x) || !isArrayOfObjects(y)) return false;
  return goJson(x) === goJson(y);
}

function isObjectOrNull(value: ParsedGo | undefined): value is null | { [name: string]: ParsedGo } {
  return value === null || isGoObject(value);
}

function isArrayOfObjects(value: ParsedGo | undefined): value is ParsedGo[] | null {
  return value === null || (Array.isArray(value) && value.every(isObjectOrNull));
}
