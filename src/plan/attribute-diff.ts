import type { Json } from "../model/json";
import { isObject, memberOf, sameJson } from "../model/json";
import { ALL_SECRET, maskedAt, placesWithin, type SecretPlaces } from "../model/secret-places";
import type { PriorObject } from "../model/state";
import { known, type Missing, type Value } from "../model/value";
import type { Attribute, ChangeEffect } from "../provider/descriptor";
import type { SecretsOf } from "../provider/secret-spotter";
import { type AttributeChange, SENSITIVE_VALUE } from "./change";
import { isZero, sameValue } from "./compare";
import { isSuppressed } from "./suppress";

/** An attribute that Terraform can compare and eniplan cannot, since it lacks a value that Terraform has. */
export interface UndecidedAttribute {
  readonly attribute: string;
  readonly missing: Missing;
}

/** Compares the attributes of one resource with its prior object. Without a prior object every set attribute is new. */
export class AttributeDiff {
  /** Neither equal nor different: filled while attributes are compared. */
  readonly undecided: UndecidedAttribute[] = [];

  constructor(
    private readonly prior: PriorObject | undefined,
    private readonly desired: (attribute: string) => Value,
    private readonly evaluate: (raw: Json | undefined) => Value,
    private readonly secrets: SecretsOf,
  ) {}

  /** An attribute that a descriptor knows. `raw` is the attribute as written. */
  described(name: string, attribute: Attribute, raw: Json | undefined): AttributeChange[] {
    if (attribute.mode === "computed") return [];
    if (attribute.attributes && typeof raw !== "string" && this.prior) return this.blocks(name, attribute, list(raw));
    return this.compare(name, attribute, this.desired(name), memberOf(this.prior?.attributes, name));
  }

  /** An attribute of a type without a descriptor: what is set is compared, what is not set is left to the provider. */
  generic(name: string): AttributeChange[] {
    const desired = this.desired(name);
    if (desired.kind === "absent") return [];
    const before = memberOf(this.prior?.attributes, name);
    if (this.isOpen(name, desired)) return [];
    if (desired.kind === "known" && this.prior && sameLoosely(desired.value, before)) return [];
    return [this.change(name, undefined, desired, before)];
  }

  private compare(name: string, attribute: Attribute, value: Value, before: Json | undefined): AttributeChange[] {
    const desired = value.kind === "absent" && attribute.default !== undefined ? known(attribute.default) : value;
    if (!this.prior) return value.kind === "absent" ? [] : [this.change(name, attribute, value, undefined)];
    if (desired.kind === "absent" && (attribute.mode.includes("computed") || isZero(before))) return [];
    if (this.isOpen(name, desired)) return [];
    const after = desired.kind === "known" ? desired.value : undefined;
    if (desired.kind !== "unknown") {
      if (sameValue(attribute, after, before)) return [];
      if (attribute.suppress && this.hidden(attribute.suppress, before, after)) return [];
    }
    return [this.change(name, attribute, desired, before)];
  }

  /**
   * Nested blocks pair up by index. A member that is computed keeps its prior value when it is not set; a different
   * number of blocks has the effect of the collection, and each new block counts as set from nothing.
   */
  private blocks(name: string, attribute: Attribute, after: readonly Json[]): AttributeChange[] {
    const before = list(memberOf(this.prior?.attributes, name));
    if (after.length === 0 && attribute.mode.includes("computed")) return [];
    // Removed blocks are compared with nothing: a member that nothing computes is then removed.
    const count = Math.max(after.length, before.length);
    const changes = Array.from({ length: count }, (_, index) =>
      this.block(`${name}.${index}`, attribute, after[index] ?? {}, before[index]),
    ).flat();
    if (after.length !== before.length) changes.unshift(this.change(name, attribute, this.desired(name), before));
    return changes;
  }

  private block(path: string, attribute: Attribute, after: Json, before: Json | undefined): AttributeChange[] {
    if (!isObject(after)) return [];
    const old = isObject(before) ? before : {};
    return Object.entries(attribute.attributes ?? {}).flatMap(([name, nested]) =>
      this.compare(`${path}.${name}`, nested, this.evaluate(after[name]), old[name]),
    );
  }

  /**
   * Only what is computed at apply is unknown to Terraform too, and then a difference. A variable, a function or a
   * module that is not evaluated here has a value there: whether it differs is not for us to say.
   */
  private isOpen(attribute: string, desired: Value): boolean {
    if (!this.prior || desired.kind !== "unknown" || desired.missing.kind === "computed") return false;
    this.undecided.push({ attribute, missing: desired.missing });
    return true;
  }

  private hidden(suppress: string, before: Json | undefined, after: Json | undefined): boolean {
    const other = (attribute: string): Json | undefined => {
      const value = this.desired(attribute);
      if (value.kind === "known") return value.value;
      return value.kind === "absent" ? (memberOf(this.prior?.attributes, attribute) ?? undefined) : undefined;
    };
    return isSuppressed(suppress, { before, after, other });
  }

  /** Of an attribute, or of `data_disks.0.name`. */
  private places(name: string): SecretPlaces | undefined {
    const [attribute = name, ...path] = name.split(".");
    return placesWithin(
      this.secrets(attribute),
      path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    );
  }

  private change(
    name: string,
    attribute: Attribute | undefined,
    desired: Value,
    before: Json | undefined,
  ): AttributeChange {
    const places = attribute?.sensitive ? ALL_SECRET : this.places(name);
    const sensitive = places?.all === true;
    const shown = (value: Json): Json => maskedAt(value, places, SENSITIVE_VALUE);
    const effect: ChangeEffect | undefined = this.prior ? attribute?.change : undefined;
    return {
      attribute: name,
      ...(sensitive || before === undefined || before === null ? {} : { before: shown(before) }),
      ...(sensitive || desired.kind !== "known" ? {} : { after: shown(desired.value) }),
      afterUnknown: desired.kind === "unknown",
      sensitive,
      forcesReplacement: effect === "replace",
      ...(effect ? { effect } : {}),
    };
  }
}

function list(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Without a schema: scalars by their text, one block the same as a list of it, everything else by structure. */
function sameLoosely(after: Json, before: Json | undefined): boolean {
  if (isZero(after) && isZero(before)) return true;
  if (before === undefined || before === null) return false;
  if (typeof after !== "object" && typeof before !== "object") return String(after) === String(before);
  return sameJson(after, before) || (isObject(after) && sameJson([after], before));
}
