import { DYNAMIC, listOf, mapOf, objectOf, setOf, type Type, tupleOf } from "../../../../src/value/type";
import { decodeItem, type Item } from "./msgpack";

/** A value as Terraform told it. Numbers are the text that it wrote, or the exact integer or double. */
export interface Told {
  readonly type: Type;
  readonly content: ToldContent;
  readonly sensitive: boolean;
}

export type ToldContent =
  | string
  | boolean
  | null
  | ToldNumber
  | ToldUnknown
  | readonly Told[]
  | ReadonlyMap<string, Told>;

export class ToldNumber {
  constructor(readonly exact: string | number | bigint) {}
}

export class ToldUnknown {
  constructor(
    readonly notNull = false,
    readonly prefix?: string,
    readonly min?: Bound,
    readonly max?: Bound,
    readonly minLength?: number,
    readonly maxLength?: number,
  ) {}
}

export interface Bound {
  readonly number: ToldNumber;
  readonly inclusive: boolean;
}

/** Whether anything in a value is not known. */
export function holdsUnknown({ content }: Told): boolean {
  if (content instanceof ToldUnknown) return true;
  if (content instanceof Map) return [...(content as Map<string, Told>).values()].some(holdsUnknown);
  return Array.isArray(content) && (content as Told[]).some(holdsUnknown);
}

/** A type as go-cty writes it in JSON. */
export function typeOfJson(json: unknown): Type {
  if (json === "dynamic") return DYNAMIC;
  if (typeof json === "string") return { kind: json as "string" };
  const [kind, of, optional] = json as [string, unknown, string[] | undefined];
  // Go writes a slice without elements as null.
  if (kind === "tuple") return tupleOf(((of ?? []) as unknown[]).map(typeOfJson));
  if (kind === "list") return listOf(typeOfJson(of));
  if (kind === "set") return setOf(typeOfJson(of));
  if (kind === "map") return mapOf(typeOfJson(of));
  if (optional !== undefined) throw new Error("a value has no optional attributes");
  return objectOf(new Map(Object.entries(of as object).map(([name, type]) => [name, typeOfJson(type)])));
}

/** The value that bytes hold. Where `dynamic` is wanted they begin with the type. */
export function decodeValue(bytes: Uint8Array, wanted: Type): Told {
  return decode(decodeItem(bytes), wanted);
}

function decode(item: Item, wanted: Type): Told {
  const plain = (content: ToldContent): Told => ({ type: wanted, content, sensitive: false });
  if (item === null) return plain(null);
  if (typeof item === "object" && "extension" in item) return plain(unknownOf(item.body));
  if (wanted.kind === "dynamic") return dynamic(item);
  if (typeof item === "boolean") return plain(item);
  if (typeof item === "string") return plain(wanted.kind === "number" ? new ToldNumber(item) : item);
  if ("integer" in item) return plain(new ToldNumber(item.integer));
  if ("double" in item) return plain(new ToldNumber(item.double));
  if ("items" in item) return plain(item.items.map((entry, i) => decode(entry, memberType(wanted, i))));
  if ("entries" in item) {
    return plain(
      new Map(item.entries.map(([k, entry]) => [k as string, decode(entry, memberType(wanted, k as string))])),
    );
  }
  throw new Error(`no value of ${wanted.kind}`);
}

function dynamic(item: Item): Told {
  if (typeof item !== "object" || item === null || !("items" in item))
    throw new Error("no type stands before the value");
  const [type, value] = item.items as [{ binary: Buffer }, Item];
  return decode(value, typeOfJson(JSON.parse(type.binary.toString("utf8"))));
}

function memberType(type: Type, member: string | number): Type {
  if (type.kind === "tuple") return type.elements[member as number] as Type;
  if (type.kind === "object") return type.attributes.get(member as string) as Type;
  return (type as { element: Type }).element;
}

/** Refinements by number. Source: go-cty, msgpack/unknown.go */
function unknownOf(body: Buffer): ToldUnknown {
  if (body.length <= 1) return new ToldUnknown();
  const { entries } = decodeItem(body) as { entries: [{ integer: bigint }, Item][] };
  const known = new Map(entries.map(([key, item]) => [Number(key.integer), item]));
  const length = (key: number): number | undefined => {
    const item = known.get(key) as { integer: bigint } | undefined;
    return item && Number(item.integer);
  };
  const bound = (key: number): Bound | undefined => {
    const item = known.get(key) as { items: [Item, boolean] } | undefined;
    return (
      item && { number: decode(item.items[0], { kind: "number" }).content as ToldNumber, inclusive: item.items[1] }
    );
  };
  return new ToldUnknown(
    known.get(1) === false,
    known.get(2) as string | undefined,
    bound(3),
    bound(4),
    length(5),
    length(6),
  );
}
