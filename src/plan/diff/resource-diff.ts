import type { DecidedChange } from "../../model/decided";
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
  readonly reason?: "replace_because_tainted" | "replace_by_triggers" | "replace_by_request";
  /** Attributes of which it is not known whether they differ. */
  /** The plan is not about it: there is no object, or what becomes of that is told elsewhere. */
  readonly isLeftOut?: boolean;
  /** What Terraform has decided, where its plan was read. */
  readonly decided?: DecidedChange;
  readonly undecided: readonly UndecidedAttribute[];
  /** What the provider plans, where its schema is known. */
  readonly object?: ObjectDiff;
}

/** Why Terraform replaces an object, where it says so. */
export function replaceReason({ reason }: DecidedChange): Pick<ResourceDiff, "reason"> {
  return reason === "replace_because_tainted" || reason === "replace_by_triggers" || reason === "replace_by_request"
    ? { reason }
    : {};
}
