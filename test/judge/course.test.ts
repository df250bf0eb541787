import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { InputError } from "../../src/model/problem";
import { Network } from "../../src/network/network";
import type { Course } from "../../src/plan/course";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { seedOf } from "../support/seed";
import { terraformFound } from "../terraform/support";
import { type Judge, withJudge } from "./judge";
import { partOf } from "./pairs/compare";
import { type Pair, render } from "./pairs/render";
import { pairShapes } from "./pairs/shape";

const CHANGES = Number(process.env["COURSES"] ?? 24);
const SEED = seedOf(20261202);

interface Asked {
  readonly args: readonly string[];
  readonly course: Course;
}

type Entries = readonly { address: string; deposed?: string; change: { actions: string[] } }[];

function terraformsOf(plan: JsonObject): Map<string, string> {
  const changes = (plan["resource_changes"] ?? []) as unknown as Entries;
  return new Map(
    changes.map(({ address, deposed, change }) => [
      deposed === undefined ? address : `${address} (deposed object ${deposed})`,
      change.actions.join(),
    ]),
  );
}

/** Each option, on an address that the pair has. */
function asked(addresses: readonly string[], pick: number): Asked[] {
  const address = addresses[pick % addresses.length];
  if (address === undefined) return [];
  const module = /^(?:module\.[\w-]+(?:\[[^\]]*\])?)/.exec(address)?.[0];
  const whole = address.replace(/\[[^\]]*\]$/, "");
  const targets = [address, whole, ...(module === undefined ? [] : [module])];
  const target = targets[pick % targets.length] as string;
  return [
    { args: [`-target=${target}`], course: { targets: [target] } },
    { args: ["-destroy"], course: { destroy: true } },
    { args: ["-destroy", `-target=${target}`], course: { destroy: true, targets: [target] } },
    { args: ["-refresh-only"], course: { refreshOnly: true } },
    ...(/^data\.|\.data\./.test(address) ? [] : [{ args: [`-replace=${address}`], course: { replaces: [address] } }]),
  ];
}

/** Where the two plans differ, object by object; what eniplan calls undecided it does not claim. */
function differences(ours: Plan, theirs: JsonObject, course: Course): object[] {
  const isOpen = (address: string) =>
    ours.undecided.some(
      (one) =>
        one.address === address || one.address.startsWith(`${address}.`) || address.startsWith(`${one.address}[`),
    );
  const terraform = terraformsOf(theirs);
  const eniplan = new Map(ours.changes.map((one) => [one.address, one.actions.join()]));
  return [...new Set([...terraform.keys(), ...eniplan.keys()])].flatMap((address) => {
    const [one = "no-op", other = "no-op"] = [terraform.get(address), eniplan.get(address)];
    // What is excluded stays; by -target Terraform takes it along where its module is no more.
    const isOut = course.excludes?.includes(address) === true && other === "no-op";
    return one === other || isOut || isOpen(address) ? [] : [{ address, terraform: one, eniplan: other }];
  });
}

/** Undefined where either refuses to plan. */
async function judged(judge: Judge, pair: Pair, { args, course }: Asked): Promise<object[] | undefined> {
  prepare(judge, pair);
  const theirs = await judge.plan(...args).catch(() => undefined);
  if (!theirs) return undefined;
  try {
    const model = new Model([partOf(pair)], RESOURCE_TYPES);
    return differences(makePlan(model, new Network(model), { course }), theirs, course);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function prepare(judge: Judge, pair: Pair): void {
  judge.reset();
  judge.configure(pair.configuration, pair.modules);
  judge.seed(pair.state);
}

/**
 * `-exclude` is OpenTofu's: what is excluded, and all that needs it, is left alone. For Terraform that is a `-target` for each
 * of the others, and which those are its own graph says. Undefined where that is none.
 */
async function excluding(
  judge: Judge,
  pair: Pair,
  addresses: readonly string[],
  pick: number,
): Promise<Asked | undefined> {
  const excluded = addresses[pick % addresses.length];
  if (excluded === undefined) return undefined;
  prepare(judge, pair);
  const { status, answer } = await judge.terraform("graph");
  if (status !== 0) return undefined;
  const edges = [...answer.matchAll(/"([^"]+)" -> "([^"]+)"/g)].map(([, from = "", to = ""]) => [from, to] as const);
  const gone = new Set([withoutKeys(excluded)]);
  // A set hands out what is added while it is gone through.
  for (const name of gone) for (const [from, to] of edges) if (to === name) gone.add(from);
  gone.delete(withoutKeys(excluded));
  const others = addresses.filter((one) => one !== excluded && !gone.has(withoutKeys(one)));
  if (others.length === 0) return undefined;
  return { args: others.map((one) => `-target=${one}`), course: { excludes: [excluded] } };
}

function withoutKeys(address: string): string {
  return address.replace(/\[[^\]]*\]/g, "");
}

/** Of each option that both have planned with: where they differ. */
async function judgedAll(judge: Judge, pair: Pair, i: number) {
  const addresses = addressesIn(pair);
  const excluded = await excluding(judge, pair, addresses, i);
  const all = [];
  for (const one of [...asked(addresses, i), ...(excluded ? [excluded] : [])]) {
    const found = await judged(judge, pair, one);
    const { excludes } = one.course;
    const name = excludes ? "-exclude" : one.args.map((arg) => arg.split("=")[0]).join(" ");
    if (found) all.push({ name, args: one.args.join(" "), excludes, found });
  }
  return all;
}

function addressesIn(pair: Pair): string[] {
  const part = partOf(pair);
  const model = new Model([part], RESOURCE_TYPES);
  const all = [...model.resources, ...model.data, ...(part.prior?.objects ?? [])];
  return [...new Set(all.map(({ address }) => address))];
}

describe.runIf(terraformFound())("options of operators, judged by the real terraform", () => {
  test("random changes: the same actions", { timeout: 3_600_000 }, async () => {
    const wrong: object[] = [];
    const count = new Map<string, number>();
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      for (const [i, shape] of fc.sample(pairShapes, { seed: SEED, numRuns: CHANGES }).entries()) {
        for (const { name, args, excludes, found } of await judgedAll(judge, render([shape]), i)) {
          count.set(name, (count.get(name) ?? 0) + 1);
          wrong.push(...found.map((difference) => ({ i, args, excludes, ...difference })));
        }
      }
    });
    expect(wrong).toEqual([]);
    // Terraform refuses to plan some, and of each option some are left.
    for (const key of ["-exclude", "-target", "-destroy", "-destroy -target", "-refresh-only", "-replace"]) {
      expect([key, (count.get(key) ?? 0) > CHANGES / 8]).toEqual([key, true]);
    }
  });
});
