import { memo } from "../../../memo";
import type { AttributeSchema, Attributes } from "../../../schema/attribute";
import type { CollectionType, ObjectType, Type } from "../../../value/type";
import type { Difference, Differences } from "./difference";
import { UNKNOWN_TEXT } from "./go-text";
import { Keys } from "./keys";

/*
 * InstanceDiff.Apply of terraform-plugin-sdk v1.17.2 (terraform/diff.go): flat attributes with differences applied to them.
 * Keys of what a function returns are relative to the place around it, as there.
 */

type Flat = Map<string, string>;

/** What `apply` needs to know of a place: its blocks, and the types of its attributes. */
interface Block {
  readonly attributes: readonly (readonly [name: string, attribute: Pick<AttributeSchema, "type" | "mode">])[];
  readonly blocks: readonly (readonly [name: string, nesting: "list" | "set", block: () => Block])[];
}

/** @param attributes of the schema, as Terraform sees it */
export function applied(before: ReadonlyMap<string, string>, differences: Differences, attributes: Attributes): Flat {
  return new Applying(before, differences).block("", "", blockOf(attributes));
}

const blockOf = memo((attributes: Attributes): Block => {
  const all = [...attributes];
  return {
    attributes: all.filter(([, one]) => !one.block),
    blocks: all.flatMap(([name, { block: nesting, attributes: within }]) =>
      nesting === "list" || nesting === "set" ? [[name, nesting, () => blockOf(within as Attributes)] as const] : [],
    ),
  };
});

/** A set of objects is handled as if it were one of blocks. */
function blockOfType({ attributes }: ObjectType): Block {
  return { attributes: [...attributes].map(([name, type]) => [name, { type, mode: "optional" }]), blocks: [] };
}

class Applying {
  private readonly formerKeys: Keys<string>;
  private readonly differingKeys: Keys<Difference>;

  constructor(
    private readonly before: ReadonlyMap<string, string>,
    private readonly differences: Differences,
  ) {
    this.formerKeys = new Keys(before);
    this.differingKeys = new Keys(differences);
  }

  /**
   * @param prefix of the keys of what is within, with a dot at its end
   * @param local the last part of it, with a dot
   */
  block(prefix: string, local: string, { attributes, blocks: nested }: Block): Flat {
    const result: Flat = new Map();
    for (const [name, attribute] of attributes) {
      for (const [key, text] of this.attribute(prefix, local, name, attribute)) result.set(local + key, text);
    }
    for (const [name, nesting, block] of nested) this.blocks(prefix, local, name, nesting, block, result);
    return result;
  }

  private blocks(
    prefix: string,
    local: string,
    name: string,
    nesting: "list" | "set",
    block: () => Block,
    result: Flat,
  ): void {
    const key = `${prefix}${name}.`;
    const localKey = `${local}${name}.`;
    const codes = this.codes(key, nesting);
    for (const code of codes) {
      for (const [at, text] of this.block(`${key}${code}.`, `${code}.`, block())) result.set(localKey + at, text);
    }
    const count = this.differences.get(`${key}#`);
    const keeps = !(count && (count.after === "0" || count.removed));
    if (codes.size === 0 && keeps) {
      for (const [at, text] of this.formerKeys.below(key)) result.set(localKey + at.slice(key.length), text);
    }
    const former = this.before.get(`${key}#`);
    if (count) {
      result.set(`${localKey}#`, count.computed ? UNKNOWN_TEXT : count.after);
      if (!count.computed && nesting === "list" && count.after !== "") shorten(result, localKey, Number(count.after));
    } else if (former !== undefined && keeps) {
      result.set(`${localKey}#`, former);
    } else {
      result.set(`${localKey}#`, countBelow(result, localKey));
    }
  }

  /** Which elements there may be afterwards. */
  private codes(key: string, nesting: "list" | "set"): Set<string> {
    const codes = new Set<string>();
    if (nesting === "list") for (const [at] of this.formerKeys.below(key)) addCode(codes, at, key);
    for (const [at, one] of this.differingKeys.below(key)) if (!one.removed) addCode(codes, at, key);
    if (nesting === "set") {
      for (const code of codes) if (!this.isKept(`${key}${code}.`)) codes.delete(code);
    }
    return codes;
  }

  /** An element of which everything is taken away is none any more. */
  private isKept(prefix: string): boolean {
    for (const [at, one] of this.differingKeys.below(prefix)) {
      if (one.removed) continue;
      if ((at.endsWith(".#") || at.endsWith(".%")) && one.after === "0") continue;
      return true;
    }
    return false;
  }

  private attribute(
    prefix: string,
    local: string,
    name: string,
    attribute: Pick<AttributeSchema, "type" | "mode">,
  ): ReadonlyMap<string, string> {
    const { type } = attribute;
    if (type.kind === "set" && type.element.kind === "object") {
      const result: Flat = new Map();
      const element = type.element;
      // Inside of another block the SDK puts the name of that twice in front, and so loses what was there.
      this.blocks(prefix, local, name, "set", () => blockOfType(element), result);
      return result;
    }
    if (type.kind === "list" || type.kind === "set" || type.kind === "map") return this.collection(prefix, name, type);
    return this.single(prefix, name, type, attribute.mode === "required");
  }

  private single(prefix: string, name: string, type: Type, required = false): ReadonlyMap<string, string> {
    const key = prefix + name;
    const one = this.differences.get(key);
    const former = this.before.get(key);
    if (one?.computed) return new Map([[name, UNKNOWN_TEXT]]);
    if (key === "id") return new Map([[name, former ? former : UNKNOWN_TEXT]]);
    if (!one) {
      if (former !== undefined) return new Map([[name, former]]);
      return required && type.kind === "string" ? new Map([[name, ""]]) : EMPTY;
    }
    if (one.removed) return EMPTY;
    if (one.before === one.after && one.after === "") return type.kind === "string" ? new Map([[name, ""]]) : EMPTY;
    return new Map([[name, one.after]]);
  }

  private collection(prefix: string, name: string, type: CollectionType): ReadonlyMap<string, string> {
    const key = prefix + name;
    const whole = this.whole(key, name);
    if (whole) return whole;
    const keys = new Set<string>();
    for (const [at] of this.differingKeys.below(`${key}.`)) keys.add(at);
    for (const [at] of this.formerKeys.below(`${key}.`)) keys.add(at);
    if (keys.size === 0) return EMPTY;
    const result: Flat = new Map();
    for (const at of keys) {
      const rest = at.slice(key.length + 1);
      for (const [, text] of this.single(`${key}.`, rest, type.element)) result.set(`${name}.${rest}`, text);
    }
    const countKey = `${name}.${type.kind === "map" ? "%" : "#"}`;
    const count = result.get(countKey) ?? "";
    if (type.kind === "list") this.complete(result, name, count, type.element);
    // The difference is asked for by the local name, as the SDK does it.
    if (count === "" || (!this.differences.has(countKey) && keys.size !== result.size))
      result.set(countKey, countBelow(result, `${name}.`, countKey));
    return result;
  }

  /** What the count alone decides: nothing, not known, or empty. */
  private whole(key: string, name: string): Flat | undefined {
    for (const end of [".#", ".%", ""]) {
      const one = this.differences.get(key + end);
      if (!one) continue;
      if (one.removed) return new Map();
      if (one.computed) return new Map([[name + end, UNKNOWN_TEXT]]);
      if (one.after === "0") return new Map([[name + end, "0"]]);
    }
    return undefined;
  }

  /** A list with an empty text where one is missing, and without what stands beyond its end. */
  private complete(result: Flat, name: string, count: string, element: Type): void {
    const length = count === UNKNOWN_TEXT ? 0 : Number(count);
    if (count !== "" && count !== UNKNOWN_TEXT && element.kind === "string") {
      for (let i = 0; i < length; i++) if (!result.has(`${name}.${i}`)) result.set(`${name}.${i}`, "");
    }
    shorten(result, `${name}.`, length);
  }
}

const EMPTY: ReadonlyMap<string, string> = new Map();

function addCode(codes: Set<string>, at: string, prefix: string): void {
  const end = at.indexOf(".", prefix.length);
  if (end >= 0) codes.add(at.slice(prefix.length, end));
}

function shorten(result: Flat, prefix: string, length: number): void {
  for (const at of result.keys()) {
    if (!at.startsWith(prefix)) continue;
    const index = at.slice(prefix.length).split(".", 1)[0] as string;
    if (/^\d+$/.test(index) && Number(index) >= length) result.delete(at);
  }
}

function countBelow(result: Flat, prefix: string, count = `${prefix}#`): string {
  const parts = new Set<string>();
  for (const at of result.keys()) {
    if (at !== count && at.startsWith(prefix)) parts.add(at.slice(prefix.length).split(".", 1)[0] as string);
  }
  return String(parts.size);
}
