import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { seedOf } from "../support/seed";
import { closureOf, expectedActions, ourGraph } from "./our-graph";
import { configurationOf, DEPOSED_KEY, stateOf, type World, worlds } from "./random-changes";
import { newFolder, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

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
    resource_changes: { address: string; deposed?: string; change: { actions: string[] } }[];
  };
  const actions = new Map(
    plan.resource_changes.map(({ address, deposed, change }) => [
      deposed === undefined ? address : `${address} (deposed object ${deposed})`,
      change.actions,
    ]),
  );
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
  for (const [, from = "", to = ""] of named(dot).matchAll(/^\s*"\[root\] (.*?)" -> "\[root\] (.*?)"$/gm)) {
    needs.set(from, [...(needs.get(from) ?? []), to]);
  }
  const order = closureOf([...needs.keys()].filter(isOperation), (name) => needs.get(name) ?? []);
  return new Map([...order].map(([name, before]) => [name, new Set([...before].filter(isOperation))]));
}

/**
 * The names of our graph. What a replacement deposes is the old object; what was deposed before has a key of its own.
 */
function named(dot: string): string {
  return dot
    .replaceAll(`(destroy deposed ${DEPOSED_KEY})`, `(deposed object ${DEPOSED_KEY}) (destroy)`)
    .replace(/\(destroy deposed \w+\)/g, "(destroy)");
}

function isOperation(name: string): boolean {
  return /^terraform_data\.\w+(\[[01]\])?( \(deposed object \w+\))?( \(destroy\))?$/.test(name);
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

  test(
    "runs in a circle exactly where ours does, and has the same order as ours everywhere else",
    () => {
      const { cycles } = judge(all);
      expect(all.flatMap((world, w) => (ourGraph([world]).circle ? [w] : []))).toEqual(cycles);
      const sound = all.map((world, w) => (cycles.includes(w) ? NOTHING : world));
      const { actions, dot = "" } = judge(sound);
      const expected = expectedActions(sound);
      expect(Object.fromEntries(actions ?? [])).toEqual(Object.fromEntries(expected));
      const unchanged = new Set([...expected].flatMap(([address, [action]]) => (action === "no-op" ? [address] : [])));
      expect(lines(ourGraph(sound).order, unchanged)).toEqual(lines(terraformOrder(dot), unchanged));
    },
    Math.max(120_000, numRuns * 600),
  );
});
