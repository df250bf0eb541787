import type { Attribute, AttributeType, Mode } from "../../src/provider/descriptor";
import { DESCRIPTORS } from "../../src/provider/descriptors/index";
import { readRecord } from "../../src/schema/files";
import type { AttributeRecord, AttributeRecords } from "../../src/schema/record";

/*
 * What the provider's own schema says of the covered types, in the form that the judge works with. Which difference is hidden
 * comes by a name from the descriptors: the judge has functions of its own for it.
 */

const MODES: Readonly<Record<string, Mode>> = {
  r: "required",
  o: "optional",
  c: "computed",
  oc: "optional+computed",
};

/** An attribute of the judge: with what the provider's code does to it. */
export interface JudgedAttribute extends Attribute {
  readonly attributes?: Readonly<Record<string, JudgedAttribute>>;
  /** StateFunc: a text without blanks at its ends. */
  readonly trims?: boolean;
}

export type JudgedAttributes = Readonly<Record<string, JudgedAttribute>>;

/** The attributes of a type, as the provider's schema has them; of one that is not covered, nothing is hidden. */
export function attributesFromFacts(type: string): JudgedAttributes {
  const descriptor = DESCRIPTORS.find((one) => one.type === type);
  const record = readRecord("resource", type);
  if (!record?.a) throw new Error(`the facts have no type ${type}`);
  return fromRecords(record.a, descriptor?.attributes ?? {}, "o");
}

function fromRecords(
  records: AttributeRecords,
  described: Readonly<Record<string, Attribute>>,
  around: string,
): JudgedAttributes {
  const names = Object.keys(records);
  return Object.fromEntries(
    names.map((name) => [name, fromRecord(records[name] as AttributeRecord, described[name], around)]),
  );
}

function fromRecord(record: AttributeRecord, described: Attribute | undefined, around: string): JudgedAttribute {
  const { t = "string", b, e, f, d, s, dep, max, sf } = record;
  const m = record.m ?? around;
  const of = typeof e === "string" ? primitive(e) : e ? primitive(e.t ?? "string") : undefined;
  const [, replacement] = (dep ?? "").split("|");
  return {
    type: b && t !== "map" ? (`block-${t}` as AttributeType) : typeOf(t),
    mode: MODES[m] as Mode,
    change: f ? "replace" : "online",
    ...(of ? { of } : {}),
    ...defined({ default: d, maxItems: max, suppress: described?.suppress }),
    ...(s ? { sensitive: true } : {}),
    ...(replacement ? { replacedBy: replacement } : {}),
    ...(sf ? { trims: true } : {}),
    ...(b && t !== "map" ? { attributes: fromRecords(b, described?.attributes ?? {}, m) } : {}),
  };
}

function defined(all: Readonly<Record<string, unknown>>): Partial<JudgedAttribute> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function typeOf(t: string): AttributeType {
  return t === "int" || t === "float" ? "number" : (t as AttributeType);
}

function primitive(t: string): "string" | "number" | "bool" {
  return t === "int" || t === "float" ? "number" : t === "bool" ? "bool" : "string";
}
