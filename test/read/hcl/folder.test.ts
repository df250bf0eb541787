import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InputError, type Problem } from "../../../src/model/problem";
import { type InputOptions, readInput } from "../../../src/read/input";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "eniplan-folder-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content));
  }
}

const read = (path = ".", options: Partial<InputOptions> = {}) =>
  readInput(path, { cwd, stdin: () => "", ...options }).then(([part]) => part);

async function problems(path?: string, options: Partial<InputOptions> = {}): Promise<readonly Problem[]> {
  const error = await read(path, options).then(
    () => new Error("nothing was wrong"),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.problems;
  throw error;
}

const vpc = (name: string, body = 'cidr_block = "10.0.0.0/8"') => `resource "alicloud_vpc" "${name}" {\n  ${body}\n}\n`;

describe("which files are read", () => {
  test("native and JSON syntax together, each declaration in its own file and line", async () => {
    write({
      "main.tf": `# the first\n\n${vpc("a")}\n  ${vpc("b")}`,
      "more.tf.json": { resource: { alicloud_vpc: { c: {} } } },
      ".hidden.tf": "no HCL at all {",
      "#main.tf#": "no HCL at all {",
      "main.tf~": "no HCL at all {",
      ".terraform/modules/x/main.tf": "no HCL at all {",
      "inner/main.tf": "no HCL at all {",
    });
    const part = await read();
    expect(part?.blocks.map((block) => [block.name, block.locate?.()])).toEqual([
      ["a", { file: "main.tf", line: 3, column: 1 }],
      ["b", { file: "main.tf", line: 7, column: 3 }],
      ["c", { file: "more.tf.json", line: 1, column: 30 }],
    ]);
  });

  test("a file by its name stands alone", async () => {
    write({ "a.tf": vpc("a"), "b.tf": vpc("b") });
    const part = await read("b.tf");
    expect(part).toMatchObject({ name: "b", file: "b.tf", stateFile: "terraform.tfstate" });
    expect(part?.blocks.map(({ name }) => name)).toEqual(["b"]);
  });

  test("OpenTofu's files stand in for those of their name", async () => {
    write({ "main.tf": vpc("a"), "main.tofu": vpc("b"), "c.tofu": vpc("c"), "d.tf": vpc("d") });
    expect((await read())?.blocks.map(({ name }) => name)).toEqual(["c", "d", "b"]);
  });

  test("standard input", async () => {
    const part = await read("-", { stdin: () => `\n${vpc("a")}` });
    expect(part?.blocks[0]?.locate?.()).toEqual({ file: "standard input", line: 2, column: 1 });
  });

  test("columns count characters", async () => {
    write({ "main.tf": `locals { a = "中😀" } /* 中😀 */\n/* 中😀 */ ${vpc("a")}` });
    expect((await read())?.blocks[0]?.locate?.()).toMatchObject({ line: 2, column: 10 });
  });

  test("a folder without anything says what is expected, and where there is something", async () => {
    write({ "a/main.tf": "", "b/cdktf.json": {}, "c/notes.txt": "", ".terraform/main.tf": "" });
    expect(await problems()).toMatchObject([
      { id: "folder/nothing", params: { folder: ".", found: "a, b", command: "eniplan plan a b" } },
    ]);
  });
});

describe("overrides", () => {
  test("arguments replace arguments, blocks all of their name, a lifecycle is merged", async () => {
    write({
      "main.tf": `resource "alicloud_instance" "a" {
        image_id      = "old"
        instance_type = "t"
        data_disks { size = 1 }
        data_disks { size = 2 }
        dynamic "ingress" {
          for_each = []
          content {}
        }
        lifecycle {
          ignore_changes        = [tags]
          create_before_destroy = true
        }
      }
      locals {
        x = 1
        y = 2
      }
      variable "v" {
        type    = string
        default = "old"
      }`,
      "a_override.tf": `resource "alicloud_instance" "a" {
        image_id = "new"
        data_disks { size = 3 }
        ingress { port = 1 }
        lifecycle { ignore_changes = all }
      }
      locals { y = 3 }`,
      "override.tf.json": { variable: { v: { default: "new" } } },
    });
    const part = await read();
    expect(part?.blocks[0]?.body).toEqual({
      image_id: "new",
      instance_type: "t",
      data_disks: [{ size: 3 }],
      ingress: [{ port: 1 }],
      dynamic: [{}],
      lifecycle: { ignore_changes: "all", create_before_destroy: true },
    });
    expect(part?.locals).toEqual(
      new Map<string, unknown>([
        ["x", 1],
        ["y", 3],
      ]),
    );
    expect(part?.variables.get("v")).toBe("new");
    expect(part?.variableTypes?.get("v")).toBe("string");
  });

  test("what overrides nothing is a mistake", async () => {
    write({ "main.tf": vpc("a"), "x_override.tf": `\n${vpc("b")}` });
    expect(await problems()).toMatchObject([
      {
        id: "configuration/overrides-nothing",
        params: { name: "alicloud_vpc.b" },
        location: { file: "x_override.tf", line: 2 },
      },
    ]);
  });

  test("the declaration is where it was made first", async () => {
    write({ "main.tf": vpc("a"), "a_override.tf": vpc("a", 'cidr_block = "10.0.0.0/16"') });
    const part = await read();
    expect(part?.blocks[0]?.locate?.()).toMatchObject({ file: "main.tf", line: 1 });
    expect(part?.blocks[0]?.body).toEqual({ cidr_block: "10.0.0.0/16" });
  });
});

test("what is declared twice is a mistake, wherever it is", async () => {
  write({
    "a.tf": `${vpc("a")}${vpc("b")}\noutput "o" {\n  value = 1\n}\n`,
    "b.tf": `${vpc("c")}${vpc("a")}${vpc("a")}`,
    "c.tf.json": { output: { o: { value: 1 } } },
  });
  expect(
    (await problems()).map(({ id, params, location }) => [id, params, `${location?.file}:${location?.line}`]),
  ).toEqual([
    ["configuration/duplicate", { name: "alicloud_vpc.a", first: "a.tf:1" }, "b.tf:4"],
    ["configuration/duplicate", { name: "alicloud_vpc.a", first: "a.tf:1" }, "b.tf:7"],
    ["configuration/duplicate", { name: "output.o", first: "a.tf:8" }, "c.tf.json:1"],
  ]);
});

describe("values of variables", () => {
  test("all of HCL in files of values", async () => {
    write({
      "main.tf": 'variable "x" {}\nvariable "y" {}\nvariable "z" {\n  type = list(number)\n}\n',
      "terraform.tfvars": 'x = {\n  a = [1, "b"]\n  "c d" = <<-E\n    text\n  E\n}\n',
      "a.auto.tfvars": 'y = "a-${1 + 1}" # two\n',
    });
    const part = await read(".", { variables: ["z=[1,\n 2]"] });
    expect(Object.fromEntries(part?.variables ?? [])).toEqual({
      x: { a: [1, "b"], "c d": "text\n" },
      y: "a-2",
      z: [1, 2],
    });
  });

  test("mistakes in them, each at its place", async () => {
    write({ "main.tf": "", "terraform.tfvars": "x = \ny = 1\n" });
    expect(await problems()).toMatchObject([{ id: "hcl/malformed", location: { file: "terraform.tfvars", line: 1 } }]);
    write({ "terraform.tfvars": "x = 1\nlocals {}\n" });
    expect(await problems()).toMatchObject([{ id: "hcl/block-in-values", location: { line: 2 } }]);
  });
});

describe("the state of a configuration", () => {
  const state = (serial: number) => ({ version: 4, terraform_version: "1", serial, lineage: "l", resources: [] });

  test("of its local backend, in whatever file that stands", async () => {
    write({
      "backend.tf": 'terraform {\n  backend "local" {\n    path = "state/net.tfstate"\n  }\n}\n',
      "versions.tf": 'terraform {\n  required_version = ">= 1.5"\n}\n',
      "state/net.tfstate": state(7),
    });
    expect((await read())?.prior?.serial).toBe(7);
  });

  test("none when the backend is remote", async () => {
    write({ "main.tf": 'terraform {\n  backend "oss" {}\n}\n', "terraform.tfstate": state(1) });
    const part = await read();
    expect([part?.prior, part?.stateFile]).toEqual([undefined, undefined]);
  });

  test("of the workspace that is selected", async () => {
    write({
      "main.tf": "",
      "terraform.tfstate": state(1),
      "terraform.tfstate.d/blue/terraform.tfstate": state(2),
      "terraform.tfstate.d/green/terraform.tfstate": state(3),
      ".terraform/environment": "blue",
      "data/environment": "default",
    });
    expect((await read())?.prior?.serial).toBe(2);
    expect((await read(".", { env: { TF_WORKSPACE: "green" } }))?.prior?.serial).toBe(3);
    expect((await read(".", { env: { TF_WORKSPACE: "default" } }))?.prior?.serial).toBe(1);
    expect((await read(".", { env: { TF_DATA_DIR: "data" } }))?.prior?.serial).toBe(1);
    const fresh = await read(".", { env: { TF_WORKSPACE: "red" } });
    expect(fresh?.stateFile).toBe(join("terraform.tfstate.d", "red", "terraform.tfstate"));
  });
});

describe("acknowledgements in comments", () => {
  const SAID = 'eniplan:acknowledge eni/quota reason="a \\"good\\" one" expires=2027-01-31 owner=net-team';

  test.each([
    ["above", `# ${SAID}\n${vpc("a")}`, 1, 3],
    ["above, with lines between", `// ${SAID}\n# and more\n/* and\nmore */\n${vpc("a")}`, 1, 4],
    ["in a block comment", `/*\n * ${SAID}\n */\n${vpc("a")}`, 2, 4],
    ["inside", vpc("a", `# ${SAID}`), 2, 5],
    ["inside a nested block", vpc("a", `x {\n/* ${SAID} */ }`), 3, 4],
    ["behind the first brace", `resource "alicloud_vpc" "a" { # ${SAID}\n}\n`, 1, 33],
    ["behind the last brace", `resource "alicloud_vpc" "a" {\n} # ${SAID}\n`, 2, 5],
  ])("%s", async (_, text, line, column) => {
    write({ "main.tf": `${text}\n\n${vpc("b")}` });
    const part = await read("main.tf");
    expect(part?.acknowledgements).toEqual([
      {
        rule: "eni/quota",
        reason: 'a "good" one',
        expires: "2027-01-31",
        owner: "net-team",
        stack: "main",
        scope: "alicloud_vpc.a",
        location: { file: "main.tf", line, column },
      },
    ]);
  });

  test("of data sources and modules, several of one block", async () => {
    const said = (rule: string) => `# eniplan:acknowledge ${rule} reason=known\n`;
    write({
      "main.tf": `${said("eni/zone")}${said("eni/vpc")}data "alicloud_zones" "z" {}\n\n${said("eni/name")}module "m" {\n  source = "./m"\n}\n`,
      "m/main.tf": "",
    });
    expect((await read())?.acknowledgements?.map(({ rule, scope }) => [rule, scope])).toEqual([
      ["eni/zone", "data.alicloud_zones.z"],
      ["eni/vpc", "data.alicloud_zones.z"],
      ["eni/name", "module.m"],
    ]);
  });

  test("in a module for every instance of it", async () => {
    write({
      "main.tf": 'module "m" {\n  source   = "./m"\n  for_each = toset(["a"])\n}\n',
      "m/main.tf": vpc("a", `# ${SAID}`),
    });
    expect((await read())?.acknowledgements).toMatchObject([
      { scope: "module.m[*].alicloud_vpc.a", location: { file: join("m", "main.tf"), line: 2 } },
    ]);
  });

  test.each([
    ["no rule", "acknowledge", "comment/rule"],
    ["a rule without a group", 'acknowledge quota reason="x"', "comment/rule"],
    ["no reason", "acknowledge eni/quota owner=me", "comment/reason"],
    ["an empty reason", 'acknowledge eni/quota reason=" "', "comment/reason"],
    ["a reason without quotes", "acknowledge eni/quota reason=we know", "comment/word"],
    ["an unknown key", 'acknowledge eni/quota reason="x" until=2027-01-31', "comment/word"],
    ["no day", 'acknowledge eni/quota reason="x" expires=2027-02-31', "comment/date"],
    ["another word", "acknowlege eni/quota", "comment/unknown"],
  ])("%s is a mistake", async (_, said, id) => {
    write({ "main.tf": `${vpc("a")}\n  # eniplan:${said}\n${vpc("b")}` });
    expect(await problems()).toMatchObject([{ id, location: { file: "main.tf", line: 5, column: 5 } }]);
  });

  test.each([
    ["an empty line between", `# ${SAID}\n\n${vpc("a")}`],
    ["above locals", `# ${SAID}\nlocals {}\n`],
    ["at the end", `${vpc("a")}# ${SAID}\n`],
  ])("%s: it stands at nothing", async (_, text) => {
    write({ "main.tf": text });
    expect(await problems()).toMatchObject([{ id: "comment/nowhere", location: { file: "main.tf" } }]);
  });

  test("in a string it is none", async () => {
    write({ "main.tf": vpc("a", `x = "# eniplan:acknowledge eni/quota"\n  y = <<E\n# ${SAID}\nE`) });
    expect((await read())?.acknowledgements).toBeUndefined();
  });
});
