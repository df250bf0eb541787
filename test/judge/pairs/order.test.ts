import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/model/problem";
import { Network } from "../../../src/network/network";
import { Planner } from "../../../src/plan/plan";
import { planCondition } from "../../../src/rules/plan/condition/rule";
import { planPreventDestroy } from "../../../src/rules/plan/prevent-destroy/rule";
import { seedOf } from "../../support/seed";
import { closureOf } from "../../terraform/our-graph";
import { terraformFound } from "../../terraform/support";
import { type Judge, withJudge } from "../judge";
import { findingsOf, modelOf } from "./compare";
import { render } from "./render";
import { type PairShape, pairShapes } from "./shape";

/** PAIRS in the environment asks for more, and then for new ones; SEED for the same again. */
const PAIRS = Number(process.env["PAIRS"] ?? 150);
const SEED = seedOf(20261126, "PAIRS");

/** Pairs that one run of terraform plans, side by side. */
const TOGETHER = 15;

/** What comes before each operation: `ADDRESS`, or `ADDRESS (destroy)`. */
type Order = ReadonlyMap<string, ReadonlySet<string>>;

/** How the orders differ, line by line; undefined where terraform, or eniplan, has no plan, or where not all is known here. */
async function differences(judge: Judge, shapes: readonly PairShape[]): Promise<string[] | undefined> {
  const pair = render(shapes);
  const ours = ourOrder(pair);
  const planned = ours && (await plan(judge, pair));
  if (!ours || planned?.status !== 0) return undefined;
  const { answer } = await judge.terraform("graph", "-plan=plan.bin");
  const [one, other] = [lines(ours.order), lines(terraformOrder(answer, ours.operations))];
  return [
    ...[...one].filter((line) => !other.has(line)).map((line) => `eniplan: ${line}`),
    ...[...other].filter((line) => !one.has(line)).map((line) => `terraform: ${line}`),
  ];
}

function plan(judge: Judge, { configuration, modules, state, outside }: ReturnType<typeof render>) {
  judge.reset();
  judge.configure(configuration, modules);
  judge.seed(state);
  for (const { type, attributes } of outside) judge.cloud.put(type, String(attributes["id"]), { ...attributes });
  return judge.terraform("plan", "-out=plan.bin", "-input=false", "-no-color");
}

function ourOrder(pair: ReturnType<typeof render>) {
  try {
    const model = modelOf(pair);
    const planner = new Planner(model, new Network(model));
    const { apply } = planner.stackPlan("pairs");
    if (planner.finish().undecided.length > 0) return undefined;
    const { nodes, graph } = apply;
    // A node that is no operation only bundles edges.
    const names = Array.from({ length: graph.size }, (_, node) => (node < nodes.length ? apply.name(node) : `${node}`));
    const isQuiet = (node: number) => nodes[node]?.planned.change.kind === "no-op";
    const operations = new Set(names.filter((_, node) => node < nodes.length && !isQuiet(node)));
    const before = new Map<string, string[]>(names.map((name) => [name, []]));
    names.forEach((name, node) => {
      for (const later of graph.after(node)) before.get(names[later] as string)?.push(name);
    });
    return { operations, order: only(operations, (name) => before.get(name) ?? []) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function terraformOrder(dot: string, operations: ReadonlySet<string>): Order {
  const needs = new Map<string, string[]>();
  for (const [, from = "", to = ""] of dot.matchAll(/^\s*"\[root\] (.*?)" -> "\[root\] (.*?)"$/gm)) {
    const name = nameOf(from);
    needs.set(name, [...(needs.get(name) ?? []), nameOf(to)]);
  }
  return only(operations, (name) => needs.get(name) ?? []);
}

/** The name of our graph. What a replacement deposes is the old object; what was deposed before has a key of its own. */
function nameOf(written: string): string {
  return written
    .replaceAll('\\"', '"')
    .replace(/ \((?:destroy|forget) deposed 0badc0de\)/, " (deposed object 0badc0de) (destroy)")
    .replace(/ \((?:destroy deposed \w+|forget)\)$/, " (destroy)");
}

function only(operations: ReadonlySet<string>, needs: (name: string) => readonly string[]): Order {
  const order = closureOf([...operations], needs);
  return new Map([...order].map(([name, before]) => [name, new Set([...before].filter((one) => operations.has(one)))]));
}

function lines(order: Order): Set<string> {
  return new Set([...order].flatMap(([later, before]) => [...before].map((one) => `${one} before ${later}`)));
}

/** How many could be compared; what differs is added to `found`. */
async function compare(judge: Judge, shapes: readonly PairShape[], found: string[]): Promise<number> {
  const differs = await differences(judge, shapes);
  if (differs?.length === 0) return shapes.length;
  if (shapes.length > 1) {
    let compared = 0;
    for (const shape of shapes) compared += await compare(judge, [shape], found);
    return compared;
  }
  if (differs) found.push(`${differs.join("\n")}\n${JSON.stringify(render(shapes))}`);
  return differs ? 1 : 0;
}

describe.runIf(terraformFound())("random configurations and states", () => {
  const title = `${PAIRS} pairs of seed ${SEED}: the order is that of terraform's graph`;
  test(title, { timeout: PAIRS * 4000 }, async () => {
    const found: string[] = [];
    const all = fc.sample(pairShapes, { seed: SEED, numRuns: PAIRS });
    const circles = all.filter((shape) => isCircular(shape));
    // What cannot be compared alone would keep the others of its batch from being compared.
    const shapes = all.filter((shape) => !circles.includes(shape) && isPlain(shape));
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      let compared = 0;
      for (let at = 0; at < shapes.length; at += TOGETHER) {
        compared += await compare(judge, shapes.slice(at, at + TOGETHER), found);
      }
      expect(compared).toBeGreaterThan(PAIRS / 3);
      for (const shape of circles) await expectCircle(judge, shape);
    });
    expect(found.length, `${found.length} differ\n\n${found.slice(0, 5).join("\n\n")}\n`).toBe(0);
  });
});

/** Nothing that terraform refuses, as far as that can be told without it. */
function isPlain(shape: PairShape): boolean {
  const pair = render([shape]);
  return ourOrder(pair) !== undefined && findingsOf(pair, [planPreventDestroy, planCondition]).length === 0;
}

/** Whether the configuration and the state want opposite orders. */
function isCircular(shape: PairShape): boolean {
  const pair = render([shape]);
  try {
    const model = modelOf(pair);
    const { apply } = new Planner(model, new Network(model)).stackPlan("pairs");
    return apply.graph.cycle() !== undefined;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Terraform does not plan what runs in a circle; what it refuses before it has a graph of the apply says nothing. */
async function expectCircle(judge: Judge, shape: PairShape): Promise<void> {
  const { status, output } = await plan(judge, render([shape]));
  expect(status).toBe(1);
  expect(output).toMatch(/Cycle: |condition failed|cannot be destroyed/);
}
