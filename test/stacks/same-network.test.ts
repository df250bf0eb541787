import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import { readInput } from "../../src/read/input";
import { toHcl } from "../judge/hcl-text";
import { withJudge } from "../judge/judge";
import { temporaryFolder } from "../support/folders";
import { runStack, STACKS } from "../support/run-app";
import { readJson } from "../support/synth";
import { terraformFound } from "../terraform/support";

/** What the app writes when nobody judges it. */
function emitted(name: string): string {
  const outdir = join(temporaryFolder(), "out");
  runStack(name, { outdir, env: { ENIPLAN_GATE: "off" } });
  return join(outdir, "stacks", name, "cdk.tf.json");
}

function withoutComments(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "//");
  return Object.fromEntries(entries.map(([name, entry]) => [name, withoutComments(entry)]));
}

async function findings(path: string, state?: string): Promise<string[]> {
  const options = {
    cwd: join(path, ".."),
    stdin: () => "",
    app: "run" as const,
    ...(state === undefined ? {} : { state }),
  };
  const parts = await readInput(path, options);
  return evaluateApp(parts, { command: "check" })
    .findings.map(({ rule, severity, status, address }) => `${severity} ${status} ${rule} ${address}`)
    .sort();
}

/** The same configuration in native syntax, in files as people cut them. */
function writeHcl(document: JsonObject): string {
  const folder = join(temporaryFolder(), "net");
  mkdirSync(folder);
  const { terraform: _, resource, ...rest } = withoutComments(document) as JsonObject;
  writeFileSync(join(folder, "main.tf"), toHcl({ resource: resource ?? {} }, 7));
  writeFileSync(join(folder, "variables.tf"), toHcl(rest, 3));
  return folder;
}

/**
 * Of a reference to nothing terraform makes no plan. And its plan does not tell the order of the text: of two that are at odds
 * the finding stands at the later one, so that the order here is that of their names.
 */
function plannable({ resource, ...rest }: JsonObject): JsonObject {
  const types = sorted(resource).map(([type, names]) => {
    return [type, Object.fromEntries(sorted(names).filter(([name]) => name !== "orphan"))];
  });
  return { ...rest, resource: Object.fromEntries(types) };
}

function sorted(value: Json | undefined): [string, Json][] {
  return Object.entries(isObject(value) ? value : {}).sort(([one], [other]) => (one < other ? -1 : 1));
}

describe.each(["firewall-pair", "broken"])("one network, four inputs: %s", (name) => {
  const state = join(STACKS, name, `terraform.${name}.tfstate`);

  test("constructs, cdk.tf.json and .tf have the same findings", async () => {
    const file = emitted(name);
    const constructs = await findings(join(STACKS, name));
    expect(constructs.length).toBeGreaterThan(1);
    expect(await findings(file, state)).toEqual(constructs);
    expect(await findings(writeHcl(readJson(file)), state)).toEqual(constructs);
  });

  test.runIf(terraformFound())("and so has the plan that terraform makes of the .tf", async () => {
    const folder = writeHcl(plannable(readJson(emitted(name))));
    const planned = await withJudge(async (judge) => {
      judge.configure({ terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } } });
      for (const text of ["main.tf", "variables.tf"]) copyFileSync(join(folder, text), join(judge.folder, text));
      judge.seed(readJson(state));
      await judge.init();
      return judge.plan();
    });
    const plan = join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify(planned));
    expect(await findings(plan)).toEqual(await findings(folder, state));
  });
});
