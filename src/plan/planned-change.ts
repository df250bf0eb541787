import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import type { Around } from "./around";
import type { Change } from "./change";
import type { Operation } from "./operation";

/** A change with what the order needs to know about it. */
export interface PlannedChange {
  readonly change: Change;
  /** Undefined for what is only in the state. */
  readonly resource?: Resource;
  readonly prior?: PriorObject;
  /** Steps around the update of an instance. */
  readonly around?: Around;
  /** Of an attachment: what needs its instance stopped, because the type takes and gives no interface while it runs. */
  readonly whileStopped?: ReadonlySet<Operation>;
}

/** Whether the apply does anything for an object: of most it does nothing, and of those most questions are about nobody. */
export function isActing({ change }: PlannedChange): boolean {
  return change.kind !== "no-op";
}

/** Whether the new object is made before the old one is destroyed. */
export function createsFirst({ change, prior }: PlannedChange): boolean {
  if (change.kind === "forget") return false;
  if (change.kind !== "delete") return change.actions[0] === "create";
  // A deposed object is what such a replacement left behind.
  return prior?.createBeforeDestroy === true || prior?.deposed !== undefined;
}

/** A data source that is read while planning is no change. */
export function isQuietRead({ change, resource }: PlannedChange): boolean {
  return change.kind === "no-op" && resource?.mode === "data";
}

/** As `-target` names it: what an interrupted replacement left behind, by the address at which it was. */
export function targetAddress({ change: { address } }: PlannedChange): string {
  return withoutDeposed(address);
}

/** The address of the instance that an object is, or was, of. */
export function withoutDeposed(address: string): string {
  return address.replace(DEPOSED, "");
}

/** What is written after the address of a deposed object. */
const DEPOSED = / \(deposed object \w+\)$/;
