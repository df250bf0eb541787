import { addAttachOrder } from "../../../src/constructs/add-attach-order";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import type { Hazard } from "../../../src/plan/change";
import { makePlan, Planner } from "../../../src/plan/plan";
import type { Plan } from "../../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { readConfiguration } from "../../../src/read/tf-json";
import { closureOf } from "../../terraform/our-graph";

const STACK = "firewall-pair";

/** A configuration as eniplan emits it, and how it is applied. */
export interface Prepared {
  readonly configuration: JsonObject;
  /** Arguments of the applies that come first. */
  readonly phases: readonly (readonly string[])[];
  readonly plan: Plan;
  /** Each operation with all that come before it in the graph that the plan is made from. */
  readonly order: ReadonlyMap<string, ReadonlySet<string>>;
}

function modelOf(configuration: JsonObject, state: JsonObject): Model {
  const prior = stateFromJson(state, "terraform.tfstate");
  return new Model([readConfiguration([configuration], { name: STACK, file: "cdk.tf.json", prior })], RESOURCE_TYPES);
}

/** What eniplan plans, without adding anything. */
export function planOf(configuration: JsonObject, state: JsonObject): Plan {
  const model = modelOf(configuration, state);
  return makePlan(model, new Network(model));
}

/** Does what the plan says: adds depends_on, writes the moved blocks that it names, and names its phases. */
export function prepare(wanted: JsonObject, state: JsonObject): Prepared {
  const configuration = structuredClone(wanted);
  const moved: JsonObject[] = [];
  for (;;) {
    const model = modelOf({ ...configuration, ...(moved.length > 0 ? { moved } : {}) }, state);
    const plan = makePlan(model, new Network(model), { emitsOrder: true });
    addAttachOrder(model.stacks, plan.attachOrder);
    const fixes = openHazards(plan).flatMap(({ fix }) => fix ?? []);
    const phases = plan.sequence.phases.slice(0, -1).map(({ command }) => argumentsOf(command));
    const next = fixes.flatMap((fix) => (fix.kind === "moved" ? [{ from: fix.from, to: fix.to }] : []));
    if (next.length === 0) {
      const whole = { ...configuration, ...(moved.length > 0 ? { moved } : {}) };
      return { configuration: whole, phases, plan, order: orderOf(model) };
    }
    moved.push(...next);
  }
}

/** Those that Terraform does not keep, and that nobody's retries see to. */
export function openHazards({ hazards }: Plan): Hazard[] {
  return hazards.filter(({ guaranteed, fix }) => !guaranteed && fix?.kind !== "retried");
}

/** `terraform apply -target='…'` without its first two words and its quotes. */
function argumentsOf(command: string): string[] {
  return command
    .replace(/^terraform apply /, "")
    .split(/ (?=-)/)
    .map((argument) => argument.replaceAll("'", ""));
}

function orderOf(model: Model): Map<string, Set<string>> {
  const planner = new Planner(model, new Network(model), { emitsOrder: true });
  const stackPlan = planner.stackPlan(STACK);
  const { apply } = planner.prove(STACK, stackPlan);
  const names = apply.nodes.map((_, node) => apply.name(node));
  const before = new Map<string, string[]>(names.map((name) => [name, []]));
  names.forEach((name, node) => {
    // Nodes behind those of the operations only pass an order on.
    const open = [...apply.graph.after(node)];
    for (const later of open) {
      if (later < names.length) before.get(names[later] as string)?.push(name);
      else open.push(...apply.graph.after(later));
    }
  });
  return closureOf(names, (name) => before.get(name) ?? []);
}
