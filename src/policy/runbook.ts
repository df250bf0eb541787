import { Model } from "../model/model";
import { InputError } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { Network } from "../network/network";
import { type Topology, topologyOf } from "../network/topology";
import { wayBack } from "../plan/back/back";
import type { Course } from "../plan/course";
import type { Plan } from "../plan/plan-type";
import { RESOURCE_TYPES } from "../provider/types";
import type { Secrets } from "../rules/secrets";
import { withoutSecrets } from "./hide-secrets";
import { objectsOf } from "./object-facts";
import type { Evaluated, RunbookFacts } from "./result";

/** Rules that look at what a plan does; what the others say of the old configuration, they said when it was written. */
const OF_PLANS = /^(?:order|plan)\//;

/**
 * What somebody needs who carries a plan out, beyond the plan itself. It costs a second run over what was read.
 *
 * @param evaluate finds what the way back does
 */
export function runbookFacts(
  model: Model,
  plan: Plan,
  secrets: Secrets,
  course: Course | undefined,
  evaluate: (parts: readonly StackPart[]) => Pick<Evaluated, "plan" | "findings">,
): RunbookFacts {
  const objects = objectsOf(model, plan, secrets);
  const isThere = model.stacks.some(({ prior }) => (prior?.objects.length ?? 0) > 0);
  if (!isThere) return { objects };
  const { parts, untold } = wayBack(model, plan, course);
  const back = withoutCycle(() => evaluate(parts));
  const stacks = model.stacks.map(({ name }) => name);
  return {
    objects,
    before: networkBefore(model, parts),
    ...(back.cycles.length > 0 ? { backCycles: back.cycles } : {}),
    ...(back.plan
      ? {
          back: {
            // Secrets of the new configuration are in what the state will hold.
            plan: withoutSecrets(back.plan, stacks, secrets),
            findings: back.findings.filter(({ rule }) => OF_PLANS.test(rule)),
            untold,
          },
        }
      : {}),
  };
}

type Found = Pick<Evaluated, "plan" | "findings"> & { readonly cycles: readonly string[] };

/** Terraform refuses a way back whose steps wait for each other, as it refuses such a way forth: then there is none. */
function withoutCycle(evaluate: () => Pick<Evaluated, "plan" | "findings">): Found {
  try {
    return { ...evaluate(), cycles: [] };
  } catch (error) {
    if (!(error instanceof InputError) || error.problems.some(({ id }) => id !== "order/cycle")) throw error;
    return { findings: [], cycles: error.problems.map(({ params }) => String(params["cycle"])) };
  }
}

/** The old configuration over the state that it made. */
function networkBefore(model: Model, parts: readonly StackPart[]): Topology {
  const then = parts.map((part): StackPart => {
    const { prior: _, ...rest } = part;
    const { prior } = model.stack(part.name).part;
    return { ...rest, moved: [], ...(prior ? { prior } : {}) };
  });
  const before = new Model(then, RESOURCE_TYPES);
  return topologyOf(before, new Network(before));
}
