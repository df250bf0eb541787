import { decode, ExtensionCodec } from "@msgpack/msgpack";
import { isObject, type Json } from "../../model/json";

/** A value and where it is known only after apply. */
export interface PlanValue {
  readonly value: Json;
  /** `true` at those places. */
  readonly unknown: Json;
}

const UNKNOWN = Symbol("unknown");
/** go-cty writes what is not known as extension 0, with refinements as extension 12 (cty/msgpack/unknown.go). */
const EXTENSIONS = [0, 12];

const codec = new ExtensionCodec();
for (const type of EXTENSIONS) codec.register({ type, encode: () => null, decode: () => UNKNOWN });

/**
 * A value as go-cty writes it in MessagePack. One of no fixed type stands in a list behind its type.
 *
 * @throws Error for what is no such value.
 */
export function planValue(bytes: Uint8Array): PlanValue {
  return separated(decode(bytes, { extensionCodec: codec }));
}

const NOTHING: PlanValue = { value: null, unknown: false };

function separated(raw: unknown): PlanValue {
  if (raw === UNKNOWN) return { value: null, unknown: true };
  if (raw === null || raw === undefined) return NOTHING;
  if (Array.isArray(raw)) return raw[0] instanceof Uint8Array ? separated(raw[1]) : elements(raw);
  if (typeof raw === "object") return members(raw as Readonly<Record<string, unknown>>);
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") {
    return { value: raw, unknown: false };
  }
  throw new Error(`a value of type ${typeof raw}`);
}

function elements(raw: readonly unknown[]): PlanValue {
  const all = raw.map(separated);
  const open = all.some(({ unknown }) => unknown !== false);
  return { value: all.map(({ value }) => value), unknown: open ? all.map(({ unknown }) => unknown) : false };
}

function members(raw: Readonly<Record<string, unknown>>): PlanValue {
  const all = Object.entries(raw).map(([name, one]) => [name, separated(one)] as const);
  const open = all.filter(([, { unknown }]) => unknown !== false);
  return {
    value: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
    unknown: open.length > 0 ? Object.fromEntries(open.map(([name, { unknown }]) => [name, unknown])) : false,
  };
}

/** `true` at the ends of paths. */
export function truthAt(paths: readonly (readonly (string | number)[])[]): Json {
  let tree: Json = false;
  for (const path of paths) tree = withTruth(tree, path);
  return tree;
}

function withTruth(tree: Json, [step, ...rest]: readonly (string | number)[]): Json {
  if (step === undefined || tree === true) return true;
  if (typeof step === "string") {
    const own = isObject(tree) ? tree : {};
    return { ...own, [step]: withTruth(own[step] ?? false, rest) };
  }
  const own = Array.isArray(tree) ? [...tree] : [];
  while (own.length < step) own.push(false);
  own[step] = withTruth(own[step] ?? false, rest);
  return own;
}
