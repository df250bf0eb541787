import { readRecord } from "../../src/schema/files";
import type { AttributeRecord, AttributeRecords } from "../../src/schema/record";
import type { Attribute, AttributeType, Mode } from "./attribute";
import { HIDDEN } from "./hidden";

/*
 * What the provider's own schema says of the covered types, in the form that the judge works with. Which difference is hidden
 * comes by a name: the judge has functions of its own for it.
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
  const record = readRecord("resource", type);
  if (!record?.a) throw new Error(`the facts have no type ${type}`);
  return fromRecords(record.a, `${type} `, "o");
}

/** The same of a data source. */
export function dataAttributesFromFacts(type: string): JudgedAttributes {
  const record = readRecord("data", type);
  if (!record?.a) throw new Error(`the facts have no data source ${type}`);
  return fromRecords(record.a, `data.${type} `, "o");
}

/** @param path what stands before the names: `TYPE `, `TYPE data_disks.` */
function fromRecords(records: AttributeRecords, path: string, around: string): JudgedAttributes {
  const entries = Object.entries(records);
  return Object.fromEntries(entries.map(([name, record]) => [name, fromRecord(record, `${path}${name}`, around)]));
}

function fromRecord(record: AttributeRecord, path: string, around: string): JudgedAttribute {
  const { t = "string", b, e, f, d, s, dep, rem, max, sf } = record;
  const m = record.m ?? around;
  const of = typeof e === "string" ? primitive(e) : e ? primitive(e.t ?? "string") : undefined;
  const [, replacement] = (dep ?? "").split("|");
  return {
    type: b && t !== "map" ? (`block-${t}` as AttributeType) : typeOf(t),
    mode: MODES[m] as Mode,
    replaces: f === 1,
    ...(of ? { of } : {}),
    ...defined({ default: d, maxItems: max, suppress: HIDDEN.get(path) }),
    ...(s ? { sensitive: true } : {}),
    ...(replacement ? { replacedBy: replacement } : {}),
    ...(rem === undefined ? {} : { removed: true }),
    ...(sf ? { trims: true } : {}),
    ...(b && t !== "map" ? { attributes: fromRecords(b, `${path}.`, m) } : {}),
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
