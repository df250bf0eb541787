import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { runWith } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";
import { ROOT, runApp } from "../support/run-app";
import { readJson } from "../support/synth";

/** One stack that calls a module, with what its synth finds in a file, since a rejected app leaves nothing else. */
function mainOf(source: string, options: JsonObject): string {
  return `
const { App, AppRejected, InputError, NetworkStack } = require(${JSON.stringify(join(ROOT, "dist/src/index.js"))});
const { TerraformHclModule } = require(require.resolve("cdktf", { paths: [${JSON.stringify(ROOT)}] }));
const { writeFileSync } = require("node:fs");
const options = process.env.ENIPLAN_GATE === "off" ? {} : { onError: "throw" };
const app = new App({ ...options, state: false, policy: false, context: { cdktfRelativeModules: ["./net"] } });
const stack = new NetworkStack(app, "network", { region: "cn-hangzhou" });
const variables = { block: "192.168.0.0/24" };
new TerraformHclModule(stack, "net", { source: ${JSON.stringify(source)}, variables, ...${JSON.stringify(options)} });
try {
  app.synth();
} catch (error) {
  if (!(error instanceof AppRejected) && !(error instanceof InputError)) throw error;
  const { findings = [] } = error.result ?? {};
  writeFileSync("synth.json", JSON.stringify({ findings, problems: error.problems ?? [] }));
}
`;
}

const JSON_MODULE = {
  "net/main.tf.json": JSON.stringify(
    {
      variable: { block: {} },
      resource: {
        alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        alicloud_vswitch: {
          main: { vpc_id: `\${alicloud_vpc.main.id}`, zone_id: "cn-hangzhou-i", cidr_block: `\${var.block}` },
        },
      },
    },
    null,
    2,
  ),
};

const HCL_MODULE = {
  "net/main.tf": [
    'variable "block" {}',
    'resource "alicloud_vpc" "main" {',
    '  cidr_block = "10.0.0.0/16"',
    "}",
    'resource "alicloud_vswitch" "main" {',
    "  vpc_id     = alicloud_vpc.main.id",
    '  zone_id    = "cn-hangzhou-i"',
    "  cidr_block = var.block",
    "}",
  ].join("\n"),
};

/** How a source reaches what cdktf writes: as a copy beside the stack, or as it is, relative to the stack's folder. */
const COPIED: [string, JsonObject] = ["./net", {}];
const AS_IT_IS: [string, JsonObject] = ["../../../net", { skipAssetCreationFromLocalModules: true }];

function project(files: Readonly<Record<string, string>>, [source, options]: [string, JsonObject]): string {
  const cwd = temporaryFolder();
  const all = { ...files, "main.js": mainOf(source, options), "cdktf.json": JSON.stringify({ app: "node main.js" }) };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

function synthOf(cwd: string): JsonObject {
  const { status, stderr } = runApp(join(cwd, "main.js"), cwd, { outdir: "" });
  expect(status, stderr).toBe(0);
  return readJson(join(cwd, "synth.json"));
}

function told(findings: Json | undefined): JsonObject[] {
  const all = (Array.isArray(findings) ? findings : []).filter(isObject);
  return all.map(({ rule, status, severity, address, location, fingerprint }) => {
    return { rule, status, severity, address, location, fingerprint } as JsonObject;
  });
}

describe.each([
  ["JSON", JSON_MODULE, "main.tf.json", { line: 15, column: 9 }],
  ["HCL", HCL_MODULE, "main.tf", { line: 8, column: 3 }],
] as const)("a module of an app in %s", (_, files, name, place) => {
  test.each([
    ["copied by cdktf", COPIED, /^net\//],
    ["where it is", AS_IT_IS, /^net\//],
  ] as const)("%s: synth and check find the same at the same place", async (_way, [source, options], folder) => {
    const cwd = project(files, [source, options]);
    const synth = told(synthOf(cwd)["findings"]);
    const address = "module.net.alicloud_vswitch.main";
    expect(synth).toMatchObject([{ rule: "vswitch/cidr", status: "violation", address, location: place }]);
    expect(synth).toMatchObject([{ location: { file: expect.stringMatching(folder) } }]);
    expect(synth).toMatchObject([{ location: { file: expect.stringMatching(`/${name}$`) } }]);
    const { out } = await runWith(["check", "--allow-code", "--format", "json"], { cwd });
    expect(told((JSON.parse(out) as JsonObject)["findings"])).toEqual(synth);
    // Neither wrote anything, nor left anything behind.
    expect(readdirSync(cwd).sort()).toEqual(["cdktf.json", "main.js", "net", "synth.json"]);
  });
});

test("an app with a module that is sound is written as before", () => {
  const files = {
    "net/main.tf": 'variable "block" {}\nresource "alicloud_vpc" "main" {\n  cidr_block = var.block\n}\n',
  };
  const cwd = project(files, AS_IT_IS);
  expect(synthOf(cwd)).toEqual({});
  const plan = readJson(join(cwd, "cdktf.out/stacks/network/eniplan.json"));
  expect(plan["changes"]).toMatchObject([{ address: "module.net.alicloud_vpc.main", kind: "create" }]);
});

test("what is wrong with a call is the same for both", async () => {
  const cwd = project({ "net/main.tf": 'variable "other" {}\n' }, AS_IT_IS);
  const { problems } = synthOf(cwd) as { problems: JsonObject[] };
  expect(problems.map(({ id }) => id)).toEqual(["module/argument", "module/required"]);
  const { code, err } = await runWith(["check", "--allow-code"], { cwd });
  expect(code).toBe(3);
  for (const id of ["module/argument", "module/required"]) expect(err).toContain(id);
});
