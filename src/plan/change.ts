import type { Missing } from "../model/answer";
import type { Json } from "../model/json";
import type { ChangeEffect } from "../provider/overlay";
import type { Retry } from "../provider/retries";

/** Terraform's words, `forget` for an object that leaves the state and stays in the cloud; `attach`, `detach` and `reattach` are create, delete and replace of an attachment. */
export type ChangeKind = "create" | "update" | "replace" | "delete" | "forget" | "read" | "no-op";

/** What stands in place of a sensitive value, as Terraform writes it. */
export const SENSITIVE_VALUE = "(sensitive value)";

/** One attribute that differs. Sensitive values are never held here: `SENSITIVE_VALUE` stands for those inside of a value. */
export interface AttributeChange {
  readonly attribute: string;
  /** Undefined: not set. */
  readonly before?: Json;
  readonly after?: Json;
  /** The value is known only after apply. */
  readonly afterUnknown: boolean;
  /** All of it is. */
  readonly sensitive: boolean;
  readonly forcesReplacement: boolean;
  readonly effect?: ChangeEffect;
}

/** The provider refuses to plan an object, or may. */
export interface PlanRefusal {
  /** Its own words. Undefined: whether it refuses depends on what is missing. */
  readonly words?: string;
  /** What is not known here, and is to Terraform. */
  readonly missing?: Missing;
  /** Attributes on which it depends. */
  readonly attributes: readonly string[];
  /** What of them is unknown to Terraform as well, as long as the object that they are of is not there. */
  readonly computed?: Missing;
}

export interface Change {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly kind: ChangeKind;
  /**
   * As in Terraform's plan JSON: ["create"], ["delete", "create"], … A replacement whose former object is only forgotten is
   * of the kind `create`, with ["create", "forget"].
   */
  readonly actions: readonly string[];
  readonly attributes: readonly AttributeChange[];
  /** Attributes that force the replacement. */
  readonly replacePaths: readonly string[];
  /** The address that the object has in the state, when the plan moves it. */
  readonly movedFrom?: string;
  /** Why, when no attribute is the cause: Terraform's action_reason words. */
  readonly reason?:
    | "replace_because_tainted"
    | "delete_because_no_resource_config"
    | "replace_by_triggers"
    | "replace_by_request";
  /** Undefined: the provider does not refuse it. */
  readonly refusal?: PlanRefusal;
  /** False: the type has no overlay, so the change is Terraform's generic guess. */
  readonly covered: boolean;
  readonly path?: string;
  /** Set for attachments: which interface goes where. Addresses, or ids of what is not declared. */
  readonly attachment?: {
    readonly interface: string;
    readonly instance?: string;
    readonly formerInstance?: string;
    readonly formerInterface?: string;
  };
}

export type StepAction = "create" | "update" | "delete" | "attach" | "detach" | "stop" | "start" | "reboot" | "read";

/** The status that an object must have, in the words of the API; any of them. Objects are addresses, or ids. */
export interface NeededStatus {
  readonly object: string;
  readonly statuses: readonly string[];
}

/** The status that an object has afterwards; `absent` when it is gone. */
export interface LeftStatus {
  readonly object: string;
  readonly status: string;
}

/** One operation. Waves count from 1 over the whole plan. */
export interface Step {
  readonly stack: string;
  readonly action: StepAction;
  readonly address: string;
  /** API call; empty for types without an overlay. */
  readonly call: string;
  readonly wave: number;
  /** False: nothing in the apply does it, somebody has to. */
  readonly automatic: boolean;
  /** Of the instances, interfaces and other objects whose status matters for the call. */
  readonly needs: readonly NeededStatus[];
  /** What changes by the call; the rest stays as it was. */
  readonly leaves: readonly LeftStatus[];
  /**
   * Whether it is on the critical path of its stack: one longest chain of steps of which each waits for the one before,
   * so one step of each wave. Every step counts the same; of several such chains it is the first.
   */
  readonly critical: boolean;
}

/** What interrupts a machine or its traffic. */
export interface Disruption {
  readonly stack: string;
  readonly address: string;
  readonly kind: "reboot" | "stop-start" | "interruption";
  /** Selects the words in the message catalogue; `params` fills them. */
  readonly cause: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: Evidence;
  /** Where the fact behind it stands: the code of the provider with its version, or the page of the API. */
  readonly source: string;
  /** The instance that is interrupted: its address, or its id. Undefined where nobody knows which it is. */
  readonly instance?: string;
  /** What else the same reboot, or the same stop and start, is good for. */
  readonly merged?: readonly DisruptionReason[];
  readonly wave: number;
  /** False: nothing in the apply does it, somebody has to, before the wave starts. */
  readonly automatic: boolean;
  /** Why it cannot be told whether it is needed. Then it is neither counted, nor part of the order. */
  readonly missing?: Missing;
}

/** What was seen, and where. */
export interface Evidence {
  readonly value: string;
  readonly from: string;
}

export type DisruptionReason = Pick<Disruption, "cause" | "params" | "evidence" | "source">;

/**
 * - `parallel-attach`: two attaches of one instance
 * - `moved-interface`: one interface detached at one address and attached at another
 * - `full-instance`: an instance without a free slot loses one interface and gains another
 * - `attach-after-instance`, `attach-after-interface`: attached before what it is attached to is there, or has started
 * - `detach-before-stop`: a detach while the instance is being stopped
 * - `detach-before-delete`: an interface or an instance deleted while they are still attached
 * - `parallel-vswitch`: two vSwitches of one VPC made or deleted at the same time
 * - `vswitch-busy`: an interface made in a vSwitch while that is bound to a route table
 * - `group-in-use`, `vswitch-in-use`: a security group or a vSwitch deleted while something is still in it
 * - `in-use`: anything else deleted while something still uses it
 * - `claim`: something that may exist once is asked for while another still holds it, and refused
 * - `silent-loss`: the same, but it is accepted, and then taken away together with the old holder
 * - `stand-in`: two instances that stand for each other, down or without the same kind of interface at the same time
 */
export type HazardCause =
  | "parallel-attach"
  | "moved-interface"
  | "full-instance"
  | "attach-after-instance"
  | "attach-after-interface"
  | "detach-before-stop"
  | "detach-before-delete"
  | "parallel-vswitch"
  | "vswitch-busy"
  | "group-in-use"
  | "vswitch-in-use"
  | "in-use"
  | "claim"
  | "silent-loss"
  | "stand-in";

/** What may exist once and changes hands. */
export interface HazardClaim {
  /** In one word: `address`, `block`, `route`; see the overlay of the type. */
  readonly what: string;
  /** The attributes that make it out. */
  readonly attributes: readonly string[];
  /** What a second taker meets, where it is known. */
  readonly code?: string;
}

/**
 * What makes Terraform keep an order that it does not know:
 *
 * - `depends_on`: one block names another; addresses without instance keys
 * - `moved`: the new address takes over the old object, which stays, or which Terraform then replaces at one address
 * - `phases`: commands, one after the other; with a `cycle` when Terraform's own graph demands the opposite
 * - `retried`: nothing has to, the provider tries again while the API answers with `codes`, for so many `minutes`
 * - `included`: what is added for others keeps this order too, along `path`
 * - `impossible`: Terraform's own graph demands the opposite, along `cycle`
 */
export type HazardFix =
  | { readonly kind: "depends_on"; readonly block: string; readonly on: string }
  | {
      readonly kind: "moved";
      readonly from: string;
      readonly to: string;
      /** What becomes of the object, where it is not replaced. */
      readonly leaves?: "unchanged" | "in-place";
    }
  | { readonly kind: "phases"; readonly commands: readonly string[]; readonly cycle?: readonly string[] }
  | ({ readonly kind: "retried" } & Retry)
  | { readonly kind: "included"; readonly path: readonly string[] }
  | { readonly kind: "impossible"; readonly cycle: readonly string[] };

/**
 * What eniplan writes into what it emits, so that Terraform keeps an order: and which order that is, by the addresses of
 * the one that comes first and of the one that waits.
 */
export type Addition = Pick<Hazard, "stack" | "cause" | "before" | "after"> &
  (
    | { readonly kind: "depends_on"; readonly block: string; readonly on: string }
    | { readonly kind: "moved"; readonly from: string; readonly to: string }
  );

/** Two steps that must not run in the other order, or at the same time. */
export interface Hazard {
  /** The stack of `after`. */
  readonly stack: string;
  /** The stack of `before`, where that is another one. */
  readonly beforeStack?: string;
  readonly cause: HazardCause;
  /** The address whose step comes first, and the one that waits for it. */
  readonly before: string;
  readonly after: string;
  /** What it is that changes hands, for `claim` and `silent-loss`. */
  readonly claim?: HazardClaim;
  /** The name of the group, for `stand-in`; there `before` and `after` are one where one operation hits several. */
  readonly group?: string;
  /**
   * Whether Terraform keeps the order, from the references and depends_on that it sees; of two stacks, whether the second
   * one reads the first, or their app says so.
   */
  readonly guaranteed: boolean;
  /** The proof: the operations along which it does, `ADDRESS` or `ADDRESS (destroy)`; of two stacks, their names. */
  readonly path?: readonly string[];
  /** What would make it do so, or, where it is guaranteed, what was added. */
  readonly fix?: HazardFix;
}
