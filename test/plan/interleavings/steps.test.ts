import { afterAll, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import { Order } from "../../../src/plan/order/order";
import type { BareStep } from "../../../src/plan/order/steps";
import { Planner } from "../../../src/plan/plan";
import { fc } from "../../support/random";
import { type Moment, search } from "./search";
import { instanceName, interfaceName, isValid, modelOf, placeOf, type World, worldsOf } from "./world";

const RUNS = Number(process.env["WORLDS"] ?? 250);
const counted = { worlds: 0, moments: 0, steps: 0, byHand: 0 };

afterAll(() => {
  process.stderr.write(`steps: ${JSON.stringify(counted)}\n`);
});

/** The statuses that the state has. What is not there has none. */
function statusesOf(world: World): Map<string, string> {
  const statuses = new Map<string, string>();
  for (const [i, { change }] of world.instances.entries()) {
    if (change !== "create") statuses.set(instanceName(i), "Running");
  }
  for (const [n, { change }] of world.interfaces.entries()) {
    const attached = placeOf(world, n, "before") !== undefined;
    if (change !== "create") statuses.set(interfaceName(n), attached ? "InUse" : "Available");
  }
  return statuses;
}

/** Knows only what the steps themselves say of statuses: one that is being changed is none that a step could need. */
class Statuses implements Moment<BareStep> {
  private readonly statuses: Map<string, string>;

  constructor(start: ReadonlyMap<string, string>, done: readonly BareStep[], running: readonly BareStep[]) {
    this.statuses = new Map(start);
    for (const step of done) for (const { object, status } of step.leaves) this.statuses.set(object, status);
    for (const step of running) for (const { object } of step.leaves) this.statuses.set(object, "changing");
  }

  refuses({ call, needs }: BareStep) {
    for (const { object, statuses } of needs) {
      const status = this.statuses.get(object) ?? "absent";
      if (!statuses.includes(status))
        return { cause: `${call} needs ${statuses.join(" or ")}, not ${status}`, subject: object };
    }
    return undefined;
  }
}

/** The steps of the plan, each after those that it waits for. Undefined: Terraform's own order is the opposite. */
function plannedSteps(world: World) {
  const model = modelOf(world);
  const planner = new Planner(model, new Network(model));
  const stackPlan = planner.stackPlan("test");
  const { hazards, apply } = planner.prove("test", stackPlan);
  if (hazards.some(({ fix }) => fix?.kind === "impossible" || (fix?.kind === "phases" && fix.cycle))) return undefined;
  const order = new Order(apply);
  for (const one of stackPlan.byHand) order.byHand(one);
  for (const { address, instances } of stackPlan.forced) {
    order.rebootsAfter(
      address,
      "test",
      instances.map(({ name }) => name),
    );
  }
  const first: number[] = [];
  let total = 0;
  for (const steps of order.steps) {
    first.push(total);
    total += steps.length;
  }
  const before = order.steps.flatMap((steps, node) => {
    const waited = order.graph
      .before(node)
      .flatMap((earlier) => (order.steps[earlier] ?? []).map((_, i) => (first[earlier] as number) + i));
    return steps.map((_, i) => [...waited, ...steps.slice(0, i).map((_, k) => (first[node] as number) + k)]);
  });
  counted.byHand += stackPlan.byHand.length;
  return inOrder(order.steps.flat(), before);
}

/** Each after all that it waits for, so that of two that are done the later one of an object counts. */
function inOrder(calls: readonly BareStep[], before: readonly (readonly number[])[]) {
  const order = calls.map((_, i) => i).sort((a, b) => (before[a]?.length ?? 0) - (before[b]?.length ?? 0));
  const place = new Map(order.map((old, now) => [old, now]));
  return {
    calls: order.map((i) => calls[i] as BareStep),
    before: order.map((i) => (before[i] ?? []).map((old) => place.get(old) as number)),
  };
}

const small = worldsOf(2, 2).filter(isValid);

test("in every interleaving each step finds the statuses that it needs", () => {
  fc.assert(
    fc.property(small, (world) => {
      const operations = plannedSteps(world);
      fc.pre(operations !== undefined);
      const start = statusesOf(world);
      const { refusals, moments } = search<BareStep>((done, running) => new Statuses(start, done, running), operations);
      counted.worlds += 1;
      counted.moments += moments;
      counted.steps += operations.calls.length;
      expect([...refusals]).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
