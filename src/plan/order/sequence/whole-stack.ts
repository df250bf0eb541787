import type { Disruption, Hazard, Step } from "../../change";
import type { StackChange } from "../../stack-plan";
import type { Edit } from "./sequence";

/** What the plan as a whole says of a stack. */
export interface WholeStack {
  readonly changes: readonly StackChange[];
  /** The same, with what is done by hand around them. */
  readonly planned: readonly StackChange[];
  readonly hazards: readonly Hazard[];
  readonly waves: readonly (readonly Step[])[];
  readonly disruptions: readonly Disruption[];
  /** What is written before, apart from what the hazards propose. */
  readonly edits: readonly Edit[];
}
