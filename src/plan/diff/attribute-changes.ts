import type { Json } from "../../model/json";
import { isObject } from "../../model/json";
import { ALL_SECRET, maskedAt, placesWithin, type SecretPlaces } from "../../model/secret-places";
import type { ChangeEffect, Overlay } from "../../provider/overlay";
import type { SecretsOf } from "../../provider/secret-spotter";
import type { AttributeSchema, Attributes } from "../../schema/attribute";
import { sameValue } from "../../value/equal";
import { unmarkedDeep } from "../../value/marks";
import { isMembers, UnknownContent, type Value } from "../../value/value";
import { type AttributeChange, SENSITIVE_VALUE } from "../change";
import type { AttributePath } from "../objchange/sdk/replace-paths";
import { plannedOf } from "../terraform/planned-value";
import { isZero } from "./compare";

/** What is needed to tell the attributes that change. */
export interface Changing {
  readonly attributes: Attributes;
  /** Effects and calls, where they are known. */
  readonly overlay: Overlay | undefined;
  readonly secrets: SecretsOf;
  readonly replacePaths: readonly AttributePath[];
}

/** The attributes of a new object that are told: what the configuration sets. */
export function createdAttributes(planned: Value, config: Value, changing: Changing): AttributeChange[] {
  const writer = new ChangeLister(changing, false);
  for (const [name, attribute] of changing.attributes) {
    if (name === "timeouts" || attribute.mode === "computed") continue;
    const [own, next] = [memberOf(config, name), memberOf(planned, name)];
    if (own && next && isWritten(own) && next.content !== null) writer.whole(name, attribute, undefined, next);
  }
  return writer.changes;
}

function isWritten({ content }: Value): boolean {
  return content !== null && !(Array.isArray(content) && content.length === 0);
}

/**
 * The attributes that an update or a replacement changes. What was null and becomes the zero of its type is told only where
 * that replaces the object: the provider does nothing for it.
 */
export function changedAttributes(prior: Value, planned: Value, changing: Changing): AttributeChange[] {
  const writer = new ChangeLister(changing, true);
  for (const [name, attribute] of changing.attributes) {
    if (name === "timeouts") continue;
    const [before, next] = [memberOf(prior, name), memberOf(planned, name)];
    if (before && next) writer.compare(name, attribute, before, next);
  }
  return writer.changes;
}

class ChangeLister {
  readonly changes: AttributeChange[] = [];
  private readonly replaced: ReadonlySet<string>;

  constructor(
    private readonly changing: Changing,
    private readonly exists: boolean,
  ) {
    this.replaced = new Set(changing.replacePaths.map((path) => path.join(".")));
  }

  compare(path: string, attribute: AttributeSchema, before: Value, next: Value): void {
    if (sameValue(before, next)) return;
    if (attribute.block !== "list" && attribute.block !== "set") this.whole(path, attribute, before, next);
    else if (!Array.isArray(before.content) || !Array.isArray(next.content)) this.whole(path, attribute, before, next);
    else this.blocks(path, attribute, before as Blocks, next as Blocks);
  }

  /** Blocks of a list pair up by their place; those of a set that stay the same are no change. */
  private blocks(path: string, attribute: AttributeSchema, before: Blocks, next: Blocks): void {
    if (before.content.length !== next.content.length || this.replaced.has(path))
      this.whole(path, attribute, before, next);
    const [old, own] =
      attribute.block === "set" ? others(before.content, next.content) : [before.content, next.content];
    for (const [i, block] of own.entries()) {
      const former = old[i];
      for (const [name, one] of attribute.attributes as Attributes) {
        const [was, is] = [former && memberOf(former, name), memberOf(block, name)];
        if (is && was) this.compare(`${path}.${i}.${name}`, one, was, is);
        else if (is && isWritten(is)) this.whole(`${path}.${i}.${name}`, one, undefined, is);
      }
    }
  }

  whole(path: string, attribute: AttributeSchema, before: Value | undefined, next: Value): void {
    const was = before === undefined ? undefined : jsonOf(before);
    const is = next.content instanceof UnknownContent ? undefined : jsonOf(next);
    const forcesReplacement = this.replaced.has(path);
    const afterUnknown = next.content instanceof UnknownContent;
    if (this.exists && !afterUnknown && isZero(was) && isZero(is) && !forcesReplacement) return;
    const places = attribute.sensitive ? ALL_SECRET : this.placesAt(path);
    const sensitive = places?.all === true;
    const shown = (value: Json): Json => maskedAt(value, places, SENSITIVE_VALUE);
    const effect = this.exists ? this.effectOf(path, attribute) : undefined;
    this.changes.push({
      attribute: path,
      ...(sensitive || was === undefined || was === null ? {} : { before: shown(was) }),
      ...(sensitive || is === undefined || is === null ? {} : { after: shown(is) }),
      afterUnknown,
      sensitive,
      forcesReplacement,
      ...(effect ? { effect } : {}),
    });
  }

  /** Of an attribute, or of `data_disks.0.name`. */
  private placesAt(path: string): SecretPlaces | undefined {
    const [attribute = path, ...rest] = path.split(".");
    return placesWithin(
      this.changing.secrets(attribute),
      rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    );
  }

  /** The effect that is known of an attribute; the schema knows of replacement and refusal alone. */
  private effectOf(path: string, { forceNew, removed }: AttributeSchema): ChangeEffect | undefined {
    if (forceNew) return "replace";
    if (removed) return "rejected";
    const names = path.split(".").filter((step) => !/^\d+$/.test(step));
    return this.changing.overlay?.changes?.get(names.join("."))?.effect;
  }
}

type Blocks = Value & { readonly content: readonly Value[] };

/** The blocks of two sets that the other one does not have. */
function others(before: readonly Value[], next: readonly Value[]): readonly [readonly Value[], readonly Value[]] {
  const lacks = (all: readonly Value[], one: Value) => !all.some((other) => sameValue(one, other));
  return [before.filter((one) => lacks(next, one)), next.filter((one) => lacks(before, one))];
}

function memberOf({ content }: Value, name: string): Value | undefined {
  return isMembers(content) ? content.get(name) : undefined;
}

/** A value for people: of blocks what is set. What is not known within is left out. */
function jsonOf(value: Value): Json {
  return withoutNulls(plannedOf(unmarkedDeep(value)).value ?? null);
}

function withoutNulls(json: Json): Json {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (!isObject(json)) return json;
  const members = Object.entries(json).filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(members.map(([name, one]) => [name, withoutNulls(one)]));
}
