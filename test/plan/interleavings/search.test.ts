import { afterAll, describe, expect, test } from "vitest";
import { Network } from "../../../src/network/network";
import type { Hazard } from "../../../src/plan/change";
import type { ApplyGraph } from "../../../src/plan/order/apply-graph";
import type { ApplyNode } from "../../../src/plan/order/apply-operations";
import { Planner } from "../../../src/plan/plan";
import { fc } from "../../support/random";
import { type Call, Cloud, type Start } from "./cloud";
import { type Outcome, search } from "./search";
import {
  instanceName,
  interfaceName,
  isValid,
  keyPairName,
  limitOf,
  modelOf,
  placeOf,
  rebooted,
  type World,
  worlds,
} from "./world";

const RUNS = Number(process.env["WORLDS"] ?? 250);
/** Milliseconds: a search of many worlds may take its time. */
const TIMEOUT = 30_000 + 500 * RUNS;
const counted = { worlds: 0, moments: 0, failing: 0, open: 0, kept: 0 };

afterAll(() => {
  process.stderr.write(`interleavings: ${JSON.stringify(counted)}\n`);
});

function startOf(world: World): Start {
  const existing = (change: string) => change !== "create";
  return {
    attached: new Map(
      world.interfaces.flatMap((_, n) => {
        const place = placeOf(world, n, "before");
        return place === undefined ? [] : [[interfaceName(n), instanceName(place)] as const];
      }),
    ),
    interfaces: new Set(world.interfaces.flatMap(({ change }, n) => (existing(change) ? [interfaceName(n)] : []))),
    instances: new Set(world.instances.flatMap(({ change }, i) => (existing(change) ? [instanceName(i)] : []))),
    limits: new Map(world.instances.map((instance, i) => [instanceName(i), limitOf(instance)])),
  };
}

/** What an operation of the apply asks of the cloud. */
function callOf(world: World, { planned: { change, around }, operation }: ApplyNode): Call {
  const { address, kind } = change;
  if (address === keyPairName) return { kind: "reboot", instances: rebooted(world).map(instanceName) };
  const [type = "", name = ""] = address.split(".");
  const number = Number(name.replace(/\D/g, ""));
  const made = operation === "apply" && (kind === "create" || kind === "replace");
  if (type === "alicloud_instance") {
    if (operation === "destroy") return { kind: "delete-instance", instance: address };
    if (made) return { kind: "create-instance", instance: address };
    return around ? { kind: "restart", instance: address } : { kind: "other" };
  }
  if (type === "alicloud_ecs_network_interface") {
    if (operation === "destroy") return { kind: "delete-interface", interface: address };
    return made ? { kind: "create-interface", interface: address } : { kind: "other" };
  }
  const place = placeOf(world, number, operation === "destroy" ? "before" : "after");
  if (place === undefined || (operation === "apply" && !made)) return { kind: "other" };
  const ends = { interface: interfaceName(number), instance: instanceName(place) };
  return { kind: operation === "destroy" ? "detach" : "attach", ...ends };
}

function interleave(world: World, { nodes, graph }: ApplyGraph): Outcome {
  const calls = nodes.map((node) => callOf(world, node));
  const matter = calls.flatMap((call, i) => (call.kind === "other" ? [] : [i]));
  const before = matter.map((node) => {
    const earlier = new Set(graph.before(node));
    return matter.flatMap((other, i) => (earlier.has(other) ? [i] : []));
  });
  const start = startOf(world);
  const operations = { calls: matter.map((i) => calls[i] as Call), before };
  return search<Call>((done, running) => new Cloud(start, done, running), operations);
}

/** What a hazard is about, in the words of the cloud: an instance where the limit or the one attach at a time counts. */
function subjectOf(world: World, { cause, before, after }: Hazard): string {
  const number = (address: string) => Number(address.replace(/.*\D/, ""));
  if (cause === "parallel-attach" || cause === "full-instance") {
    return `${cause} ${instanceName(placeOf(world, number(after), "after") as number)}`;
  }
  const attachment = [before, after].find((address) => address.includes("_attachment.") && address !== keyPairName);
  return `${cause} ${interfaceName(number(attachment ?? before))}`;
}

function planned(world: World) {
  const model = modelOf(world);
  const planner = new Planner(model, new Network(model));
  const stackPlan = planner.stackPlan("test");
  const alone = interleave(world, stackPlan.apply);
  const { hazards, apply } = planner.prove("test", stackPlan);
  counted.worlds += 1;
  counted.moments += alone.moments;
  counted.failing += alone.refusals.size > 0 ? 1 : 0;
  return { alone, hazards, apply };
}

const small = worlds.filter(isValid);

describe("for every interleaving that Terraform's graph allows", { timeout: TIMEOUT }, () => {
  test("the orders that are reported as open are exactly those that some interleaving breaks", () => {
    fc.assert(
      fc.property(small, (world) => {
        const { alone, hazards } = planned(world);
        const open = hazards.filter(({ guaranteed }) => !guaranteed);
        counted.open += open.length;
        const reported = new Set(open.map((hazard) => subjectOf(world, hazard)));
        expect([...reported].sort()).toEqual([...alone.refusals].sort());
      }),
      { numRuns: RUNS },
    );
  });

  test("with what is added none breaks", () => {
    fc.assert(
      fc.property(small, (world) => {
        const { hazards, apply } = planned(world);
        fc.pre(hazards.every(({ fix }) => fix?.kind !== "impossible"));
        counted.kept += 1;
        expect([...interleave(world, apply).refusals]).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
