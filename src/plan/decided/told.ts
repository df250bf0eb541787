import type { AttributeChange } from "../change";

/** An object that somebody changed outside of Terraform, as the refresh of its plan found it. */
export interface Drifted {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** `delete`: it is gone. */
  readonly kind: "update" | "delete";
  /** From what the state held to what is there now. */
  readonly attributes: readonly AttributeChange[];
}

/**
 * Where eniplan by itself would plan something else than Terraform has. Terraform's plan is what counts; this is how a wrong
 * schema or overlay shows, or a provider of another version.
 */
export interface Disagreement {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** What Terraform does, in the words of its plan JSON. */
  readonly actions: readonly string[];
  /** What eniplan would do. */
  readonly own: readonly string[];
  /** What the one that does more changes, or replaces the object for. */
  readonly attributes: readonly string[];
}
