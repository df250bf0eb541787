import { decode, ExtensionCodec, encode } from "@msgpack/msgpack";

/** A value that is known only after apply. */
export const UNKNOWN: unique symbol = Symbol("unknown");

export type Scalar = string | number | boolean | null;
export type Wire = Scalar | typeof UNKNOWN | readonly Wire[] | WireObject;
export interface WireObject {
  readonly [name: string]: Wire;
}

/** A value as the protocol carries it. */
export interface Dynamic {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

// Unknown is extension 0; 12 is an unknown of which something is known, which counts as unknown here.
// Source: go-cty, msgpack package.
class Mark {
  readonly unknown = true;
}
const MARK = new Mark();
const CODEC = new ExtensionCodec();
CODEC.register({
  type: 0,
  encode: (value) => (value instanceof Mark ? new Uint8Array([0]) : null),
  decode: () => MARK,
});
CODEC.register({ type: 12, encode: () => null, decode: () => MARK });

export function toWire(value: Wire): Dynamic {
  return { msgpack: encode(marked(value), { extensionCodec: CODEC }) };
}

export function fromWire({ msgpack, json }: Dynamic): Wire {
  if (msgpack && msgpack.length > 0) return unmarked(decode(msgpack, { extensionCodec: CODEC }));
  return json && json.length > 0 ? (JSON.parse(Buffer.from(json).toString("utf8")) as Wire) : null;
}

export function isWireObject(value: Wire | undefined): value is WireObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Wire | undefined): value is readonly Wire[] {
  return Array.isArray(value);
}

export function sameWire(a: Wire, b: Wire): boolean {
  if (a === UNKNOWN || b === UNKNOWN) return false;
  return a === b || canonical(a) === canonical(b);
}

/** Keys sorted, so that equal values have equal text. */
export function canonical(value: Wire): string {
  if (value === UNKNOWN) return "<unknown>";
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isWireObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Wire)}`).join(",")}}`;
}

/** Whether anything inside is unknown. */
export function hasUnknown(value: Wire): boolean {
  if (value === UNKNOWN) return true;
  if (isList(value)) return value.some(hasUnknown);
  return isWireObject(value) && Object.values(value).some(hasUnknown);
}

function marked(value: Wire): unknown {
  if (value === UNKNOWN) return MARK;
  if (isList(value)) return value.map(marked);
  if (!isWireObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, marked(entry)]));
}

function unmarked(value: unknown): Wire {
  if (value instanceof Mark) return UNKNOWN;
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== "object" || value === null) return value as Scalar;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unmarked(entry)]));
}
