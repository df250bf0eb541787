import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InputError, type Problem } from "../../src/model/problem";
import { type InputOptions, readInput } from "../../src/read/input";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "eniplan-test-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = join(cwd, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return file;
}

const read = (path?: string, options: Partial<InputOptions> = {}) =>
  readInput(path, { cwd, stdin: () => "", ...options });

async function problems(path?: string, options: Partial<InputOptions> = {}): Promise<readonly Problem[]> {
  const error = await read(path, options).then(
    () => new Error("nothing was wrong"),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.problems;
  throw error;
}

const VPC = { resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } };
const STATE = { version: 4, terraform_version: "1", serial: 3, lineage: "l", outputs: {}, resources: [] };

describe("what is read", () => {
  test("a file, with the line of each declaration", async () => {
    write("net.tf.json", VPC);
    const [part] = await read("net.tf.json");
    expect(part).toMatchObject({ name: "net", file: "net.tf.json" });
    expect(part?.blocks[0]?.locate?.()).toEqual({ file: "net.tf.json", line: 4, column: 7 });
  });

  test("a file with a byte order mark", async () => {
    write("net.tf.json", `\uFEFF${JSON.stringify(VPC)}`);
    expect((await read("net.tf.json"))[0]?.blocks.length).toBe(1);
  });

  test("a folder of files as one module, each declaration in its own file", async () => {
    write("a.tf.json", VPC);
    write("b.tf.json", { resource: [{ alicloud_vswitch: { v: [{ zone_id: "z" }] } }] });
    write("terraform.tfstate", STATE);
    const [part, ...others] = await read(".");
    expect(others).toEqual([]);
    expect(part?.blocks.map((block) => [block.name, block.locate?.()?.file])).toEqual([
      ["main", "a.tf.json"],
      ["v", "b.tf.json"],
    ]);
    expect(part?.prior?.serial).toBe(3);
  });

  test("a cdktf output folder: every stack, its construct paths and its local state", async () => {
    write("out/manifest.json", { version: "1", stacks: { net: { synthesizedStackPath: "stacks/net/cdk.tf.json" } } });
    const state = write("terraform.net.tfstate", STATE);
    write("out/stacks/net/cdk.tf.json", {
      terraform: { backend: { local: { path: state } } },
      resource: { alicloud_vpc: { main: { "//": { metadata: { path: "net/main", uniqueId: "main" } } } } },
    });
    const [part] = await read("out");
    expect(part).toMatchObject({
      name: "net",
      prior: { serial: 3, file: "terraform.net.tfstate" },
      blocks: [{ path: "net/main" }],
    });
  });

  test("a project: its app runs into a folder of its own, and nothing is left behind", async () => {
    const app =
      "const f=require('fs'),p=require('path'),o=process.env.CDKTF_OUTDIR;f.mkdirSync(p.join(o,'stacks/s'),{recursive:true});f.writeFileSync(p.join(o,'manifest.json'),JSON.stringify({stacks:{s:{synthesizedStackPath:'stacks/s/cdk.tf.json'}}}));f.writeFileSync(p.join(o,'stacks/s/cdk.tf.json'),JSON.stringify({resource:{alicloud_vpc:{main:{description:process.env.ENIPLAN_GATE}}}}));f.writeFileSync('seen',o)";
    write("main.js", app);
    write("cdktf.json", { language: "typescript", app: "node main.js" });
    const seen: string[] = [];
    const [part] = await read(undefined, { app: "run", onApp: (text) => seen.push(text) });
    expect(part?.blocks[0]?.body["description"]).toBe("off");
    expect(seen).toEqual(["cdktf.json"]);
    expect(readdirSync(cwd).sort()).toEqual(["cdktf.json", "main.js", "seen"]);
    expect(existsSync(join(cwd, "cdktf.out"))).toBe(false);
  });

  test("standard input, recognised by what it holds", async () => {
    expect((await read("-", { stdin: () => JSON.stringify(VPC) }))[0]?.origin).toBe("configuration");
    const resources = [
      {
        mode: "managed",
        type: "alicloud_vpc",
        name: "main",
        instances: [{ attributes: { id: "vpc-1", description: null } }],
      },
    ];
    const [part] = await read("-", { stdin: () => JSON.stringify({ ...STATE, resources }) });
    expect(part).toMatchObject({ origin: "state", blocks: [{ body: { id: "vpc-1" } }] });
  });

  test("a state that is given wins over the one that is found; none means none", async () => {
    write("net.tf.json", VPC);
    write("terraform.tfstate", STATE);
    write("other.tfstate", { ...STATE, serial: 9 });
    const serial = async (state?: string, stdin = "") =>
      (await read("net.tf.json", { stdin: () => stdin, ...(state ? { state } : {}) }))[0]?.prior?.serial;
    expect(await serial()).toBe(3);
    expect(await serial("other.tfstate")).toBe(9);
    expect(await serial("-", JSON.stringify({ ...STATE, serial: 5 }))).toBe(5);
    expect(await serial("none")).toBeUndefined();
  });
});

describe("what cannot be read", () => {
  test.each<[string, unknown, object]>([
    ["malformed JSON", "{", { id: "json/malformed", location: { file: "x.tf.json", line: 1 } }],
    ["nothing at all", " \n", { id: "file/empty", params: { file: "x.tf.json" } }],
    ["a list", [], { id: "file/unrecognised" }],
    ["other JSON", { name: "package" }, { id: "file/unrecognised", params: { file: "x.tf.json" } }],
    [
      "a block of the wrong shape",
      { resource: { alicloud_vpc: { main: 1 } } },
      { id: "configuration/shape", params: { where: "resource.alicloud_vpc.main" } },
    ],
    [
      "a state of another version",
      { ...STATE, version: 5 },
      { id: "state/version", params: { found: 5, expected: 4 } },
    ],
  ])("%s", async (_, content, expected) => {
    write("x.tf.json", content);
    expect((await problems("x.tf.json"))[0]).toMatchObject(expected);
  });

  test("a missing file, an empty folder, a missing state", async () => {
    expect(await problems("none.json")).toMatchObject([{ id: "file/missing", params: { file: "none.json" } }]);
    expect(await problems()).toMatchObject([{ id: "folder/empty" }]);
    write("net.tf.json", VPC);
    expect(await problems("net.tf.json", { state: "gone.tfstate" })).toMatchObject([{ id: "file/missing" }]);
  });

  test("mistakes of all files of a folder come together", async () => {
    write("a.tf.json", "{");
    write("b.tf.json", "[");
    const files = (await problems(".")).map((problem) => problem.location?.file);
    expect(new Set(files)).toEqual(new Set(["a.tf.json", "b.tf.json"]));
  });

  test("an app that fails is quoted, with its command and status", async () => {
    write("cdktf.json", { app: "echo broken >&2; exit 7" });
    expect(await problems(undefined, { app: "run" })).toMatchObject([
      { id: "app/failed", params: { command: "echo broken >&2; exit 7", status: "exit code 7", output: "broken" } },
    ]);
    write("cdktf.json", { language: "typescript" });
    expect(await problems(undefined, { app: "run" })).toMatchObject([
      { id: "cdktf-json/shape", params: { where: "app" } },
    ]);
  });

  test("one state cannot belong to several stacks", async () => {
    const [a, b] = ["a.json", "b.json"].map((path) => ({ synthesizedStackPath: path }));
    write("manifest.json", { version: "1", stacks: { a, b } });
    write("a.json", VPC);
    write("b.json", VPC);
    write("s.tfstate", STATE);
    expect(await problems(".", { state: "s.tfstate" })).toMatchObject([
      { id: "cli/bad-value", params: { option: "--state" } },
    ]);
  });
});
