import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import type { Course } from "../../src/plan/course";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { terraformFound } from "../terraform/support";
import { type Judge, withJudge } from "./judge";
import { partOf } from "./pairs/compare";
import { type Pair, render } from "./pairs/render";
import { pairShapes } from "./pairs/shape";

const CHANGES = Number(process.env["COURSES"] ?? 24);
const SEED = Number(process.env["SEED"] ?? 20261202);

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
function differences(ours: Plan, theirs: JsonObject): object[] {
  const isOpen = (address: string) =>
    ours.undecided.some(
      (one) =>
        one.address === address || one.address.startsWith(`${address}.`) || address.startsWith(`${one.address}[`),
    );
  const terraform = terraformsOf(theirs);
  const eniplan = new Map(ours.changes.map((one) => [one.address, one.actions.join()]));
  return [...new Set([...terraform.keys(), ...eniplan.keys()])].flatMap((address) => {
    const [one = "no-op", other = "no-op"] = [terraform.get(address), eniplan.get(address)];
    return one === other || isOpen(address) ? [] : [{ address, terraform: one, eniplan: other }];
  });
}

/** Undefined where either refuses to plan. */
async function judged(judge: Judge, pair: Pair, { args, course }: Asked): Promise<object[] | undefined> {
  judge.reset();
  judge.configure(pair.configuration, pair.modules);
  judge.seed(pair.state);
  try {
    const theirs = await judge.plan(...args);
    const model = new Model([partOf(pair)], RESOURCE_TYPES);
    return differences(makePlan(model, new Network(model), { course }), theirs);
  } catch {
    return undefined;
  }
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
        const pair = render([shape]);
        for (const one of asked(addressesIn(pair), i)) {
          const found = await judged(judge, pair, one);
          const key = one.args.map((arg) => arg.split("=")[0]).join(" ");
          if (found) count.set(key, (count.get(key) ?? 0) + 1);
          wrong.push(...(found ?? []).map((difference) => ({ i, args: one.args.join(" "), ...difference })));
        }
      }
    });
    expect(wrong).toEqual([]);
    // Terraform refuses to plan some, and of each option some are left.
    for (const key of ["-target", "-destroy", "-destroy -target", "-refresh-only", "-replace"]) {
      expect([key, (count.get(key) ?? 0) > CHANGES / 8]).toEqual([key, true]);
    }
  });
});
