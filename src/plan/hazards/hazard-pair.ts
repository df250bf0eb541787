import type { Operation } from "../apply-graph";
import type { HazardCause } from "../change";

/** One operation of an apply. */
export interface OperationOf {
  readonly address: string;
  readonly operation: Operation;
}

/** Two operations: the second must not start before the first is finished. */
export interface HazardPair {
  readonly cause: HazardCause;
  readonly before: OperationOf;
  readonly after: OperationOf;
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
