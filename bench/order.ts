import type { JsonObject } from "../src/model/json";
import { Model } from "../src/model/model";
import { Network } from "../src/network/network";
import { Order } from "../src/plan/order/order";
import { Planner } from "../src/plan/plan";
import { RESOURCE_TYPES } from "../src/provider/types";
import { stateFromJson } from "../src/read/state";
import { readConfiguration } from "../src/read/tf-json";
import { generateNetwork } from "./network";

/*
 * What order and proof cost: Terraform's apply graph with the hazards in it, the proof, and the waves; without reading,
 * diff and rules. Over generated networks of the given size, twice and ten times that, of which two resources in nine are
 * attachments. Processor time, so that other work on the machine does not count; each figure is the median of RUNS runs
 * (default 5) over models of their own, after one that is not counted. The last column is the cost per resource next to
 * that of the smallest network: 1 when it is linear.
 *
 *   npm run bench:order -- 10000
 */
const size = Number(process.argv[2] ?? 10_000);
const runs = Number(process.env["RUNS"] ?? 5);
const STACK = "bench";

/**
 * What changes: one unit in a hundred; everything, from nothing; every two instances, both full, swap their interfaces; or
 * each full instance takes those of the next, so that they all wait for each other. Or everything has another address.
 */
const CHANGES = ["1 % changes", "all created", "all renamed", "all swapped", "in a row"] as const;
type Changes = (typeof CHANGES)[number];

interface Measured {
  readonly attachments: number;
  readonly hazards: number;
  readonly steps: number;
  /** Milliseconds. */
  readonly graph: number;
  readonly proof: number;
  readonly waves: number;
}

function stateOf(state: JsonObject, changes: Changes): JsonObject | undefined {
  if (changes === "all created") return undefined;
  if (changes === "1 % changes") return state;
  if (changes === "all renamed") return renamed(state);
  const moved = structuredClone(state);
  const attachments = (moved["resources"] as unknown as { type: string; instances: { attributes: JsonObject }[] }[])
    .filter(({ type }) => type === "alicloud_ecs_network_interface_attachment")
    .map(({ instances }) => instances[0]?.attributes as JsonObject);
  const hosts = attachments.map(({ instance_id: id }) => id as string);
  for (const [i, attributes] of attachments.entries()) {
    const other = hosts[partner(i, changes)] ?? (hosts[i] as string);
    attributes["instance_id"] = other;
    attributes["id"] = `${attributes["network_interface_id"]}:${other}`;
  }
  return moved;
}

/** What was called `old_NAME` until now. */
function renamed(state: JsonObject): JsonObject {
  const copy = structuredClone(state);
  const former = (address: string) => address.replace(/\.([\w-]+)$/, ".old_$1");
  const resources = copy["resources"] as unknown as { name: string; instances: { dependencies?: string[] }[] }[];
  for (const resource of resources) {
    resource.name = `old_${resource.name}`;
    for (const instance of resource.instances) instance.dependencies = instance.dependencies?.map(former) ?? [];
  }
  return copy;
}

/** The attachment whose instance this one comes from. Two of an instance follow each other. */
function partner(i: number, changes: Changes): number {
  if (changes === "in a row") return i + 2;
  return i % 4 < 2 ? i + 2 : i - 2;
}

function measureOnce(resources: number, changes: Changes): Measured {
  const generated = generateNetwork(resources);
  const state = stateOf(generated.state, changes);
  const prior = state ? { prior: stateFromJson(state, "bench.tfstate") } : {};
  const part = readConfiguration([generated.configuration], { name: STACK, file: "bench.tf.json", ...prior });
  const model = new Model([part], RESOURCE_TYPES);
  const network = new Network(model);
  const planner = new Planner(model, network, { emitsOrder: true });
  // Which resource changes how is the diff's cost.
  planner.stackPlan(STACK);
  const [stackPlan, graph] = timed(() => planner.stackPlan(STACK));
  const [{ hazards, apply }, proof] = timed(() => planner.prove(STACK, stackPlan));
  const [waves, ordering] = timed(() => new Order(apply).waves(1));
  const steps = waves.reduce((sum, wave) => sum + wave.length, 0);
  return { attachments: network.attachments.length, hazards: hazards.length, steps, graph, proof, waves: ordering };
}

/** A result, and the milliseconds of processor time that it took. */
function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(start);
  return [done, (user + system) / 1000];
}

function measure(resources: number, changes: Changes): Measured {
  const all = Array.from({ length: runs + 1 }, () => measureOnce(resources, changes)).slice(1);
  const median = (value: (one: Measured) => number) =>
    all.map(value).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  const [first] = all;
  if (!first) throw new Error("RUNS is 0");
  return {
    ...first,
    graph: median(({ graph }) => graph),
    proof: median((m) => m.proof),
    waves: median((m) => m.waves),
  };
}

const COLUMNS = ["resources", "attachments", "hazards", "steps", "graph", "proof", "waves", "together", "per resource"];
process.stdout.write(`${"".padEnd(12)}${COLUMNS.map((column) => column.padStart(13)).join("")}\n`);
for (const changes of CHANGES) {
  let first: number | undefined;
  // Where all wait for each other each search goes through all of them: ten times as many would take for ever.
  const sizes = changes === "in a row" ? [size, 2 * size] : [size, 2 * size, 10 * size];
  for (const resources of sizes) {
    const { attachments, hazards, steps, graph, proof, waves } = measure(resources, changes);
    const together = graph + proof + waves;
    first ??= together / resources;
    const figures = [resources, attachments, hazards, steps].map((n) => n.toLocaleString("en-US"));
    const times = [graph, proof, waves, together].map((ms) => `${ms.toFixed(0)} ms`);
    const ratio = (together / resources / first).toFixed(2);
    process.stdout.write(
      `${changes.padEnd(12)}${[...figures, ...times, ratio].map((text) => text.padStart(13)).join("")}\n`,
    );
  }
}
