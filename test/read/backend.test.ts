import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readInput } from "../../src/read/input";
import { CLEAN, runWith, STATE } from "../cli/fake-io";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-backend-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const manifest = (stacks: Readonly<Record<string, string>>) => {
  const entries = Object.entries(stacks).map(([name, path]) => [name, { name, synthesizedStackPath: path }]);
  return JSON.stringify({ version: "0.21.0", stacks: Object.fromEntries(entries) });
};
const settled = (type: string, config: object = {}) =>
  JSON.stringify({ version: 3, backend: { type, config, hash: 1 } });
const read = (path = ".") => readInput(path, { cwd: folder, stdin: () => "" });

/** https://developer.hashicorp.com/terraform/language/backend, and those that were there in 1.2 and before. */
const REMOTE = [
  ...["azurerm", "consul", "cos", "gcs", "http", "kubernetes", "oci", "oss", "pg", "remote", "s3"],
  ...["artifactory", "atlas", "etcd", "etcdv3", "manta", "swift", "inmem"],
];

describe("a backend other than local holds the state", () => {
  test.each(REMOTE)("%s", async (type) => {
    write({
      "hcl/main.tf": `terraform {\n  backend "${type}" {\n    prefix = "a"\n  }\n}\n`,
      "hcl/terraform.tfstate": STATE,
      "json/main.tf.json": JSON.stringify({ terraform: { backend: { [type]: {} } } }),
      "json/terraform.tfstate": STATE,
      "app/manifest.json": JSON.stringify({
        version: "0.21.0",
        stacks: { net: { name: "net", synthesizedStackPath: "stacks/net/cdk.tf.json" } },
      }),
      "app/stacks/net/cdk.tf.json": JSON.stringify({ terraform: { backend: { [type]: {} } } }),
    });
    for (const [path, place] of [
      ["hcl", "hcl"],
      ["json", "json"],
      ["app", "app/stacks/net"],
    ] as const) {
      const [part] = await read(path);
      expect(part?.elsewhere).toEqual({ backend: type, folder: join(folder, place) });
      expect([part?.prior, part?.stateFile]).toEqual([undefined, undefined]);
    }
  });

  test("a cloud block", async () => {
    write({ "main.tf": 'terraform {\n  cloud {\n    organization = "o"\n  }\n}\n' });
    expect((await read())[0]?.elsewhere?.backend).toBe("cloud");
  });

  test("an override file counts", async () => {
    write({
      "main.tf": 'terraform {\n  backend "oss" {}\n}\n',
      "main_override.tf": 'terraform {\n  backend "local" {}\n}\n',
      "terraform.tfstate": STATE,
    });
    expect((await read())[0]?.prior?.serial).toBe(7);
  });
});

describe("what terraform init has settled", () => {
  test("completes the path of a local backend", async () => {
    write({
      "main.tf": 'terraform {\n  backend "local" {}\n}\n',
      ".terraform/terraform.tfstate": settled("local", { path: "there.tfstate", workspace_dir: null }),
      "there.tfstate": STATE,
    });
    expect((await read())[0]?.prior?.file).toBe("there.tfstate");
  });

  test("tells the path that is an expression", async () => {
    write({
      "main.tf": 'terraform {\n  backend "local" {\n    path = "${var.name}.tfstate"\n  }\n}\nvariable "name" {}\n',
    });
    expect((await read())[0]?.elsewhere?.backend).toBe("local");
    write({ ".terraform/terraform.tfstate": settled("local", { path: "net.tfstate" }), "net.tfstate": STATE });
    expect((await read())[0]?.prior?.file).toBe("net.tfstate");
  });

  test("keeps the state where it is until init moves it", async () => {
    write({ "main.tf": "", ".terraform/terraform.tfstate": settled("s3"), "terraform.tfstate": STATE });
    expect((await read())[0]?.elsewhere?.backend).toBe("s3");
  });

  test("that is no JSON is a mistake with its file", async () => {
    write({ "main.tf": "", ".terraform/terraform.tfstate": "{" });
    await expect(read()).rejects.toThrow("json/malformed");
  });
});

describe("the command line", () => {
  const remote = JSON.stringify({ ...JSON.parse(CLEAN), terraform: { backend: { oss: {} } } });
  const run = (...argv: string[]) => runWith(argv, { cwd: folder });

  test("plan stops, and says what to do", async () => {
    write({ "main.tf.json": remote });
    const { code, err } = await run("plan");
    expect(code).toBe(3);
    for (const words of ["state/elsewhere", "backend oss", "terraform state pull | eniplan plan", "--state-pull"]) {
      expect(err.replace(/\s+/g, " ")).toContain(words);
    }
  });

  test("check goes on, and calls nothing new", async () => {
    write({ "main.tf.json": remote });
    const { code, out } = await run("check");
    expect([code, out.replace(/\s+/g, " ")]).toEqual([0, expect.stringContaining("backend oss and was not read")]);
    expect(out).not.toContain("new");
    const { out: json } = await run("check", "--format", "json");
    expect(JSON.parse(json).stacks[0]).toMatchObject({ backend: "oss" });
  });

  test("--state FILE, none and STACK=FILE give it", async () => {
    write({ "net/main.tf.json": remote, "there.tfstate": STATE });
    expect((await run("plan", "net", "--state", "there.tfstate")).last).toContain("no changes");
    expect((await run("plan", "net", "--state", "net=there.tfstate")).last).toContain("no changes");
    expect((await run("plan", "net", "--state", "none")).last).toContain("1 change");
    expect((await run("plan", "net", "--state", "net=none")).last).toContain("1 change");
  });

  test("each of several stacks takes its own", async () => {
    write({ "a/main.tf.json": remote, "b/main.tf.json": remote, "there.tfstate": STATE });
    const { last } = await run("plan", "a", "b", "--state", "a=there.tfstate", "--state", "b=none");
    expect(last).toContain("1 change");
    const without = await run("plan", "a", "b", "--state", "a=there.tfstate");
    expect([without.code, without.last]).toEqual([3, expect.stringContaining("1 problem (state/elsewhere)")]);
  });

  test.each([
    ["a stack that does not exist", ["--state", "nte=none", "--state", "net=none"], "state/no-stack"],
    ["a stack twice", ["--state", "net=none", "--state", "net=none"], "cli/bad-value"],
    ["two states for one stack", ["--state", "none", "--state", "there.tfstate"], "cli/bad-value"],
  ])("refuses %s", async (_, options, problem) => {
    write({ "net/main.tf.json": remote, "there.tfstate": STATE });
    const { code, last } = await run("plan", "net", ...options);
    expect([code, last]).toEqual([3, expect.stringContaining(problem)]);
  });

  test("a state for a name that two stacks have is refused", async () => {
    for (const app of ["a", "b"]) {
      write({
        [`${app}/manifest.json`]: manifest({ net: "stacks/net/cdk.tf.json" }),
        [`${app}/stacks/net/cdk.tf.json`]: CLEAN,
      });
    }
    write({ "there.tfstate": STATE });
    const both = await run("plan", "a", "b", "--state", "net=there.tfstate");
    expect([both.code, both.last]).toEqual([3, expect.stringContaining("state/several")]);
    expect(both.err.replace(/\s+/g, " ")).toContain("a/stacks/net/cdk.tf.json, b/stacks/net/cdk.tf.json");
    expect((await run("plan", "a", "b", "--state", "a/net=there.tfstate")).last).toContain("1 change");
    expect((await run("plan", "a", "b", "--state", "net=none")).last).toContain("2 changes");
  });

  test.each([
    ["two names for one file", manifest({ net: "stacks/net/cdk.tf.json", other: "stacks/net/cdk.tf.json" })],
    ["one name twice", manifest({ net: "a" }).replace("}}}", '},"net":{"synthesizedStackPath":"b"}}}')],
  ])("an app whose stacks are lost in each other is refused: %s", async (_, text) => {
    write({ "manifest.json": text, "stacks/net/cdk.tf.json": CLEAN });
    const { code, last } = await run("plan");
    expect([code, last]).toEqual([3, expect.stringContaining("app/same-stack")]);
  });

  test("a policy that names a stack that does not exist is refused", async () => {
    write({ "main.tf.json": CLEAN, "eniplan.yaml": "inputs: { state: { nte: none } }\n" });
    expect((await run("plan")).last).toContain("state/no-stack");
  });
});
