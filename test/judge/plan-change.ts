import type { Attribute } from "../../src/provider/descriptor";
import { type Attributes, isBlock } from "./schema";
import { SUPPRESSIONS } from "./suppressions";
import { canonical, hasUnknown, isList, isWireObject, sameWire, UNKNOWN, type Wire, type WireObject } from "./wire";

export type Step = { readonly attribute_name: string } | { readonly element_key_int: number };

/** What the plan answers: the object after the change, and what makes it a replacement. */
export interface Planned {
  readonly after: WireObject;
  readonly replaces: readonly (readonly Step[])[];
}

type Get = (name: string) => Wire;

interface Compared {
  readonly after: Wire;
  readonly differs: boolean;
  readonly replaces: readonly (readonly Step[])[];
}

const EMPTY: WireObject = {};

/**
 * Plans one object the way the SDK (v1.17, legacy type system) does: differences first; none, and the prior object is the
 * plan; one that forces replacement, and everything is planned from nothing.
 * Source: helper/schema/schema.go and grpc_provider.go of terraform-plugin-sdk v1.17.2, described in our own words.
 */
export function planChange(attributes: Attributes, proposed: WireObject, prior: WireObject | null): Planned {
  const fresh = planNew(attributes, proposed);
  if (!prior) return { after: fresh, replaces: [] };
  // As ResourceData reads it: what is written, else the default, else what the state holds.
  const get: Get = (name) => chosen(attributes[name], proposed[name] ?? null) ?? prior[name] ?? null;
  const { after, differs, replaces } = compareObject(attributes, proposed, prior, get, []);
  if (!differs) return { after: prior, replaces: [] };
  const timeouts = proposed["timeouts"] ?? null;
  return { after: { ...(replaces.length > 0 ? fresh : (after as WireObject)), timeouts }, replaces };
}

/** The value that counts: the written one, or else the default. */
function chosen(attribute: Attribute | undefined, value: Wire): Wire {
  return value === null && attribute?.default !== undefined ? (attribute.default as Wire) : value;
}

function planNew(attributes: Attributes, proposed: WireObject): WireObject {
  const get: Get = (name) => chosen(attributes[name], proposed[name] ?? null);
  const after: Record<string, Wire> = { timeouts: proposed["timeouts"] ?? null };
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = get(name);
    const computed = attribute.mode.endsWith("computed");
    if (isBlock(attribute)) after[name] = newBlocks(attribute, value, get);
    // An empty text or list on something computed counts as not set.
    else if (computed && (value === null || value === "" || (isList(value) && value.length === 0)))
      after[name] = UNKNOWN;
    else after[name] = value !== null && hides(attribute, null, value, get) ? null : value;
  }
  return after;
}

function newBlocks(attribute: Attribute, value: Wire, get: Get): Wire {
  if (value === UNKNOWN) return UNKNOWN;
  const blocks = isList(value) ? value : [];
  if (blocks.length === 0 && attribute.mode.endsWith("computed")) return UNKNOWN;
  if (blocks.length > 0 && hides(attribute, null, value, get)) return [];
  return blocks.map((block) => {
    const { timeouts: _, ...after } = planNew(attribute.attributes ?? {}, isWireObject(block) ? block : EMPTY);
    return after;
  });
}

function compareObject(attributes: Attributes, wanted: WireObject, prior: WireObject, get: Get, path: readonly Step[]) {
  const after: Record<string, Wire> = {};
  const replaces: (readonly Step[])[] = [];
  let differs = false;
  for (const [name, attribute] of Object.entries(attributes)) {
    const at = [...path, { attribute_name: name }];
    const compare = isBlock(attribute) ? compareBlocks : compareValue;
    const found = compare(attribute, wanted[name] ?? null, prior[name] ?? null, get, at);
    after[name] = found.after;
    differs ||= found.differs;
    replaces.push(...found.replaces);
  }
  return { after, differs, replaces };
}

function compareValue(attribute: Attribute, wanted: Wire, before: Wire, get: Get, at: readonly Step[]): Compared {
  const value = chosen(attribute, wanted);
  const kept: Compared = { after: before, differs: false, replaces: [] };
  if (attribute.mode === "computed" || sameValue(attribute, value, before)) return kept;
  if (!hasUnknown(value) && hides(attribute, before, value, get)) return kept;
  return { after: value, differs: true, replaces: attribute.change === "replace" ? [at] : [] };
}

function sameValue(attribute: Attribute, value: Wire, before: Wire): boolean {
  const computed = attribute.mode.endsWith("computed");
  if (value === null) return computed || isZero(before);
  if (hasUnknown(value)) return false;
  // What computes keeps its value when an empty text is written.
  if (value === "") return computed || before === null || before === "";
  if ((isList(value) || isWireObject(value)) && isZero(value)) return isZero(before);
  if (attribute.type === "set" && isList(value) && isList(before)) return members(value) === members(before);
  return sameWire(value, before);
}

function members(list: readonly Wire[]): string {
  return [...new Set(list.map(canonical))].sort().join();
}

function isZero(value: Wire): boolean {
  if (isList(value)) return value.length === 0;
  if (isWireObject(value)) return Object.keys(value).length === 0;
  return value === null || value === "" || value === 0 || value === false;
}

function hides({ suppress }: Attribute, before: Wire, after: Wire, get: Get): boolean {
  if (!suppress) return false;
  const rule = SUPPRESSIONS[suppress];
  if (!rule) throw new Error(`the judge does not know the suppression ${suppress}`);
  return rule({ before, after, get });
}

/** List blocks pair up by place; set blocks with the first that agrees on all that is written. */
function compareBlocks(attribute: Attribute, wanted: Wire, before: Wire, get: Get, at: readonly Step[]): Compared {
  const old = isList(before) ? before : [];
  if (wanted === UNKNOWN) return { after: UNKNOWN, differs: true, replaces: forced(attribute, at) };
  const list = isList(wanted) ? wanted : [];
  if (list.length === 0 && (attribute.mode.endsWith("computed") || old.length === 0)) {
    return { after: before, differs: false, replaces: [] };
  }
  const paired = attribute.type === "block-set" ? pairSet(list, old) : old;
  const compared = Array.from({ length: Math.max(list.length, paired.length) }, (_, index) =>
    compareBlock(attribute, list[index], paired[index], get, [...at, { element_key_int: index }]),
  );
  const counted = list.length !== old.length;
  return {
    after: compared.slice(0, list.length).map(({ after }) => after),
    differs: counted || compared.some(({ differs }) => differs),
    replaces: [...(counted ? forced(attribute, at) : []), ...compared.flatMap(({ replaces }) => replaces)],
  };
}

function compareBlock(
  { attributes = {} }: Attribute,
  wanted: Wire | undefined,
  before: Wire | undefined,
  get: Get,
  at: readonly Step[],
): Compared {
  const [next, old] = [isWireObject(wanted) ? wanted : EMPTY, isWireObject(before) ? before : EMPTY];
  const compared = compareObject(attributes, next, old, get, at);
  if (isWireObject(before) || !isWireObject(wanted)) return compared;
  const { timeouts: _, ...after } = planNew(attributes, wanted);
  return { ...compared, after };
}

function pairSet(list: readonly Wire[], old: readonly Wire[]): readonly Wire[] {
  const left = [...old];
  const paired = list.map((wanted) => {
    const index = left.findIndex((candidate) => agrees(wanted, candidate));
    return index < 0 ? EMPTY : (left.splice(index, 1)[0] ?? EMPTY);
  });
  return [...paired, ...left];
}

function agrees(wanted: Wire, candidate: Wire): boolean {
  if (!isWireObject(wanted) || !isWireObject(candidate)) return false;
  return Object.entries(wanted).every(([name, value]) => value === null || sameWire(value, candidate[name] ?? null));
}

function forced({ change }: Attribute, at: readonly Step[]): readonly (readonly Step[])[] {
  return change === "replace" ? [at] : [];
}
