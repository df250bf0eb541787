import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { stacksTogether } from "../../src/model/together";
import { combine } from "../../src/policy/combine";
import { evaluateStacks } from "../../src/policy/evaluate";
import { readInput } from "../../src/read/input";
import { RANDOM_APPS, writeApps } from "../cli/random-stacks";
import { object, part, state } from "../support/model";
import { fc } from "../support/random";

const named = (name: string, document: JsonObject = {}, ...objects: Parameters<typeof state>) =>
  part({ resource: {}, ...document }, objects.length > 0 ? state(...objects) : undefined, name);

const reading = (name: string, other: string) =>
  named(name, { data: { terraform_remote_state: { [`cross-stack-reference-input-${other}`]: { backend: "local" } } } });

const using = (name: string, id: string) => named(name, { resource: { alicloud_vswitch: { a: { vpc_id: id } } } });

const groups = (...parts: Parameters<typeof stacksTogether>[0]) =>
  stacksTogether(parts).map((group) => group.map(({ name }) => name));

describe("stacks stand together", () => {
  test("when one reads the other's outputs, also through a third", () => {
    expect(groups(reading("a", "c"), named("b"), named("c"), reading("d", "a"))).toEqual([["a", "c", "d"], ["b"]]);
  });

  test("by the names of the app, whatever the run calls them", () => {
    const renamed = { ...named("base"), name: "x/base", nameInApp: "base" };
    expect(groups({ ...reading("top", "base"), name: "x/top", nameInApp: "top" }, renamed)).toHaveLength(1);
  });

  test.each([
    ["both name one object", using("a", "vpc-bp1"), using("b", "vpc-bp1")],
    ["one has it in its state", using("a", "vpc-bp1"), named("b", {}, object("alicloud_vpc.v", { id: "vpc-bp1" }))],
    [
      "one has it in its state, under a name that is its id",
      named("a", { resource: { alicloud_instance: { i: { key_name: "ops" } } } }),
      named("b", {}, object("alicloud_ecs_key_pair.k", { id: "ops" })),
    ],
    ["one gets it from a variable", using("a", "vpc-bp1"), named("b", { variable: { vpc: { default: "vpc-bp1" } } })],
  ])("when %s", (_, a, b) => {
    expect(groups(a, b)).toEqual([["a", "b"]]);
  });

  test.each([
    ["zones and regions", "cn-hangzhou-i"],
    ["a resource group", "rg-acfm1x2y3"],
    ["an image", "m-bp1q2w3"],
    ["a reference, which means another resource in each", "${alicloud_vpc.main.id}"],
  ])("not for %s", (_, text) => {
    expect(groups(using("a", text), using("b", text))).toEqual([["a"], ["b"]]);
  });
});

/** Findings and changes without the order of stacks, and without numbers of waves. */
function facts(evaluated: ReturnType<typeof evaluateStacks>) {
  const { findings, plan, stacks, uncovered } = evaluated;
  const steps = (plan?.waves ?? []).flat().map(({ stack, action, address }) => `${stack} ${action} ${address}`);
  return {
    findings: findings.map((one) => JSON.stringify(one)).sort(),
    changes: (plan?.changes ?? []).map((one) => JSON.stringify(one)).sort(),
    steps: steps.sort(),
    stacks: stacks.map(({ name }) => name).sort(),
    uncovered,
  };
}

test("groups find what the whole app finds", async () => {
  const property = fc.asyncProperty(RANDOM_APPS, async (apps) => {
    const cwd = mkdtempSync(join(tmpdir(), "eniplan-test-"));
    try {
      for (const path of writeApps(apps, cwd)) {
        const parts = await readInput(path, { cwd, stdin: () => "" });
        const options = { command: "plan" } as const;
        const apart = combine(stacksTogether(parts).map((group) => evaluateStacks(group, options)));
        expect(facts(apart)).toEqual(facts(evaluateStacks(parts, options)));
      }
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
  await fc.assert(property, { numRuns: Number(process.env["RUNS"] ?? 40) });
}, 60_000);
