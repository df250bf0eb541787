import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { releaseOf } from "../../src/model/stack-release";
import { readInput } from "../../src/read/input";
import { runWith } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function read(files: Readonly<Record<string, string>>) {
  const [part] = await readInput(".", { cwd: folderOf(files), stdin: () => "" });
  if (!part) throw new Error("nothing was read");
  return part;
}

const vpc = (name: string) => `resource "alicloud_vpc" "${name}" {}\n`;

test("files of OpenTofu stand in for those of their name, in either syntax", async () => {
  const part = await read({
    "a.tf": vpc("terraform"),
    "a.tofu": vpc("tofu"),
    "b.tf.json": '{"resource":{"alicloud_vpc":{"terraform_json":{}}}}',
    "b.tofu.json": '{"resource":{"alicloud_vpc":{"tofu_json":{}}}}',
    "c.tf": vpc("both"),
  });
  expect(part.blocks.map(({ name }) => name).sort()).toEqual(["both", "tofu", "tofu_json"]);
  expect(releaseOf(part)).toMatchObject({ product: "opentofu", source: "configuration" });
});

test("files of tests, queries, policies and migrations are none of a configuration", async () => {
  const part = await read({
    "main.tf": vpc("a"),
    "a.tftest.hcl": 'run "x" {}\n',
    "a.tftest.json": '{"run":{}}',
    "a.tofutest.hcl": 'run "x" {}\n',
    "a.tfquery.hcl": 'list "alicloud_vpc" "x" {\n  provider = alicloud\n}\n',
    "a.policy.hcl": "policy {}\n",
    "a.tfmigrate.hcl": "migrate {}\n",
    "tests/b.tftest.hcl": 'run "x" {}\n',
  });
  expect(part.blocks.map(({ name }) => name)).toEqual(["a"]);
});

test.each([
  ["registry.opentofu.org", { product: "opentofu", version: "1.12.0", source: "lock" }],
  ["registry.terraform.io", { product: "terraform", version: "1.17.1", source: "default" }],
])("a lock file with providers of %s", async (registry, expected) => {
  const lock = `# This file is maintained automatically.\n\nprovider "${registry}/aliyun/alicloud" {\n  version = "1.289.0"\n}\n`;
  expect(releaseOf(await read({ "main.tf": vpc("a"), ".terraform.lock.hcl": lock }))).toEqual(expected);
});

test("--terraform-version is told by every report, and by none without a reason", async () => {
  const cwd = folderOf({ "main.tf": vpc("a") });
  const run = async (...options: string[]) => (await runWith(["plan", ...options], { cwd })).out;
  expect(await run()).not.toContain("Terraform 1.");
  expect(await run("--terraform-version", "1.13")).toContain("Read for Terraform 1.13 (--terraform-version).");
  expect(await run("--terraform-version", "opentofu:1.12", "--format", "markdown")).toContain(", OpenTofu 1.12; ");
  const json = JSON.parse(await run("--terraform-version", "1.11.4", "--format", "json")) as { stacks: unknown[] };
  expect(json.stacks).toMatchObject([{ release: { product: "terraform", version: "1.11.4", source: "option" } }]);
  const { code, err } = await runWith(["plan", "--terraform-version", "newest"], { cwd });
  expect(code).toBe(3);
  expect(err).toContain("--terraform-version");
});
