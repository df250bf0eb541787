import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { runWith } from "../cli/fake-io";
import { newFolder, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

const CONFIGURATION: JsonObject = {
  variable: { size: { default: "small", description: "how large" }, login: { sensitive: true, default: "hunter22" } },
  locals: { text: "x-${var.size}" },
  resource: {
    terraform_data: {
      vpc: { input: "a" },
      switch: { input: ["${terraform_data.vpc.id}", "k"], depends_on: ["terraform_data.each"] },
      each: { for_each: { a: "1", b: "2" }, input: "${each.value}" },
      many: { count: 2, input: "${count.index}" },
      hidden: { input: "${var.login}" },
      same: { input: "same" },
      tainted: { input: "${local.text}", lifecycle: { create_before_destroy: true } },
      changed: { input: { k: [1, 2] } },
      here: { input: "moved" },
    },
  },
  moved: [{ from: "terraform_data.there", to: "terraform_data.here" }],
  output: {
    id: { value: "${terraform_data.vpc.id}" },
    constant: { value: "constant", description: "the same as ever" },
    login: { value: "${var.login}", sensitive: true },
    list: { value: ["a", "${terraform_data.vpc.id}"] },
  },
};

function instance(input: Json, extra: JsonObject = {}): JsonObject {
  const dynamic = { value: input, type: typeof input };
  return {
    schema_version: 0,
    attributes: { id: `id-${String(input)}`, input: dynamic, output: dynamic, triggers_replace: null },
    ...extra,
  };
}

function resource(name: string, ...instances: JsonObject[]): JsonObject {
  const provider = 'provider["terraform.io/builtin/terraform"]';
  return { mode: "managed", type: "terraform_data", name, provider, instances };
}

const STATE: JsonObject = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 3,
  lineage: "3c1b",
  outputs: { constant: { value: "constant", type: "string" }, gone: { value: 1, type: "number" } },
  resources: [
    resource("same", instance("same")),
    resource("tainted", instance("x-small", { status: "tainted" })),
    resource("changed", instance("before")),
    resource("gone", instance("gone")),
    resource("there", instance("moved")),
    resource("many", instance("2", { index_key: 2 })),
    { ...resource("gone", instance("inner", { dependencies: ["terraform_data.same"] })), module: 'module.m["k"]' },
  ],
  check_results: null,
};

/**
 * What the two must agree in. Without a descriptor we do not know that terraform_data has two more attributes; secrets
 * are in clear text in terraform's; it lists an output that is only planned in the prior state too, when it is
 * sensitive; and the references that fed the plan we do not list.
 */
function comparable({ relevant_attributes: _, timestamp: __, ...plan }: JsonObject): JsonObject {
  const same = without(["output", "triggers_replace", "constant_value"], plan) as JsonObject;
  const prior = same["prior_state"] as { values: { outputs: JsonObject } };
  delete prior.values.outputs["login"];
  // Of an object that is unknown in one attribute terraform shapes the others too.
  for (const { change } of same["resource_changes"] as { change: JsonObject }[]) {
    if (!JSON.stringify(change["after_unknown"]).includes("true")) change["after_unknown"] = {};
  }
  return same;
}

function without(names: readonly string[], value: Json): Json {
  if (Array.isArray(value)) return value.map((element) => without(names, element));
  if (!isObject(value)) return value === "hunter22" ? "(sensitive value)" : value;
  const entries = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(entries.map(([name, member]) => [name, without(names, member)]));
}

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/tfplan.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

describe.runIf(terraformFound())("tfplan-json against terraform show -json", () => {
  test("of terraform_data, which needs no provider: the same document", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(CONFIGURATION));
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify(STATE));
    expect(terraform(folder, "init", "-input=false").status).toBe(0);
    expect(terraform(folder, "plan", "-out=plan", "-input=false").status).toBe(0);
    const real = JSON.parse(terraform(folder, "show", "-json", "plan").output) as JsonObject;
    const { out } = await runWith(["plan", "main.tf.json", "--format", "tfplan-json"], { cwd: folder });
    const ours = JSON.parse(out) as JsonObject;
    expect(comparable(ours)).toEqual(comparable(real));
    validate(real);
    expect(validate.errors).toBeNull();
    validate(ours);
    expect(validate.errors).toBeNull();
    expect(Object.keys(ours).filter((key) => !(key in real))).toEqual([]);
  });
});
