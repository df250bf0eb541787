import { loadCatalog } from "../src/catalog/catalog";
import type { JsonObject } from "../src/model/json";
import { Model } from "../src/model/model";
import { Network } from "../src/network/network";
import { makePlan } from "../src/plan/plan";
import { RESOURCE_TYPES } from "../src/provider/types";
import { stateFromJson } from "../src/read/state";
import { readConfiguration } from "../src/read/tf-json";
import { RULES } from "../src/rules/index";
import { Planned } from "../src/rules/planned";
import { DEFAULT_OPTIONS } from "../src/rules/rule";
import { runRules } from "../src/rules/run";
import { generateNetwork } from "./network";

/*
 * Time of each rule in one process, over a generated network with a prior state of which about 1 % changes, and of the
 * same network ten times as large: the last column is the ratio of the two, 10 when the cost is linear. Each figure is the
 * median of RUNS runs (default 5) over models of their own, after one that is not counted.
 *
 *   npm run bench:rules -- 10000
 */
const size = Number(process.argv[2] ?? 10_000);
const runs = Number(process.env["RUNS"] ?? 5);

function measure(resources: number): Map<string, number> {
  const { configuration, state } = generateNetwork(resources);
  const times = new Map<string, number[]>(RULES.map(({ id }) => [id, []]));
  for (let run = 0; run <= runs; run++) {
    const prior = stateFromJson(state as JsonObject, "bench.tfstate");
    const part = readConfiguration([configuration as JsonObject], { name: "bench", file: "bench.tf.json", prior });
    const model = new Model([part], RESOURCE_TYPES);
    const network = new Network(model);
    const catalog = loadCatalog();
    const planned = new Planned(() => makePlan(model, network, { catalog }));
    // The plan is no rule's cost.
    planned.facts;
    for (const rule of RULES) {
      const start = process.hrtime.bigint();
      runRules({ model, network, catalog, planned, options: DEFAULT_OPTIONS }, [rule]);
      if (run > 0) times.get(rule.id)?.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return new Map([...times].map(([id, all]) => [id, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]));
}

const [small, large] = [measure(size / 10), measure(size)];
const total = [...large.values()].reduce((sum, one) => sum + one, 0);
process.stdout.write(
  `${"rule".padEnd(34)} ${String(size / 10).padStart(9)} ${String(size).padStart(9)}   ratio   share\n`,
);
for (const [id, time] of [...large].sort((a, b) => b[1] - a[1])) {
  const before = small.get(id) ?? 0;
  const columns = [before.toFixed(2).padStart(6), time.toFixed(2).padStart(6), (time / before).toFixed(1).padStart(5)];
  process.stdout.write(
    `${id.padEnd(34)} ${columns[0]} ms ${columns[1]} ms   ${columns[2]}  ${((100 * time) / total).toFixed(1).padStart(5)} %\n`,
  );
}
process.stdout.write(`${"all rules".padEnd(34)} ${" ".repeat(9)} ${total.toFixed(0).padStart(6)} ms\n`);
