import type { ChangeKind, Disruption, Hazard, LeftStatus } from "../../change";

/** The applies that make a change together, one after the other. */
export interface Sequence {
  /** In the order in which they are run. One where one apply is enough, none where nothing changes. */
  readonly phases: readonly Phase[];
  /** Orders that no sequence of applies keeps. What they are about happens in the last phase of their stack. */
  readonly circles: readonly Circle[];
}

/** One apply, and what has to be written before it. */
export interface Phase {
  /** From 1, over all stacks. */
  readonly number: number;
  readonly stack: string;
  /** Written into the configuration before the apply; it stays there for those that follow. */
  readonly edits: readonly Edit[];
  readonly apply: Apply;
  /** The same as a line for a shell; to be run in the folder of the stack. */
  readonly command: string;
  /** The orders because of which this is an apply of its own: `before` in this one, `after` in a later one. */
  readonly keeps: readonly KeptOrder[];
  /** All that the apply changes, in the order of the plan. */
  readonly changes: readonly PhaseChange[];
  /** What it interrupts. What is not `automatic` is for somebody to do, before the apply or between its waves. */
  readonly disruptions: readonly PhaseDisruption[];
  /** Statuses that objects have afterwards, in the words of the API; `absent`: gone. */
  readonly signs: readonly LeftStatus[];
  /** What cannot be brought back once the apply has run. */
  readonly losses: readonly Loss[];
}

/** The options of `terraform apply`. */
export interface Apply {
  /** Addresses; empty: everything. */
  readonly targets: readonly string[];
  readonly replaces: readonly string[];
  readonly destroy: boolean;
}

/** A line or a block that keeps an order; addresses of blocks, without instance keys. */
export type Edit =
  | { readonly kind: "depends_on"; readonly block: string; readonly on: string }
  | { readonly kind: "moved"; readonly from: string; readonly to: string };

export interface KeptOrder extends Pick<Hazard, "cause" | "before" | "after" | "claim" | "group"> {
  /** Where the two are in different stacks. */
  readonly stacks?: { readonly before: string; readonly after: string };
}

/** What one apply does to one object. */
export interface PhaseChange {
  readonly address: string;
  readonly type: string;
  /** In this apply: what the plan replaces may be deleted in one and created in a later one. */
  readonly kind: ChangeKind;
  /** False: the plan as a whole leaves it as it is; it is destroyed and made again with what it needs. */
  readonly asked: boolean;
  /** The order does without it in this apply: `-target` takes it along. */
  readonly along: boolean;
}

export interface PhaseDisruption {
  readonly disruption: Disruption;
  /** False: the plan as a whole does without it. */
  readonly asked: boolean;
  /** So long the provider waits for the operation before it gives up. Undefined: not known. */
  readonly minutes?: number;
}

/** - `id`: what else named the object by it
 * - `address`: one that the cloud assigned, and assigns anew
 * - `mac`: of an interface
 * - `data`: what was stored
 */
export type LossKind = "id" | "address" | "mac" | "data";

export interface Loss {
  readonly address: string;
  readonly type: string;
  readonly kind: LossKind;
  /** What it was, by the state. */
  readonly value?: string;
}

/** An order that every sequence breaks, with what demands the opposite. */
export interface Circle {
  readonly stack: string;
  readonly order: KeptOrder;
  /** Operations, `ADDRESS` or `ADDRESS (destroy)`, along which the opposite is demanded. */
  readonly path: readonly string[];
}
