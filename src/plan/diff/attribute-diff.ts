import type { Answer, Missing } from "../../model/answer";
import { isObject, type Json, memberOf, sameJson } from "../../model/json";
import { maskedAt } from "../../model/secret-places";
import type { PriorObject } from "../../model/state";
import type { SecretsOf } from "../../provider/secret-spotter";
import { type AttributeChange, SENSITIVE_VALUE } from "../change";
import { isZero } from "./compare";

/** An attribute that Terraform can compare and eniplan cannot, since it lacks a value that Terraform has. */
export interface UndecidedAttribute {
  readonly attribute: string;
  readonly missing: Missing;
}

/**
 * Compares the attributes of one resource of a type without a schema: what is set is compared, what is not set is left to the
 * provider. Without a prior object every set attribute is new.
 */
export class AttributeDiff {
  /** Neither equal nor different: filled while attributes are compared. */
  readonly undecided: UndecidedAttribute[] = [];

  constructor(
    private readonly prior: PriorObject | undefined,
    private readonly desired: (attribute: string) => Answer,
    private readonly secrets: SecretsOf,
  ) {}

  generic(name: string): AttributeChange[] {
    const desired = this.desired(name);
    if (desired.kind === "absent") return [];
    const before = memberOf(this.prior?.attributes, name);
    if (this.isOpen(name, desired)) return [];
    if (desired.kind === "known" && this.prior && sameLoosely(desired.value, before)) return [];
    const places = this.secrets(name);
    const sensitive = places?.all === true;
    const shown = (value: Json): Json => maskedAt(value, places, SENSITIVE_VALUE);
    return [
      {
        attribute: name,
        ...(sensitive || before === undefined || before === null ? {} : { before: shown(before) }),
        ...(sensitive || desired.kind !== "known" ? {} : { after: shown(desired.value) }),
        afterUnknown: desired.kind === "unknown",
        sensitive,
        forcesReplacement: false,
      },
    ];
  }

  /**
   * Only what is computed at apply is unknown to Terraform too, and then a difference. A variable, a function or a
   * module that is not evaluated here has a value there: whether it differs is not for us to say.
   */
  private isOpen(attribute: string, desired: Answer): boolean {
    if (!this.prior || desired.kind !== "unknown" || desired.missing.kind === "computed") return false;
    this.undecided.push({ attribute, missing: desired.missing });
    return true;
  }
}

/** Without a schema: scalars by their text, one block the same as a list of it, everything else by structure. */
function sameLoosely(after: Json, before: Json | undefined): boolean {
  if (isZero(after) && isZero(before)) return true;
  if (before === undefined || before === null) return false;
  if (typeof after !== "object" && typeof before !== "object") return String(after) === String(before);
  return sameJson(after, before) || (isObject(after) && sameJson([after], before));
}
