import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { Model } from "../../src/model/model";
import { InputError, type Problem } from "../../src/model/problem";
import type { StackPart } from "../../src/model/stack-part";
import { unreadIn } from "../../src/model/unread-modules";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInput } from "../../src/read/input";
import { stateFromJson } from "../../src/read/state";
import { stateConfiguration } from "../../src/read/state-configuration";
import { temporaryFolder } from "../support/folders";

function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

async function read(files: Readonly<Record<string, unknown>>, path = "."): Promise<StackPart> {
  const [part] = await readInput(path, { cwd: folderOf(files), stdin: () => "" });
  if (!part) throw new Error("nothing was read");
  return part;
}

async function problems(files: Readonly<Record<string, unknown>>): Promise<readonly Problem[]> {
  const error = await read(files).then(
    () => new Error("nothing was wrong"),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.problems;
  throw error;
}

const vpc = (cidr: unknown) => ({ resource: { alicloud_vpc: { main: { cidr_block: cidr } } } });

describe("modules in local folders", () => {
  test("are read where they are called from, those that they call too, in either syntax", async () => {
    const part = await read({
      "main.tf.json": {
        module: { net: { source: "./modules/net", for_each: { a: "1", b: "2" }, n: "${each.value}" } },
      },
      "modules/net/main.tf": [
        'variable "n" {}',
        'module "inner" {',
        '  source = "../inner"',
        '  block  = "10.${var.n}.0.0/16"',
        "}",
      ].join("\n"),
      "modules/inner/main.tf.json": { variable: { block: {} }, ...vpc("${var.block}") },
    });
    const model = new Model([part], RESOURCE_TYPES);
    const found = model.resources.map((one) => [one.address, model.value(one, "cidr_block"), one.location]);
    const location = { file: "modules/inner/main.tf.json", line: 7, column: 7 };
    expect(found).toMatchObject([
      ['module.net["a"].module.inner.alicloud_vpc.main', { value: "10.1.0.0/16" }, location],
      ['module.net["b"].module.inner.alicloud_vpc.main', { value: "10.2.0.0/16" }, location],
    ]);
  });

  test("of one file, from the folder of that file", async () => {
    const part = await read(
      { "app/net.tf.json": { module: { net: { source: "../net" } } }, "net/main.tf.json": vpc("10.0.0.0/8") },
      "app/net.tf.json",
    );
    expect(new Model([part], RESOURCE_TYPES).resources.map(({ address }) => address)).toEqual([
      "module.net.alicloud_vpc.main",
    ]);
  });

  test("from elsewhere are not read, and that is told", async () => {
    const part = await read({
      "main.tf.json": { module: { far: { source: "terraform-alicloud-modules/vpc/alicloud", version: "1.0.0" } } },
    });
    expect(unreadIn(part, "")).toEqual([{ path: "module.far", source: "terraform-alicloud-modules/vpc/alicloud" }]);
  });

  test("acknowledgements in their files are for all instances", async () => {
    const part = await read({
      "main.tf": 'module "net" {\n  source = "./net"\n  count = 2\n}\n',
      "net/main.tf": '# eniplan:acknowledge vpc/cidr reason="old"\nresource "alicloud_vpc" "main" {}\n',
    });
    expect(part.acknowledgements).toMatchObject([{ rule: "vpc/cidr", scope: "module.net[*].alicloud_vpc.main" }]);
  });
});

test("what a state has in modules is deployed there: nothing of it is to go, and nothing is to come", () => {
  const vpc = (module: string, id: string) => ({
    module,
    mode: "managed",
    type: "alicloud_vpc",
    name: "main",
    instances: [{ index_key: "k", attributes: { id, cidr_block: "10.0.0.0/16" } }],
  });
  const resources = [vpc('module.net["a.b"]', "vpc-1"), vpc('module.net["c"].module.inner[0]', "vpc-2")];
  const state = stateFromJson({ version: 4, terraform_version: "1.11.4", resources }, "terraform.tfstate");
  const model = new Model([stateConfiguration(state, "deployed")], RESOURCE_TYPES);
  const { changes } = makePlan(model, new Network(model));
  expect(changes.map(({ address, kind }) => `${kind} ${address}`)).toEqual([
    'no-op module.net["a.b"].alicloud_vpc.main["k"]',
    'no-op module.net["c"].module.inner[0].alicloud_vpc.main["k"]',
  ]);
});

describe("what is wrong with a call", () => {
  test("everything at once, at the call", async () => {
    const found = await problems({
      "main.tf.json": {
        module: {
          missing: { source: "./nowhere" },
          empty: { source: "./empty" },
          wrong: { source: "./net", colour: "red" },
        },
      },
      "empty/README.md": "",
      "net/main.tf.json": { variable: { block: {}, other: { default: null } } },
    });
    expect(found).toMatchObject([
      { id: "module/missing", params: { source: "./nowhere", folder: "nowhere" }, location: { line: 3 } },
      { id: "module/empty", params: { folder: "empty" }, location: { line: 6 } },
      { id: "module/argument", params: { module: "wrong", name: "colour", declared: "block, other" } },
      {
        id: "module/required",
        params: { module: "wrong", name: "block" },
        location: { file: "main.tf.json", line: 9 },
      },
    ]);
  });

  test("mistakes in the files of a module are said at their place", async () => {
    const found = await problems({
      "main.tf.json": { module: { net: { source: "./net" } } },
      "net/main.tf.json": '{ "resource": { "alicloud_vpc": { "main": 1 } } }',
    });
    expect(found).toMatchObject([{ id: "configuration/shape", location: { file: "net" } }]);
  });

  test("a module that calls itself", async () => {
    const found = await problems({
      "main.tf.json": { module: { a: { source: "./a" } } },
      "a/main.tf.json": { module: { b: { source: "../b" } } },
      "b/main.tf.json": { module: { a: { source: "../a" } } },
    });
    expect(found).toMatchObject([{ id: "module/circular", params: { folder: "a" } }]);
  });
});

describe("modules that terraform init has fetched", () => {
  const REGISTRY = "registry.terraform.io/";
  const manifest = (...modules: readonly object[]) => ({
    Modules: [{ Key: "", Source: "", Dir: "." }, ...modules],
  });
  const vpcIn = (dir: string) => ({
    [`${dir}/main.tf`]: 'resource "alicloud_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n',
  });

  const net = {
    Key: "net",
    Source: `${REGISTRY}alibaba/vpc/alicloud`,
    Version: "1.11.0",
    Dir: ".terraform/modules/net",
  };
  const call = (body: object) => ({ module: { net: { source: "alibaba/vpc/alicloud", ...body } } });
  const addresses = (part: StackPart) => new Model([part], RESOURCE_TYPES).resources.map(({ address }) => address);

  test("three deep: registry, git, and a folder inside of what was fetched", async () => {
    const part = await read({
      "main.tf.json": call({ version: "~> 1.11" }),
      ".terraform/modules/modules.json": manifest(
        net,
        { Key: "net.inner", Source: "git::https://example.com/b.git?ref=v1", Dir: ".terraform/modules/net.inner/sub" },
        { Key: "net.inner.last", Source: "../last", Dir: ".terraform/modules/net.inner/last" },
      ),
      ".terraform/modules/net/main.tf": 'module "inner" {\n  source = "git::https://example.com/b.git?ref=v1"\n}\n',
      ".terraform/modules/net.inner/sub/main.tf": 'module "last" {\n  source = "../last"\n}\n',
      ...vpcIn(".terraform/modules/net.inner/last"),
    });
    const [resource] = new Model([part], RESOURCE_TYPES).resources;
    expect(resource?.address).toBe("module.net.module.inner.module.last.alicloud_vpc.main");
    expect(resource?.location).toMatchObject({ file: ".terraform/modules/net.inner/last/main.tf", line: 1 });
    expect(resource?.module.part.folder).toBe(".terraform/modules/net.inner/last");
  });

  test.each([
    ["alibaba/vpc/alicloud", `${REGISTRY}alibaba/vpc/alicloud`],
    ["registry.terraform.io/alibaba/vpc/alicloud//modules/x", `${REGISTRY}alibaba/vpc/alicloud//modules/x`],
    ["alibaba/vpc/alicloud", "registry.opentofu.org/alibaba/vpc/alicloud"],
    ["app.terraform.io/o/vpc/alicloud", "app.terraform.io/o/vpc/alicloud"],
    ["github.com/a/b", "git::https://github.com/a/b.git"],
    ["github.com/a/b//sub?ref=v1", "git::https://github.com/a/b.git//sub?ref=v1"],
    ["git@github.com:a/b.git", "git::ssh://git@github.com/a/b.git"],
    ["git::https://example.com/b.git", "git::https://example.com/b.git"],
    ["https://example.com/b.zip", "https://example.com/b.zip"],
  ])("%s is what init notes as %s", async (source, noted) => {
    const part = await read({
      "main.tf.json": call({ source }),
      ".terraform/modules/modules.json": manifest({ Key: "net", Source: noted, Dir: ".terraform/modules/net" }),
      ...vpcIn(".terraform/modules/net"),
    });
    expect(addresses(part)).toEqual(["module.net.alicloud_vpc.main"]);
  });

  test("in the folder of a stack of cdktf, and in that of TF_DATA_DIR", async () => {
    const out = {
      "cdktf.out/manifest.json": {
        version: "0.21.0",
        stacks: { a: { name: "a", synthesizedStackPath: "stacks/a/cdk.tf.json" } },
      },
      "cdktf.out/stacks/a/cdk.tf.json": call({}),
      "cdktf.out/stacks/a/.terraform/modules/modules.json": manifest(net),
      ...vpcIn("cdktf.out/stacks/a/.terraform/modules/net"),
    };
    expect(addresses(await read(out, "cdktf.out"))).toEqual(["module.net.alicloud_vpc.main"]);
    const folder = folderOf({
      "main.tf.json": call({}),
      "data/modules/modules.json": manifest({ ...net, Dir: "data/modules/net" }),
      ...vpcIn("data/modules/net"),
    });
    const [part] = await readInput(".", { cwd: folder, stdin: () => "", env: { TF_DATA_DIR: "data" } });
    expect(part && addresses(part)).toEqual(["module.net.alicloud_vpc.main"]);
  });

  test.each([
    ["another source", { source: "alibaba/ecs-instance/alicloud" }, net.Source],
    ["another version", { version: ">= 2.0" }, "1.11.0"],
    ["a folder that is gone", { version: "1.11.0" }, net.Source, true],
  ])("of %s are not read, and init is the way out", async (_, body, told, gone = false) => {
    const part = await read({
      "main.tf.json": call(body),
      ".terraform/modules/modules.json": manifest(net),
      ...(gone ? {} : vpcIn(".terraform/modules/net")),
    });
    const model = new Model([part], RESOURCE_TYPES);
    const { undecided } = makePlan(model, new Network(model));
    expect(undecided).toMatchObject([
      { address: "module.net", missing: { kind: "stale-module", subject: expect.stringContaining(told) } },
    ]);
  });

  test("whose source is an expression are read as init has noted them", async () => {
    const part = await read({
      "main.tf.json": { variable: { place: {} }, ...call({ source: "${var.place}" }) },
      ".terraform/modules/modules.json": manifest(net),
      ...vpcIn(".terraform/modules/net"),
    });
    expect(addresses(part)).toEqual(["module.net.alicloud_vpc.main"]);
  });

  test.each([
    ["points outside", manifest({ ...net, Dir: "../elsewhere" }), "module/outside"],
    ["points to the folder itself", manifest({ ...net, Dir: ".terraform/modules" }), "module/outside"],
    ["points to the root of the machine", manifest({ ...net, Dir: "/etc" }), "module/outside"],
    ["has no list", { Modules: {} }, "module/manifest"],
    ["has an entry without a folder", { Modules: [{ Key: "net", Source: "a/b/c" }] }, "module/manifest"],
    ["is no JSON", "{", "json/malformed"],
  ])("a manifest that %s is refused", async (_, content, id) => {
    expect(await problems({ "main.tf.json": call({}), ".terraform/modules/modules.json": content })).toMatchObject([
      { id },
    ]);
  });

  test("a link that leads out is refused", async () => {
    const folder = folderOf({ "main.tf.json": call({}), ".terraform/modules/modules.json": manifest(net) });
    symlinkSync(temporaryFolder(), join(folder, ".terraform/modules/net"));
    await expect(readInput(".", { cwd: folder, stdin: () => "" })).rejects.toThrow("module/outside");
  });

  test("a local source that leaves what was fetched is refused", async () => {
    expect(
      await problems({
        "main.tf.json": call({}),
        ".terraform/modules/modules.json": manifest(net),
        ".terraform/modules/net/main.tf": 'module "x" {\n  source = "../../../x"\n}\n',
        ...vpcIn("x"),
      }),
    ).toMatchObject([{ id: "module/leaves-package" }]);
  });
});
