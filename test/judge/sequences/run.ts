import { expect } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import { wayBack } from "../../../src/plan/back/back";
import { lostForGood } from "../../../src/plan/back/lost";
import type { Edit, Loss, Phase, Sequence } from "../../../src/plan/order/sequence/sequence";
import { makePlan } from "../../../src/plan/plan";
import type { Plan } from "../../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { readConfiguration } from "../../../src/read/tf-json";
import type { Judge } from "../judge";

export const SETTINGS: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  provider: { alicloud: { region: "cn-hangzhou" } },
};

export function planOf(configuration: JsonObject, state: JsonObject): Plan {
  return planned(modelOf(configuration, state));
}

/** What the runbook of a change says that its way back does not bring back. */
export function runbookLosses(configuration: JsonObject, state: JsonObject): Loss[] {
  const model = modelOf(configuration, state);
  const plan = planned(model);
  return lostForGood(plan, planned(new Model(wayBack(model, plan).parts, RESOURCE_TYPES)));
}

function modelOf(configuration: JsonObject, state: JsonObject): Model {
  const prior = stateFromJson(state, "terraform.tfstate");
  const part = readConfiguration([configuration], { name: "test", file: "main.tf.json", prior });
  return new Model([part], RESOURCE_TYPES);
}

function planned(model: Model): Plan {
  return makePlan(model, new Network(model));
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

const KIND_OF: ReadonlyMap<string, string> = new Map([
  ["create", "create"],
  ["update", "update"],
  ["delete", "delete"],
  ["delete,create", "replace"],
  ["create,delete", "replace"],
]);

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

/** What terraform says that it will do, and what the sequence says. */
function compared(plan: JsonObject, phase: Phase): { terraform: string[]; eniplan: string[] } {
  const changes = plan["resource_changes"] as unknown as readonly { address: string; change: { actions: string[] } }[];
  const theirs = (changes ?? []).flatMap(({ address, change }) => {
    const kind = KIND_OF.get(change.actions.join());
    return kind === undefined ? [] : [`${kind} ${address}`];
  });
  return { terraform: theirs.sort(), eniplan: phase.changes.map(({ kind, address }) => `${kind} ${address}`).sort() };
}

/**
 * Runs all phases as they are written: terraform plans what each says, nothing fails and nothing is lost, and at the end
 * nothing is left to do.
 *
 * @returns the calls that the cloud answered
 */
export async function run(judge: Judge, wanted: JsonObject, { phases }: Sequence): Promise<string[]> {
  let configuration = wanted;
  const text = told({ phases, circles: [] });
  const calls: string[] = [];
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
    calls.push(...judge.cloud.log);
  }
  const rest = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
  expect(rest.status === 0 ? "" : rest.output, text).toBe("");
  return calls;
}
