import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Annotations, Aspects, App as CdktfApp, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { afterEach, expect, test, vi } from "vitest";
import { App, AppRejected, guard, InputError, NetworkStack, Vpc, VSwitch } from "../../src/index";
import { checksums, temporaryFolder } from "../support/folders";
import { plain, plainProvider, quietly, readJson, resourcesOf, synth } from "../support/synth";

function broken(stack: NetworkStack): void {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "192.168.0.0/24" });
}

function sound(stack: NetworkStack): void {
  new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
}

function app(outdir: string, build: (stack: NetworkStack) => void): App {
  const made = new App({ outdir, onError: "throw", state: false });
  build(new NetworkStack(made, "network", { region: "cn-hangzhou" }));
  return made;
}

afterEach(() => vi.unstubAllEnvs());

test("a rejected app throws its result and leaves no folder where there was none", () => {
  const outdir = join(temporaryFolder(), "out");
  const made = app(outdir, broken);
  expect(() => made.synth()).toThrow(AppRejected);
  expect(readdirSync(dirname(outdir))).toEqual([]);
});

test("an empty CDKTF_OUTDIR is none", () => {
  vi.stubEnv("CDKTF_OUTDIR", "");
  expect(new App().outdir).toBe("cdktf.out");
});

test("a rejected app leaves the output of the last one as it was", () => {
  const outdir = join(temporaryFolder(), "out");
  quietly(() => app(outdir, sound).synth());
  const before = checksums(dirname(outdir));
  expect(Object.keys(before)).toContain("out/stacks/network/eniplan.json");
  expect(() => app(outdir, broken).synth()).toThrow("the app was not emitted: vswitch/cidr");
  expect(checksums(dirname(outdir))).toEqual(before);
});

test("what cdktf itself refuses leaves the output as it was, too", () => {
  const outdir = join(temporaryFolder(), "out");
  const made = app(outdir, sound);
  made.node.addValidation({ validate: () => ["the last validation of all"] });
  expect(() => made.synth()).toThrow("the last validation of all");
  const annotated = app(outdir, sound);
  Annotations.of(annotated.node.findChild("network")).addError("annotated");
  expect(() => annotated.synth()).toThrow("annotated");
  expect(readdirSync(dirname(outdir))).toEqual([]);
});

test("foreign files stay, and files that do not change are not touched", () => {
  const outdir = join(temporaryFolder(), "out");
  quietly(() => app(outdir, sound).synth());
  const folder = join(outdir, "stacks", "network");
  mkdirSync(join(folder, ".terraform"));
  writeFileSync(join(folder, ".terraform", "lock"), "kept");
  const before = statSync(join(folder, "cdk.tf.json"));
  quietly(() => app(outdir, sound).synth());
  expect(statSync(join(folder, "cdk.tf.json")).ino).toBe(before.ino);
  expect(existsSync(join(folder, ".terraform", "lock"))).toBe(true);
  expect(readdirSync(dirname(outdir))).toEqual(["out"]);
});

test("the emitted files say what cdktf's own say", () => {
  const folder = temporaryFolder();
  const theirs = new CdktfApp({ outdir: join(folder, "theirs") });
  sound(new NetworkStack(theirs, "network", { region: "cn-hangzhou" }));
  theirs.synth();
  quietly(() => app(join(folder, "ours"), sound).synth());
  for (const file of ["manifest.json", "stacks/network/cdk.tf.json"]) {
    expect(readJson(join(folder, "ours", file))).toEqual(readJson(join(folder, "theirs", file)));
  }
});

test("resources are emitted in declaration order, their attributes and all else sorted", () => {
  const { document } = synth((stack) => {
    new Vpc(stack, "second", { vpcName: "b", cidrBlock: "10.1.0.0/16" });
    new Vpc(stack, "first", { vpcName: "a", cidrBlock: "10.0.0.0/16" });
  });
  const { alicloud_vpc: vpcs } = document["resource"] as { alicloud_vpc: Record<string, object> };
  expect(Object.keys(vpcs)).toEqual(["second", "first"]);
  expect(Object.keys(vpcs["first"] ?? {})).toEqual(["//", "cidr_block", "vpc_name"]);
  expect(Object.keys(document)).toEqual(["//", "provider", "resource", "terraform"]);
});

test("aspects are seen by the rules", () => {
  const outdir = join(temporaryFolder(), "out");
  const made = app(outdir, sound);
  Aspects.of(made.node.findChild("network")).add({
    visit: (node: IConstruct) => {
      if (node instanceof Vpc) node.addOverride("user_cidr", "10.0.0.0/8");
    },
  });
  expect(() => made.synth()).toThrow("schema/attribute");
});

test("a plain cdktf app is guarded the same, once", () => {
  const outdir = join(temporaryFolder(), "out");
  const made = guard(guard(new CdktfApp({ outdir }), { onError: "throw", state: false }), { onError: "exit" });
  const stack = new TerraformStack(made, "network");
  plainProvider(stack);
  plain(stack, "alicloud_vpc", "vpc", { cidr_block: "10.0.0.0/16" });
  plain(stack, "alicloud_vswitch", "vswitch", {
    vpc_id: "${alicloud_vpc.vpc.id}",
    zone_id: "cn-hangzhou-i",
    cidr_block: "192.168.0.0/24",
  });
  expect(() => made.synth()).toThrow(AppRejected);
  expect(checksums(outdir)).toEqual({ stacks: "folder" });
});

test("stacks are validated together, references across them followed, and each gets its own plan", () => {
  const build = (cidrBlock: string) => {
    const outdir = join(temporaryFolder(), "out");
    const made = new App({ outdir, onError: "throw", state: false });
    const base = new NetworkStack(made, "base", { region: "cn-hangzhou" });
    const vpc = new Vpc(base, "vpc", { cidrBlock: "10.0.0.0/16" });
    const zones = new NetworkStack(made, "zones", { region: "cn-hangzhou" });
    new VSwitch(zones, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock });
    return { made, outdir };
  };
  expect(() => build("192.168.0.0/24").made.synth()).toThrow("vswitch/cidr");
  const { made, outdir } = build("10.0.1.0/24");
  quietly(() => made.synth());
  const plan = readJson(join(outdir, "stacks", "zones", "eniplan.json"));
  expect(plan["changes"]).toMatchObject([{ stack: "zones", address: "alicloud_vswitch.vswitch", kind: "create" }]);
  expect(plan["stacks"]).toMatchObject([{ name: "zones" }]);
});

const STATE = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 7,
  lineage: "l",
  resources: [
    {
      mode: "managed",
      type: "alicloud_vpc",
      name: "vpc",
      instances: [{ attributes: { id: "vpc-1", cidr_block: "10.0.0.0/16" } }],
    },
  ],
};

test("the prior state comes from the local backend, from an option, or not at all", () => {
  const file = join(temporaryFolder(), "own.tfstate");
  writeFileSync(file, JSON.stringify(STATE));
  const kinds = (...args: Parameters<typeof synth>) =>
    (synth(...args).plan["changes"] as { kind: string }[]).map(({ kind }) => kind);
  const backed = (stack: NetworkStack) => {
    new LocalBackend(stack, { path: file });
    sound(stack);
  };
  expect(kinds(backed, { state: undefined })).toEqual(["no-op"]);
  expect(kinds(backed, { state: { network: false } })).toEqual(["create"]);
  expect(kinds(backed, { state: false })).toEqual(["create"]);
  expect(kinds(sound, { state: { network: file } })).toEqual(["no-op"]);
  expect(kinds(sound, { state: {} })).toEqual(["create"]);
});

test("a state that cannot be read is an input error, and nothing is written", () => {
  const file = join(temporaryFolder(), "old.tfstate");
  writeFileSync(file, JSON.stringify({ ...STATE, version: 3 }));
  const outdir = join(temporaryFolder(), "out");
  const made = new App({ outdir, onError: "throw", state: { network: file } });
  sound(new NetworkStack(made, "network", { region: "cn-hangzhou" }));
  expect(() => made.synth()).toThrow(InputError);
  expect(existsSync(outdir)).toBe(false);
});

/** The first line of this file that holds a text. */
function lineOf(text: string): number {
  const lines = readFileSync(__filename, "utf8").split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test("with the gate off everything is emitted, with its sources and without a plan", () => {
  vi.stubEnv("ENIPLAN_GATE", "off");
  const { outdir, document } = synth((stack) => {
    broken(stack);
    plain(stack, "alicloud_vpc", "plain", { cidr_block: "10.3.0.0/16" });
    new TerraformOutput(stack, "one", { value: 1 });
  });
  expect(Object.keys(resourcesOf(document))).toHaveLength(3);
  const folder = join(outdir, "stacks", "network");
  expect(readdirSync(folder).sort()).toEqual(["cdk.tf.json", "eniplan.sources.json"]);
  expect(readJson(join(folder, "eniplan.sources.json"))).toEqual({
    formatVersion: "1.0",
    emission: { dependsOn: [] },
    sources: {
      "alicloud_vpc.plain": {
        path: "network/plain",
        file: join(__dirname, "../support/synth.ts"),
        line: expect.any(Number),
        column: expect.any(Number),
      },
      "alicloud_vpc.vpc": {
        path: "network/vpc",
        file: __filename,
        line: lineOf('new Vpc(stack, "vpc"'),
        column: expect.any(Number),
      },
      "alicloud_vswitch.vswitch": {
        path: "network/vswitch",
        file: __filename,
        line: lineOf("new VSwitch(stack"),
        column: expect.any(Number),
      },
    },
  });
});
