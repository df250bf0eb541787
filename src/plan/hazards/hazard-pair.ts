import type { Retry } from "../../provider/retries";
import type { HazardCause, HazardClaim } from "../change";
import type { Operation } from "../operation";

/** One operation of an apply. */
export interface OperationOf {
  readonly address: string;
  readonly operation: Operation;
}

/** Two operations: the second must not start before the first is finished. */
export interface HazardPair {
  readonly cause: HazardCause;
  /** What it is that changes hands. */
  readonly claim?: HazardClaim;
  /** Of instances that stand for each other: the name of their group. */
  readonly group?: string;
  readonly before: OperationOf;
  readonly after: OperationOf;
  /** The other way round would do as well: they only must not run at the same time. Default: no. */
  readonly either?: boolean;
  /** What the provider does when nothing keeps them apart. Default: nothing. */
  readonly retry?: Retry;
}

export function pair(cause: HazardCause, before: OperationOf, after: OperationOf): HazardPair {
  return { cause, before, after };
}

export function apply(address: string): OperationOf {
  return { address, operation: "apply" };
}

export function destroy(address: string): OperationOf {
  return { address, operation: "destroy" };
}
