import { memoByName } from "../../memo";
import { Dependencies } from "../../model/dependencies";
import type { Model } from "../../model/model";
import type { StackPart } from "../../model/stack-part";
import { type Course, WHOLE } from "../course";
import { Differ } from "../diff/diff";
import { askedOf, leavingBy } from "../order/course";
import { selectionOf } from "../order/selection";
import type { Plan } from "../plan-type";
import { ObjectWriter } from "../terraform/objects";
import { oldConfiguration } from "./old-configuration";
import { stateAfter } from "./state-after";

/** What has to be read to plan the way back: the old configuration over the state that the apply leaves. */
export interface WayBack {
  readonly parts: readonly StackPart[];
  /** Declarations whose old form the state does not tell, by stack: they are left as they are. */
  readonly untold: readonly { readonly stack: string; readonly address: string }[];
}

/**
 * The way back from a plan. It costs a second comparison of everything, so it is made only for those who ask. A stack
 * whose state was not read stays as it is.
 */
export function wayBack(model: Model, plan: Plan, course: Course = WHOLE): WayBack {
  const dependencies = new Dependencies(model);
  const selections = memoByName((stack) => selectionOf(model, stack, course));
  const differ = new Differ(model, askedOf(model, course, selections));
  for (const resource of dependencies.sorted()) differ.diff(resource);
  const changes = new Map(plan.changes.map((change) => [`${change.stack}/${change.address}`, change]));
  const untold: { stack: string; address: string }[] = [];
  const parts = model.stacks.map((part): StackPart => {
    const { name } = part;
    if (model.elsewhere(name)) return part;
    const leaving = leavingBy(model, name, course, selections(name));
    const after = new ObjectWriter(model, part, differ, { changes, leaving }).all();
    const own = plan.changes.filter(({ stack }) => stack === name);
    const old = oldConfiguration(part, own);
    untold.push(...old.untold.map((address) => ({ stack: name, address })));
    return { ...old.part, prior: stateAfter(model, part, after, changes, dependencies) };
  });
  return { parts, untold };
}
