import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { seedOf } from "../../support/seed";
import { emit } from "../../terraform/emit";
import { brokenOrders, operationsIn } from "../../terraform/observe";
import { readJson, removeFolders, terraformFound } from "../../terraform/support";
import type { Pace } from "../cloud/cloud";
import { failuresOf } from "../failures";
import { type Judge, type Ran, withJudge } from "../judge";
import { openHazards, type Prepared, planOf, prepare } from "./planned";
import { SCENARIOS, type Scenario, withOldFirewall, withoutOrder } from "./scenario";

afterAll(removeFolders);

const RUNS = Number(process.env["RUNS"] ?? 2);
const SEED = seedOf(20261125, "RUNS");
const PARALLELISM = [1, 64];
/** A race is not lost every time: runs after which one that was never lost is none. */
const PATIENCE = 20;
/** Milliseconds that a call takes to arrive, and an asynchronous change to be done, at most. */
const LONGEST = 25;
const LIMIT = "EniPerInstanceLimitExceeded";
const OLD = "InvalidOperation.InvalidEcsState";

function randomPace(): Pace {
  const numbers = fc.infiniteStream(fc.integer({ min: 0, max: LONGEST }));
  const [stream] = fc.sample(numbers, { numRuns: 1, seed: SEED });
  return { change: 3, retry: 2, patience: 400, delay: () => stream?.next().value ?? 0 };
}

/** What was planned from here on starts from `state` again. */
class Stage {
  constructor(
    private readonly judge: Judge,
    readonly state: JsonObject,
  ) {}

  /** The reboot that the plan asks for is nobody's but ours. */
  reboot(): void {
    for (const { type, id, facts } of this.judge.cloud.all("alicloud_instance")) {
      if (String(facts["start_time"]) < "2018-04-01")
        this.judge.cloud.put(type, id, { start_time: "2026-11-25T00:00Z" });
    }
  }

  /** Applies from the beginning; what the last apply said, and those before it when one fails. */
  async apply(
    configuration: JsonObject,
    parallelism: number,
    { phases = [], rebooted = true }: { phases?: Prepared["phases"]; rebooted?: boolean } = {},
  ): Promise<Ran> {
    this.judge.reset();
    this.judge.seed(this.state);
    if (rebooted) this.reboot();
    this.judge.configure(configuration);
    for (const args of phases) {
      const ran = await this.judge.apply("-json", `-parallelism=${parallelism}`, ...args);
      if (ran.status !== 0) return ran;
    }
    return this.judge.apply("-json", `-parallelism=${parallelism}`);
  }

  /** Names of the interfaces on an instance. */
  carried(name: string): string[] {
    const { cloud } = this.judge;
    const instance = cloud.all("alicloud_instance").find(({ facts }) => facts["instance_name"] === name);
    return cloud
      .all("alicloud_ecs_network_interface")
      .filter(({ facts }) => facts["//instance"] === instance?.id)
      .map(({ facts }) => String(facts["network_interface_name"]))
      .sort();
  }
}

async function staged(scenario: keyof typeof SCENARIOS, use: (stage: Stage, after: Scenario) => Promise<void>) {
  const found = SCENARIOS[scenario](readJson(join(emit("firewall-pair"), "cdk.tf.json")));
  await withJudge(async (judge) => {
    judge.configure(found.before);
    await judge.init();
    const applied = await judge.apply();
    if (applied.status !== 0) throw new Error(applied.output);
    await use(new Stage(judge, withOldFirewall(judge.state())), found);
  }, randomPace());
}

describe.runIf(terraformFound()).each(["swap", "strays", "stray"] as const)("firewall-pair, %s", (scenario) => {
  const counts = { scenario, runs: 0, succeeded: 0, withoutOrder: 0, failed: 0, withoutReboot: 0, refused: 0 };
  afterAll(() => {
    process.stderr.write(`firewall-pair: ${JSON.stringify(counts)}, SEED=${SEED}\n`);
  });

  test("the plan's order is applied, at any parallelism, whatever takes how long", async () => {
    await staged(scenario, async (stage, { after, fix, waiting }) => {
      const { configuration, phases, order, plan } = prepare(after, stage.state);
      // All that has to be detached first is detached by one apply.
      expect(phases.map((args) => args.length)).toEqual(fix === "phases" ? [waiting] : []);
      expect(configuration["moved"] !== undefined).toBe(fix === "moved");
      expect(plan.disruptions.filter(({ automatic }) => !automatic)).toMatchObject([
        { address: "alicloud_instance.firewall-a", kind: "reboot" },
      ]);
      for (const parallelism of PARALLELISM) {
        for (let run = 0; run < RUNS; run++) {
          counts.runs += 1;
          const ran = await stage.apply(configuration, parallelism, { phases });
          expect(failuresOf(ran)).toEqual([]);
          expect(ran.status).toBe(0);
          expect(brokenOrders(order, operationsIn(ran.answer))).toEqual([]);
          expect(stage.carried("firewall-a")).toEqual(["firewall-a-external", "firewall-a-ha", "firewall-a-internal"]);
          counts.succeeded += 1;
        }
      }
    });
  }, 900_000);

  test("without what eniplan adds it fails, where the plan says so", async () => {
    await staged(scenario, async (stage, { after, waiting }) => {
      const bare = withoutOrder(after);
      const open = openHazards(planOf(bare, stage.state));
      const named = open.filter(({ cause }) => cause === "full-instance").map((hazard) => hazard.after);
      expect(named).toHaveLength(waiting);
      for (let run = 0; run < RUNS || (counts.failed === 0 && run < PATIENCE); run++) {
        for (const parallelism of PARALLELISM) {
          counts.withoutOrder += 1;
          const failures = failuresOf(await stage.apply(bare, parallelism));
          if (failures.length > 0) counts.failed += 1;
          for (const { address, code } of failures) {
            expect(code).toBe(LIMIT);
            expect(named).toContain(address);
          }
        }
      }
      expect(counts.failed).toBeGreaterThan(0);
    });
  }, 900_000);

  test("without the reboot it fails, whatever the order", async () => {
    await staged(scenario, async (stage, { after, first }) => {
      const { configuration, phases } = prepare(after, stage.state);
      for (const parallelism of PARALLELISM) {
        counts.withoutReboot += 1;
        const failures = failuresOf(await stage.apply(configuration, parallelism, { phases, rebooted: false }));
        expect(failures[0]).toEqual({
          address: `alicloud_ecs_network_interface_attachment.${first}`,
          code: OLD,
        });
        counts.refused += 1;
      }
    });
  }, 900_000);
});
