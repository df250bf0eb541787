import type { Compared, Step } from "./compared";
import type { JudgedAttribute, JudgedAttributes } from "./facts";
import { newVersion } from "./new-version";
import { isBlock } from "./schema";
import { SUPPRESSIONS } from "./suppressions";
import { canonical, hasUnknown, isList, isWireObject, UNKNOWN, type Wire, type WireObject } from "./wire";
import { equivalent, isZero, normalised, text, withComputed, zeroFilled, zeroOf } from "./zeroes";

/** What the plan answers: the object after the change, and what makes it a replacement. */
export interface Planned {
  readonly after: WireObject;
  readonly replaces: readonly (readonly Step[])[];
}

/** The two sides of an attribute. Undefined: there is no such thing, which is less than null. */
interface Sides {
  readonly before: Wire | undefined;
  readonly next: Wire | undefined;
  readonly at: readonly Step[];
  /** Within an element of a set everything is told, also what stays the same. */
  readonly all: boolean;
}

/**
 * Plans one object the way the SDK (v1.17, legacy type system) does, attribute by attribute and not over flat maps.
 * Source: helper/schema/schema.go, terraform/diff.go and internal/helper/plugin/grpc_provider.go of terraform-plugin-sdk
 * v1.17.2, described in our own words.
 */
export function planChange(attributes: JudgedAttributes, proposed: WireObject, prior: WireObject | null): Planned {
  const compared = new Comparison(attributes, proposed, prior).all();
  const names = Object.keys(attributes);
  const result: Record<string, Wire> = Object.fromEntries(
    names.map((name) => [name, (compared[name] as Compared).after]),
  );
  if (prior) result["id"] = prior["id"] ?? null;
  const version = prior && newVersion(attributes, compared, proposed, prior);
  if (version) result["latest_version_number"] = UNKNOWN;
  const timeouts: WireObject = Object.hasOwn(proposed, "timeouts") ? { timeouts: proposed["timeouts"] ?? null } : {};
  if (!prior)
    return {
      after: { ...withComputed(attributes, normalised(attributes, result, proposed)), id: UNKNOWN, ...timeouts },
      replaces: [],
    };
  if (!version && !names.some((name) => compared[name]?.differs)) return { after: prior, replaces: [] };
  const after: WireObject = { ...normalised(attributes, result, proposed), ...timeouts };
  if (equivalent(prior, after)) return { after: prior, replaces: [] };
  return { after, replaces: names.flatMap((name) => compared[name]?.replaces ?? []) };
}

class Comparison {
  constructor(
    private readonly attributes: JudgedAttributes,
    private readonly proposed: WireObject,
    private readonly prior: WireObject | null,
  ) {}

  all(): Readonly<Record<string, Compared>> {
    const entries = Object.entries(this.attributes).map(([name, attribute]): [string, Compared] => {
      const at = [{ attribute_name: name }];
      const before = this.prior ? (this.prior[name] ?? undefined) : undefined;
      const one = this.attribute(attribute, { before, next: this.proposed[name] ?? undefined, at, all: false });
      // What is not compared stays as it is, null or not.
      return [name, one.differs ? one : { ...one, after: unchanged(attribute, this.prior?.[name] ?? null) }];
    });
    return Object.fromEntries(entries);
  }

  private attribute(attribute: JudgedAttribute, sides: Sides): Compared {
    if (isBlock(attribute))
      return attribute.type === "block-set" ? this.blockSet(attribute, sides) : this.blockList(attribute, sides);
    if (attribute.attributes) return this.objects(sides);
    if (attribute.type === "map") return this.map(attribute, sides);
    return attribute.type === "list" || attribute.type === "set"
      ? this.collection(attribute, sides)
      : this.scalar(attribute, sides);
  }

  private scalar(attribute: JudgedAttribute, { before, next, at, all }: Sides): Compared {
    const written = next ?? (attribute.default as Wire | undefined);
    const value = attribute.trims && typeof written === "string" ? written.trim() : written;
    const old = text(before);
    const own =
      value === UNKNOWN ? UNKNOWN_TEXT : text(value ?? (before === undefined ? undefined : zeroOf(attribute)));
    const kept: Compared = { after: before ?? null, differs: false, replaces: [] };
    if (this.staysScalar(attribute, old, own, { before, next: value, at, all })) return kept;
    if (this.hides(attribute, old, own, before, value)) return all ? { ...kept, differs: true } : kept;
    const open = value === UNKNOWN || (isComputed(attribute) && own === "");
    const replaces = old !== own || open ? forced(attribute, at) : [];
    if (open) return { after: UNKNOWN, differs: true, replaces };
    return { after: emptied(attribute, own, before, value) ?? null, differs: true, replaces };
  }

  private staysScalar(attribute: JudgedAttribute, old: string, own: string, { before, next, all }: Sides): boolean {
    if (next === UNKNOWN) return false;
    const computed = isComputed(attribute);
    if (old === own && !all && (old !== "" || this.prior !== null || !computed)) return true;
    // What is computed and has a value keeps it.
    return computed && ((before !== undefined && next === undefined) || (old !== "" && own === ""));
  }

  /** Objects that are only computed. */
  private objects({ before }: Sides): Compared {
    return { after: before ?? UNKNOWN, differs: before === undefined, replaces: [] };
  }

  private collection(attribute: JudgedAttribute, { before, next, at, all }: Sides): Compared {
    const unknown = next !== undefined && hasUnknown(next);
    const [old, own] = [keyOf(attribute, elements(before)), unknown ? "" : keyOf(attribute, elements(next))];
    const kept: Compared = { after: before ?? null, differs: false, replaces: [] };
    const computed = isComputed(attribute);
    if (next === undefined && before !== undefined && computed) return kept;
    const open = unknown || (computed && next === undefined);
    if (!open && old === own && !all) return kept;
    // An unknown set that is computed and has elements keeps them.
    if (open && attribute.type === "set" && computed && old !== "") return kept;
    if (this.hides(attribute, "", unknown ? UNKNOWN_TEXT : "", before, next)) return kept;
    const replaces = open || old !== own ? forced(attribute, at) : [];
    return { after: open ? someOf(attribute, next) : elements(next), differs: true, replaces };
  }

  private map(attribute: JudgedAttribute, { before, next, at }: Sides): Compared {
    const unknown = next !== undefined && hasUnknown(next);
    const kept: Compared = { after: before ?? null, differs: false, replaces: [] };
    const open = isComputed(attribute) && before === undefined && (next === undefined || isZero(next));
    if (next === undefined && isComputed(attribute) && !open) return kept;
    const same = canonical(before ?? {}) === canonical(next ?? {});
    if ((same && !open) || this.hides(attribute, "", "", before, next)) return kept;
    return { after: unknown || open ? UNKNOWN : (next ?? {}), differs: true, replaces: forced(attribute, at) };
  }

  private blockList(attribute: JudgedAttribute, { before, next, at, all }: Sides): Compared {
    const found = this.openBlocks(attribute, before, next, at);
    if (found) return found;
    const [old, own] = [elements(before), elements(next)];
    const blocks = Array.from({ length: Math.max(old.length, own.length) }, (_, i) =>
      this.block(attribute, old[i], own[i], [...at, { element_key_int: i }], all, undefined),
    );
    const counted = old.length !== own.length;
    return {
      after: blocks.slice(0, own.length).map(({ after }) => after),
      differs: counted || blocks.some(({ differs }) => differs),
      replaces: [...(counted ? forced(attribute, at) : []), ...blocks.flatMap(({ replaces }) => replaces)],
    };
  }

  private blockSet(attribute: JudgedAttribute, { before, next, at }: Sides): Compared {
    const found = this.openBlocks(attribute, before, next, at);
    if (found) return found;
    const { attributes = {} } = attribute;
    const codes = (list: readonly Wire[], isWritten: boolean): ReadonlyMap<string, Wire> =>
      new Map(list.map((one, i) => [codeOf(attributes, one, isWritten, i), one]));
    const [old, own] = [codes(elements(before), false), codes(elements(next), true)];
    if (old.size === own.size && [...own.keys()].every((code) => old.has(code)))
      return { after: before ?? [], differs: false, replaces: [] };
    const gone = [...old]
      .filter(([code]) => !own.has(code))
      .map(([, one]) => this.block(attribute, one, undefined, at, true, at));
    const kept = [...own].map(([code, one]) => this.block(attribute, old.get(code), one, at, true, at));
    const replaces = [...gone, ...kept].flatMap((one) => one.replaces);
    const counted = old.size === own.size ? [] : forced(attribute, at);
    return { after: kept.map(({ after }) => after), differs: true, replaces: [...counted, ...replaces] };
  }

  /** Blocks of which nothing is known, or nothing is written. */
  private openBlocks(
    attribute: JudgedAttribute,
    before: Wire | undefined,
    next: Wire | undefined,
    at: readonly Step[],
  ): Compared | undefined {
    const computed = isComputed(attribute);
    const [old, own] = [elements(before), elements(next)];
    if (next === UNKNOWN) {
      const stays = attribute.type === "block-set" && computed && old.length > 0;
      return { after: stays ? (before ?? []) : UNKNOWN, differs: !stays, replaces: stays ? [] : forced(attribute, at) };
    }
    if (own.length > 0 || (old.length > 0 && !computed)) return undefined;
    if (computed && before === undefined) return { after: UNKNOWN, differs: true, replaces: forced(attribute, at) };
    return { after: before ?? [], differs: false, replaces: [] };
  }

  private block(
    { attributes = {} }: JudgedAttribute,
    before: Wire | undefined,
    next: Wire | undefined,
    at: readonly Step[],
    all: boolean,
    within: readonly Step[] | undefined,
  ): Compared {
    const old = isWireObject(before) ? zeroFilled(attributes, before) : undefined;
    const own = isWireObject(next) ? next : {};
    const after: Record<string, Wire> = {};
    const members = Object.entries(attributes).map(([name, attribute]) => {
      const path = within ?? [...at, { attribute_name: name }];
      const one = this.attribute(attribute, { before: old?.[name], next: own[name] ?? undefined, at: path, all });
      after[name] = one.differs ? one.after : (old?.[name] ?? (isBlock(attribute) ? [] : null));
      return one;
    });
    return {
      after,
      differs: members.some(({ differs }) => differs),
      replaces: members.flatMap(({ replaces }) => replaces),
    };
  }

  /** As ResourceData reads it: what is written, else the default, else what the state holds. */
  private get(name: string): Wire {
    const written = this.proposed[name] ?? (this.attributes[name]?.default as Wire | undefined);
    const value = written ?? this.prior?.[name] ?? null;
    return value === UNKNOWN ? UNKNOWN_TEXT : value;
  }

  private hides(
    { suppress }: JudgedAttribute,
    old: string,
    own: string,
    before: Wire | undefined,
    after: Wire | undefined,
  ): boolean {
    const rule = suppress === undefined ? undefined : SUPPRESSIONS[suppress];
    if (suppress !== undefined && !rule) throw new Error(`the judge does not know the suppression ${suppress}`);
    const get = (name: string): Wire => this.get(name);
    return rule?.({ before: isList(before) ? before : old, after: isList(after) ? after : own, get }) ?? false;
  }
}

/** Stands for what is not known where the provider's code looks at it. */
export const UNKNOWN_TEXT = "74D93920-ED26-11E3-AC10-0800200C9A66";

/** A value that is set, "" where a text is set to nothing, and null where it is taken away. */
function emptied(
  { type }: JudgedAttribute,
  own: string,
  before: Wire | undefined,
  value: Wire | undefined,
): Wire | undefined {
  if (value !== undefined && own !== "") return value;
  return type === "string" && (before === undefined || value !== undefined) ? "" : null;
}

function isComputed({ mode }: JudgedAttribute): boolean {
  return mode.endsWith("computed");
}

function unchanged(attribute: JudgedAttribute, value: Wire): Wire {
  if (!isBlock(attribute) || !isList(value)) return value;
  return value.map((one) => (isWireObject(one) ? zeroFilled(attribute.attributes ?? {}, one) : one));
}

/** The SDK takes a set with one unknown element for unknown as a whole. Kept here, since a plan that is read needs the others. */
function someOf({ type }: JudgedAttribute, next: Wire | undefined): Wire {
  return type === "set" && isList(next) ? next : UNKNOWN;
}

function elements(value: Wire | undefined): readonly Wire[] {
  return isList(value) ? value : [];
}

function keyOf({ type }: JudgedAttribute, list: readonly Wire[]): string {
  return type === "set" ? [...new Set(list.map(canonical))].sort().join() : list.map(canonical).join();
}

function forced({ replaces }: JudgedAttribute, at: readonly Step[]): readonly (readonly Step[])[] {
  return replaces ? [at] : [];
}

/** What an element of a set is told apart by: what can be written in it. One that holds something unknown is like no other. */
function codeOf(attributes: JudgedAttributes, element: Wire, isWritten: boolean, place: number): string {
  if (!isWireObject(element)) return "";
  if (hasUnknown(element)) return `~${place}`;
  const own = isWritten ? withDefaults(attributes, element) : element;
  const value = (name: string): Wire => own[name] ?? null;
  if (isWritten && Object.keys(attributes).every((name) => value(name) === null || isEmptyList(value(name))))
    return "nothing";
  const filled = zeroFilled(attributes, Object.fromEntries(Object.keys(attributes).map((name) => [name, value(name)])));
  const names = Object.keys(attributes).filter((name) => attributes[name]?.mode !== "computed");
  return canonical(Object.fromEntries(names.map((name) => [name, filled[name] ?? null])));
}

/** What is written, with what the provider takes where nothing is; in blocks inside of it as well. */
function withDefaults(attributes: JudgedAttributes, element: WireObject): WireObject {
  const entries = Object.entries(attributes).map(([name, attribute]): [string, Wire] => {
    const own = element[name] ?? (attribute.default as Wire | undefined) ?? null;
    const { attributes: inner } = attribute;
    if (!inner || !isList(own)) return [name, own];
    return [name, own.map((one) => (isWireObject(one) ? withDefaults(inner, one) : one))];
  });
  return Object.fromEntries(entries);
}

function isEmptyList(value: Wire): boolean {
  return isList(value) && value.length === 0;
}
