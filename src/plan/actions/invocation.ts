import type { Missing } from "../../model/answer";
import type { Operation } from "../operation";
import type { ActionEffect } from "./effect";

/** One call of an action that a change brings along: `lifecycle { action_trigger }` (Terraform 1.14, 1.16). */
export interface ActionInvocation {
  readonly stack: string;
  /** `module.net.action.TYPE.NAME["key"]` */
  readonly action: string;
  readonly type: string;
  /** The object whose change calls it, and at which event: `after_create`. */
  readonly trigger: string;
  readonly event: string;
  readonly effect: ActionEffect;
  /** The instance that it stops, starts or reboots: an address, or an id. Undefined where nobody knows which it is. */
  readonly instance?: string;
  /** Whether the apply stops, marks the object as tainted, or goes on when it fails. */
  readonly onFailure: "halt" | "taint" | "continue";
  /** Why it cannot be told whether it is called. */
  readonly missing?: Missing;
}

/** Whether it runs before the operation that calls it, or after. */
export function placeOf({ event }: ActionInvocation): {
  readonly when: "before" | "after";
  readonly operation: Operation;
} {
  return {
    when: event.startsWith("before_") ? "before" : "after",
    operation: event.endsWith("_destroy") ? "destroy" : "apply",
  };
}
