import type { Model } from "../../model/model";
import type { Differ } from "../diff/diff";
import type { ResourceDiff } from "../diff/resource-diff";
import { disagreementsOf } from "./disagreement";
import { driftOf } from "./drift";
import type { Disagreement, Drifted } from "./told";

/** What is told of plans that Terraform has made, stack by stack. */
export class DecidedTold {
  private readonly drift: Drifted[] = [];
  private readonly disagreements: Disagreement[] = [];

  add(model: Model, stack: string, differ: Differ, planned: readonly { readonly diff?: ResourceDiff }[]): void {
    if (!model.stack(stack).part.decided) return;
    this.drift.push(...driftOf(model, stack, differ.secrets));
    const diffs = planned.flatMap(({ diff }) => diff ?? []);
    this.disagreements.push(...disagreementsOf(model, diffs, (resource) => differ.own(resource)));
  }

  /** What there is of it. */
  get all(): { readonly drift?: readonly Drifted[]; readonly disagreements?: readonly Disagreement[] } {
    const { drift, disagreements } = this;
    return { ...(drift.length > 0 ? { drift } : {}), ...(disagreements.length > 0 ? { disagreements } : {}) };
  }
}
