import { Dependencies } from "../../src/model/dependencies";
import { Model } from "../../src/model/model";
import type { Change } from "../../src/plan/change";
import { ApplyGraph } from "../../src/plan/order/apply-graph";
import type { PlannedChange } from "../../src/plan/planned-change";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import {
  actionsOf,
  addressOf,
  configurationOf,
  deposedOf,
  isGrown,
  isShrunk,
  objectOf,
  stateOf,
  type World,
} from "./random-changes";

const STACK = "worlds";

const KINDS: Readonly<Record<string, Change["kind"]>> = {
  "no-op": "no-op",
  create: "create",
  update: "update",
  delete: "delete",
  "delete create": "replace",
  "create delete": "replace",
};

/** The operations of some worlds as our graph orders them: each with all that come before it. */
export interface OurGraph {
  /** Whether they run in a circle. */
  readonly circle: boolean;
  /** By the names of the graph: `ADDRESS`, or `ADDRESS (destroy)`. */
  readonly order: ReadonlyMap<string, ReadonlySet<string>>;
}

export function ourGraph(all: readonly World[]): OurGraph {
  const prior = stateFromJson(stateOf(all), "terraform.tfstate");
  const part = readConfiguration([configurationOf(all)], { name: STACK, file: "main.tf.json", prior });
  const model = new Model([part], RESOURCE_TYPES);
  const planned = plannedOf(all, model);
  const apply = ApplyGraph.of(new Dependencies(model), planned);
  const { graph, nodes } = apply;
  const names = nodes.map((_, node) => apply.name(node));
  const before = new Map<string, string[]>(names.map((name) => [name, []]));
  names.forEach((name, node) => {
    for (const later of graph.after(node)) before.get(names[later] as string)?.push(name);
  });
  return { circle: graph.cycle() !== undefined, order: closureOf(names, (name) => before.get(name) ?? []) };
}

/** What happens to every object, by the name that the plan gives it. */
export function expectedActions(all: readonly World[]): Map<string, readonly string[]> {
  const expected = new Map<string, readonly string[]>();
  all.forEach((world, w) => {
    world.forEach((shape, own) => {
      const { before, deposed } = shape;
      const actions = actionsOf(world, own);
      if (actions) expected.set(objectOf(all, w, own), actions);
      if (isShrunk(shape)) expected.set(`${addressOf(w, own)}[1]`, ["delete"]);
      if (isGrown(shape)) expected.set(`${addressOf(w, own)}[1]`, ["create"]);
      if (before && deposed) expected.set(deposedOf(objectOf(all, w, own)), ["delete"]);
    });
  });
  return expected;
}

function plannedOf(all: readonly World[], model: Model): PlannedChange[] {
  const resources = new Map(model.resources.map((resource) => [resource.address, resource]));
  const objects = model.stack(STACK).part.prior?.objects ?? [];
  const priors = new Map(
    objects.map((object) => [object.deposed === undefined ? object.address : deposedOf(object.address), object]),
  );
  return [...expectedActions(all)].map(([address, actions]): PlannedChange => {
    const kind = KINDS[actions.join(" ")] as Change["kind"];
    const rest = { attributes: [], replacePaths: [], covered: false };
    const [resource, prior] = [resources.get(address), priors.get(address)];
    return {
      change: { stack: STACK, address, type: "terraform_data", kind, actions, ...rest },
      ...(resource ? { resource } : {}),
      ...(prior ? { prior } : {}),
    };
  });
}

/** From each start everything that is reached. */
export function closureOf(
  starts: readonly string[],
  next: (name: string) => readonly string[],
): Map<string, Set<string>> {
  const order = new Map<string, Set<string>>();
  for (const start of starts) {
    const seen = new Set<string>();
    const open = [...next(start)];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...next(name));
    }
    order.set(start, seen);
  }
  return order;
}
