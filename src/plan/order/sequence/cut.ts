import type { PriorObject } from "../../../model/state";
import type { Change } from "../../change";
import type { Course } from "../../course";
import type { HazardPair } from "../../hazards/hazard-pair";
import type { PlannedChange } from "../../planned-change";
import type { ApplyGraph } from "../apply-graph";
import type { Selection } from "../selection";
import type { NumberedPair } from "./kept";
import type { Apply } from "./sequence";

/** Some changes as one apply: Terraform's graph of it, with what is written for it, and the orders that matter. */
export interface Stage {
  readonly apply: ApplyGraph;
  readonly pairs: readonly HazardPair[];
}

/** What the cutter asks of the planner. */
export interface Tools {
  /** What operators ask for as a whole. */
  readonly course: Course;
  stage(changes: readonly PlannedChange[]): Stage;
  /** What `-target` takes. */
  targeted(targets: readonly string[]): Selection;
  /** The destruction of an object. */
  deletion(object: PriorObject): Change;
}

/** One apply out of a change. */
export interface Cut {
  readonly apply: Apply;
  /** All that is done, and what is unchanged. */
  readonly changes: readonly PlannedChange[];
  /** Addresses that the order is about; what else is done, `-target` takes along. Undefined: all. */
  readonly meant?: ReadonlySet<string>;
  /** The orders that it keeps. */
  readonly keeps: readonly NumberedPair[];
}

/** The options of an apply by what operators ask for. */
export function applyOf({ targets = [], replaces = [], destroy = false }: Course): Apply {
  return { targets, replaces, destroy };
}
