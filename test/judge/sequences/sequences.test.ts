import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import type { Edit, Phase, Sequence } from "../../../src/plan/order/sequence/sequence";
import { makePlan } from "../../../src/plan/plan";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { readConfiguration } from "../../../src/read/tf-json";
import { fc } from "../../support/random";
import { seedOf } from "../../support/seed";
import { terraformFound } from "../../terraform/support";
import { type Judge, withJudge } from "../judge";
import { storedBy } from "./stored";
import { blocksOf, type SequenceWorld, sequenceWorlds, type When } from "./world";

const SEQUENCES = Number(process.env["SEQUENCES"] ?? 3);
const SEED = seedOf(20261201, "SEQUENCES");
const SETTINGS: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  provider: { alicloud: { region: "cn-hangzhou" } },
};
const counted = { worlds: 0, tried: 0, phases: 0, circles: 0, back: 0, along: 0, unasked: 0 };

afterAll(() => {
  process.stderr.write(`sequences: ${JSON.stringify(counted)}, SEED=${SEED}\n`);
});

function sequenceOf(configuration: JsonObject, state: JsonObject): Sequence {
  const prior = stateFromJson(state, "terraform.tfstate");
  const part = readConfiguration([configuration], { name: "test", file: "main.tf.json", prior });
  const model = new Model([part], RESOURCE_TYPES);
  return makePlan(model, new Network(model)).sequence;
}

/** With what a phase writes into it. */
function edited(configuration: JsonObject, edits: readonly Edit[]): JsonObject {
  const copy = structuredClone(configuration);
  const resource = copy["resource"] as Record<string, Record<string, JsonObject>>;
  for (const edit of edits) {
    if (edit.kind === "moved") {
      copy["moved"] = [...((copy["moved"] ?? []) as JsonObject[]), { from: edit.from, to: edit.to }];
      continue;
    }
    const [type = "", name = ""] = edit.block.split(".");
    const block = resource[type]?.[name] as JsonObject;
    block["depends_on"] = [...((block["depends_on"] ?? []) as string[]), edit.on];
  }
  return copy;
}

function argumentsOf({ apply }: Phase): string[] {
  return [
    ...(apply.destroy ? ["-destroy"] : []),
    ...apply.targets.map((address) => `-target=${address}`),
    ...apply.replaces.map((address) => `-replace=${address}`),
  ];
}

const KIND_OF: Readonly<Record<string, string>> = {
  create: "create",
  update: "update",
  delete: "delete",
  "delete,create": "replace",
  "create,delete": "replace",
};

function configured(world: SequenceWorld, when: When): JsonObject {
  return { ...SETTINGS, resource: blocksOf(world, when) };
}

/** For whoever reads a failure. */
function told({ phases }: Sequence): string {
  return phases
    .map(({ command, changes, keeps, edits }) =>
      [
        command,
        ...edits.map((one) => `  edit ${JSON.stringify(one)}`),
        ...changes.map(
          ({ kind, address, along, asked }) => `  ${kind} ${address}${along ? " along" : ""}${asked ? "" : " unasked"}`,
        ),
        ...keeps.map(({ cause, before, after }) => `  keeps ${cause}: ${before} < ${after}`),
      ].join("\n"),
    )
    .join("\n");
}

/** What of a world changes, for whoever asks. */
function show(world: SequenceWorld): void {
  const { resource: before } = configured(world, "before");
  const { resource: after } = configured(world, "after");
  process.stderr.write(`${JSON.stringify({ before, after, world }, undefined, 1)}\n`);
}

/** What terraform says that it will do, and what the sequence says. */
function compared(plan: JsonObject, phase: Phase): { terraform: string[]; eniplan: string[] } {
  const changes = plan["resource_changes"] as unknown as readonly { address: string; change: { actions: string[] } }[];
  const theirs = (changes ?? []).flatMap(({ address, change }) => {
    const kind = KIND_OF[change.actions.join()];
    return kind === undefined ? [] : [`${kind} ${address}`];
  });
  return { terraform: theirs.sort(), eniplan: phase.changes.map(({ kind, address }) => `${kind} ${address}`).sort() };
}

/** Runs all phases as they are written. */
async function run(judge: Judge, wanted: JsonObject, { phases }: Sequence): Promise<void> {
  let configuration = wanted;
  const text = told({ phases, circles: [] });
  for (const phase of phases) {
    configuration = edited(configuration, phase.edits);
    judge.configure(configuration);
    const plan = await judge.plan(...argumentsOf(phase)).catch((error: Error) => {
      throw new Error(`${phase.command}\n\n${text}\n\n${error.message.slice(-1000)}`);
    });
    const { terraform, eniplan } = compared(plan, phase);
    expect(terraform, `${phase.command}\n\n${text}`).toEqual(eniplan);
    judge.cloud.log.length = 0;
    const ran = await judge.terraform("apply", "-input=false", "-no-color", "-parallelism=64", "plan.bin");
    const failures = ran.output.split("\n").filter((line) => line.includes("Error:") || line.includes("with "));
    expect(ran.status === 0 ? [] : failures, `${phase.command}\n\n${text}`).toEqual([]);
    expect(judge.cloud.log.filter((line) => line.startsWith("lost"))).toEqual([]);
    counted.phases += 1;
    counted.along += phase.changes.filter(({ along }) => along).length;
    counted.unasked += phase.changes.filter(({ asked }) => !asked).length;
  }
  const rest = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
  expect(rest.status === 0 ? "" : rest.output).toBe("");
}

/** Worlds whose change needs more than one apply. */
function chosen(): SequenceWorld[] {
  const found: SequenceWorld[] = [];
  for (const world of fc.sample(sequenceWorlds, { numRuns: 200 * SEQUENCES, seed: SEED })) {
    if (found.length === SEQUENCES) break;
    counted.tried += 1;
    const before = storedBy(blocksOf(world, "before"));
    let sequence: Sequence;
    try {
      sequence = sequenceOf(configured(world, "after"), before);
    } catch {
      continue;
    }
    if (sequence.circles.length > 0) counted.circles += 1;
    else if (sequence.phases.length > 1) found.push(world);
  }
  return found;
}

describe.runIf(terraformFound())("a change that needs several applies", () => {
  test(
    "each does what the sequence says, nothing fails, and the end is right; and back again",
    async () => {
      const worlds = chosen();
      expect(worlds).toHaveLength(SEQUENCES);
      await withJudge(async (judge) => {
        judge.configure(SETTINGS);
        await judge.init();
        for (const world of worlds) {
          counted.worlds += 1;
          if (process.env["SHOW"]) show(world);
          const [before, after] = [configured(world, "before"), configured(world, "after")];
          judge.reset();
          judge.seed(storedBy(blocksOf(world, "before")));
          await run(judge, after, sequenceOf(after, judge.state()));
          const back = sequenceOf(before, judge.state());
          if (back.circles.length > 0) continue;
          counted.back += 1;
          await run(judge, before, back);
        }
      });
    },
    120_000 + 60_000 * SEQUENCES,
  );
});
