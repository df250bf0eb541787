import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import type { AttributeChange, ChangeKind } from "../change";
import type { UndecidedAttribute } from "./attribute-diff";
import type { ObjectDiff } from "./object-diff";

/** What happens to one declared resource. */
export interface ResourceDiff {
  readonly resource: Resource;
  readonly prior?: PriorObject;
  readonly kind: ChangeKind;
  readonly attributes: readonly AttributeChange[];
  readonly reason?: "replace_because_tainted" | "replace_by_triggers";
  /** Attributes of which it is not known whether they differ. */
  readonly undecided: readonly UndecidedAttribute[];
  /** What the provider plans, where its schema is known. */
  readonly object?: ObjectDiff;
}
