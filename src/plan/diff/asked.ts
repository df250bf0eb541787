import type { DecidedChange } from "../../model/decided";
import type { Resource } from "../../model/resource";

/** What configuration and state do not decide. */
export interface Asked {
  /** What Terraform has decided: `none` for what its plan leaves out. Default: nothing. */
  readonly decided?: (resource: Resource) => DecidedChange | "none" | undefined;
  /** Whether a resource is left as it is. */
  readonly stays?: (resource: Resource) => boolean;
  /** Whether it is replaced whatever it holds. */
  readonly isReplaced?: (resource: Resource) => boolean;
  /** What the inventory says counts only where the state alone does not do. */
  readonly minimalRefresh?: boolean;
  /** Whether all objects go, declared or not. */
  readonly destroys?: boolean;
}
