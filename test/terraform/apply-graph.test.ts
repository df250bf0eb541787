import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { Dependencies } from "../../src/model/dependencies";
import { Model } from "../../src/model/model";
import { ApplyGraph } from "../../src/plan/apply-graph";
import type { Change } from "../../src/plan/change";
import type { PlannedChange } from "../../src/plan/planned-change";
import { canonicalType } from "../../src/provider/registry";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { seedOf } from "../support/seed";
import { actionsOf, addressOf, configurationOf, stateOf, type World, worlds } from "./random-changes";
import { newFolder, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

const STACK = "worlds";

interface Judgement {
  /** Numbers of the worlds that Terraform refuses because they run in a circle; then there is nothing else. */
  readonly cycles: readonly number[];
  readonly actions?: ReadonlyMap<string, readonly string[]>;
  readonly dot?: string;
}

/** What Terraform says of these worlds: what it does to each object, and the graph that it would apply. */
function judge(all: readonly World[]): Judgement {
  const folder = newFolder();
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configurationOf(all)));
  writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify(stateOf(all)));
  expect(terraform(folder, "init", "-input=false").status).toBe(0);
  const { status, output } = terraform(folder, "plan", "-out=plan", "-input=false", "-json");
  if (status !== 0) return { cycles: cyclesIn(output) };
  const plan = JSON.parse(terraform(folder, "show", "-json", "plan").output) as {
    resource_changes: { address: string; change: { actions: string[] } }[];
  };
  const actions = new Map(plan.resource_changes.map(({ address, change }) => [address, change.actions]));
  return { cycles: [], actions, dot: terraform(folder, "graph", "-plan=plan").output };
}

function cyclesIn(output: string): number[] {
  const errors = output.split("\n").filter((line) => line.includes('"@level":"error"'));
  expect(errors.filter((line) => !line.includes("Cycle: "))).toEqual([]);
  return [...new Set(errors.map((line) => Number(/w(\d+)_/.exec(line)?.[1])))].sort((a, b) => a - b);
}

/** Every operation with all operations that come before it, by Terraform's own graph. */
function terraformOrder(dot: string): Map<string, Set<string>> {
  const needs = new Map<string, string[]>();
  const plain = dot.replace(/\(destroy deposed \w+\)/g, "(destroy)");
  for (const [, from = "", to = ""] of plain.matchAll(/^\s*"\[root\] (.*?)" -> "\[root\] (.*?)"$/gm)) {
    needs.set(from, [...(needs.get(from) ?? []), to]);
  }
  return closureOf([...needs.keys()].filter(isOperation), (name) => needs.get(name) ?? []);
}

function closureOf(starts: readonly string[], next: (name: string) => readonly string[]): Map<string, Set<string>> {
  const order = new Map<string, Set<string>>();
  for (const start of starts) {
    const seen = new Set<string>();
    const open = [...next(start)];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...next(name));
    }
    order.set(start, new Set([...seen].filter(isOperation)));
  }
  return order;
}

function isOperation(name: string): boolean {
  return /^terraform_data\.\w+( \(destroy\))?$/.test(name);
}

const KINDS: Readonly<Record<string, Change["kind"]>> = {
  "no-op": "no-op",
  create: "create",
  update: "update",
  delete: "delete",
  "delete create": "replace",
  "create delete": "replace",
};

function plannedOf(all: readonly World[], model: Model): PlannedChange[] {
  const resources = new Map(model.resources.map((resource) => [resource.address, resource]));
  const priors = new Map(model.stack(STACK).part.prior?.objects.map((object) => [object.address, object]));
  return all.flatMap((world, w) =>
    world.flatMap((_, own): PlannedChange[] => {
      const actions = actionsOf(world, own);
      if (!actions) return [];
      const address = addressOf(w, own);
      const kind = KINDS[actions.join(" ")] as Change["kind"];
      const rest = { attributes: [], replacePaths: [], covered: false };
      const [resource, prior] = [resources.get(address), priors.get(address)];
      return [
        {
          change: { stack: STACK, address, type: "terraform_data", kind, actions, ...rest },
          ...(resource ? { resource } : {}),
          ...(prior ? { prior } : {}),
        },
      ];
    }),
  );
}

/** The same from our graph. */
function ourGraph(all: readonly World[]) {
  const prior = stateFromJson(stateOf(all), "terraform.tfstate");
  const part = readConfiguration([configurationOf(all)], { name: STACK, file: "main.tf.json", prior });
  const model = new Model([part], canonicalType);
  const { nodes, graph } = new ApplyGraph(new Dependencies(model), plannedOf(all, model));
  const names = nodes.map(({ planned, operation }) =>
    operation === "destroy" ? `${planned.change.address} (destroy)` : planned.change.address,
  );
  const before = new Map<string, string[]>(names.map((name) => [name, []]));
  names.forEach((name, node) => {
    for (const later of graph.after(node)) before.get(names[later] as string)?.push(name);
  });
  return { cycle: graph.cycle(), order: closureOf(names, (name) => before.get(name) ?? []) };
}

/** Unchanged objects are no operations. */
function lines(order: ReadonlyMap<string, ReadonlySet<string>>, unchanged: ReadonlySet<string>): string[] {
  const pairs = [...order].flatMap(([later, earlier]) => [...earlier].map((one) => [one, later] as const));
  const operations = pairs.filter((pair) => !pair.some((name) => unchanged.has(name)));
  return operations.map(([one, later]) => `${one} before ${later}`).sort();
}

const NOTHING: World = [];

describe.runIf(terraformFound())("Terraform's own apply graph", () => {
  const seed = seedOf(20261125, "WORLDS");
  const numRuns = Number(process.env["WORLDS"] ?? 300);
  process.stderr.write(`apply graph: ${numRuns} random changes, SEED=${seed}\n`);
  const all: World[] = fc.sample(worlds, { numRuns, seed });

  test("runs in a circle exactly where ours does, and has the same order as ours everywhere else", () => {
    const { cycles } = judge(all);
    expect(all.flatMap((world, w) => (ourGraph([world]).cycle ? [w] : []))).toEqual(cycles);
    const sound = all.map((world, w) => (cycles.includes(w) ? NOTHING : world));
    const { actions, dot = "" } = judge(sound);
    const expected = sound.flatMap((world, w) =>
      world.flatMap((_, own) => {
        const planned = actionsOf(world, own);
        return planned ? [[addressOf(w, own), planned] as const] : [];
      }),
    );
    expect(Object.fromEntries(actions ?? [])).toEqual(Object.fromEntries(expected));
    const unchanged = new Set(expected.flatMap(([address, [action]]) => (action === "no-op" ? [address] : [])));
    expect(lines(ourGraph(sound).order, unchanged)).toEqual(lines(terraformOrder(dot), unchanged));
  });
});
