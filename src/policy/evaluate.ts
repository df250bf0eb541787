import { type Catalog, loadCatalog } from "../catalog/catalog";
import type { Model } from "../model/model";
import type { StackPart } from "../model/stack-part";
import { releaseOf } from "../model/stack-release";
import { topologyOf } from "../network/topology";
import { inexactIn } from "../plan/objchange/exactness";
import { unmatchedIn } from "../plan/order/unmatched";
import type { PlanOptions } from "../plan/plan-options";
import type { Plan } from "../plan/plan-type";
import { terraformPlans } from "../plan/terraform/make";
import { overlayOf } from "../provider/overlays";
import { RULES } from "../rules/index";
import { DEFAULT_OPTIONS, type RuleOptions } from "../rules/rule";
import { runRules } from "../rules/run";
import { Secrets } from "../rules/secrets";
import { ageInDays, STALE_DAYS } from "./age";
import { type CustomRule, factsOf } from "./custom/rule";
import { standInsOf } from "./groups";
import { withoutSecrets } from "./hide-secrets";
import { type JudgeOptions, judge } from "./judge";
import { planWithMoves } from "./plan-with-moves";
import type { Evaluated, Result, RunbookFacts, StackSummary, UncoveredType } from "./result";
import { runbookFacts } from "./runbook";

export interface EvaluateOptions extends PlanOptions, JudgeOptions {
  /** For the age of the catalog. Default: it is not told. */
  readonly now?: Date;
  readonly command: "plan" | "check";
  /** Default: the catalog that comes with the package. */
  readonly catalog?: Catalog;
  /** Default: what the cloud's API asks, and no more. */
  readonly rules?: RuleOptions;
  /** Rules of the team's own, which run beside ours. Default: none. */
  readonly customRules?: readonly CustomRule[];
  /** Whether the result holds the plan with all attributes, for Terraform's plan JSON. Default: no. */
  readonly withTerraformPlan?: boolean;
  /** Whether the result holds the network, for a picture of it. Default: no. */
  readonly withTopology?: boolean;
  /** Whether the result holds what a runbook needs beyond the plan: ids, and the way back. Default: no. */
  readonly withRunbook?: boolean;
}

/**
 * Runs the rules, plans the changes and applies the gate: the one way from what was read to what is reported.
 *
 * @throws InputError when the configuration refers to itself in a circle.
 */
export function evaluateApp(parts: readonly StackPart[], options: EvaluateOptions): Result {
  return judge(evaluateStacks(parts, options), options);
}

/**
 * Runs the rules and plans the changes of stacks that are one app, or the part of one that needs nothing of the rest.
 *
 * @throws InputError when the configuration refers to itself in a circle.
 */
export function evaluateStacks(parts: readonly StackPart[], options: EvaluateOptions): Evaluated {
  const catalog = options.catalog ?? loadCatalog();
  const { groups = [] } = options.policy ?? {};
  const standIns = groups.length > 0 ? { standIns: (read: Model) => standInsOf(read, groups) } : {};
  const { model, network, planned } = planWithMoves(parts, { ...options, ...standIns, catalog });
  const { customRules = [] } = options;
  const context = { model, network, catalog, planned, options: rulesOptions(options) };
  const secrets = new Secrets(model);
  const findings = runRules(context, [...RULES, ...customRules], secrets);
  // Where references run in a circle there is no plan.
  const stopped = RULES.some(({ id, stops }) => stops && findings.some(({ rule }) => rule === id));
  const plan = stopped ? undefined : planned.facts;
  const stacks = parts.map(({ name }) => name);
  const unmatched = unmatchedIn(model, stacks, options.course ?? {});
  const shown = options.command === "plan" && plan ? withoutSecrets(plan, stacks, secrets) : undefined;
  return {
    command: options.command,
    stacks: summaries(model, parts),
    findings,
    noted: parts.flatMap((part) => part.acknowledgements ?? []),
    ...(shown ? { plan: shown } : {}),
    ...(options.withTerraformPlan && plan ? { terraformPlans: terraformPlans(model, plan, options.course) } : {}),
    ...(options.withTopology ? { topology: topologyOf(model, network) } : {}),
    ...(options.withRunbook && plan ? { runbook: runbookOf(model, plan, secrets, options) } : {}),
    ...(customRules.length > 0 ? { customRules: customRules.map(factsOf) } : {}),
    ...(unmatched.length > 0 ? { unmatched } : {}),
    uncovered: uncovered(model),
    catalogDate: catalog.date,
    ...staleness(catalog, options.now),
  };
}

function runbookOf(model: Model, plan: Plan, secrets: Secrets, options: EvaluateOptions): RunbookFacts {
  const { course, withRunbook: _, withTopology: __, withTerraformPlan: ___, ...rest } = options;
  return runbookFacts(model, plan, secrets, course, (parts) => evaluateStacks(parts, { ...rest, command: "plan" }));
}

/** What every rule is told counts more than what the policy tells one of them: it comes from the command line. */
function rulesOptions({ rules = DEFAULT_OPTIONS, policy }: EvaluateOptions): RuleOptions {
  return policy && !rules.consoleCompatible ? { ...rules, only: policy.options } : rules;
}

function staleness({ date }: Catalog, now: Date | undefined): { catalogStale?: number } {
  const days = now ? ageInDays(date, now) : 0;
  return days > STALE_DAYS ? { catalogStale: days } : {};
}

function summaries(model: Model, parts: readonly StackPart[]): StackSummary[] {
  const counts = new Map<string, number>();
  for (const { stack } of model.resources) counts.set(stack, (counts.get(stack) ?? 0) + 1);
  return parts.map((part) => summary(part, counts.get(part.name) ?? 0));
}

function summary(part: StackPart, resources: number): StackSummary {
  const { prior, name, file, stateFile, elsewhere } = part;
  const release = releaseOf(part);
  const own = { name, file, resources, ...(release.source === "default" ? {} : { release }) };
  if (!prior && elsewhere) return { ...own, backend: elsewhere.backend };
  if (!prior) return { ...own, ...(stateFile === undefined ? {} : { stateFile }) };
  const { serial, lineage } = prior;
  const marks = { ...(serial === undefined ? {} : { serial }), ...(lineage === undefined ? {} : { lineage }) };
  return { ...own, state: { file: prior.file, ...marks } };
}

function uncovered(model: Model): UncoveredType[] {
  const counts = new Map<string, number>();
  for (const { type } of model.resources) {
    if (!overlayOf(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort().map(([type, count]) => {
    const inexact = inexactIn(type);
    return { type, count, ...(inexact.length > 0 ? { inexact } : {}) };
  });
}
