import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packed, put, type Ran, run } from "../pipelines/packed";
import { temporaryFolder } from "../support/folders";

/*
 * The packed package in fresh folders: installed, compiled, synthesised and planned, by the versions of Node that we promise
 * and the versions of cdktf, of its successor and of constructs that npm puts beside us. Three combinations always run, all
 * of them with VERSIONS=all: npm run test:versions.
 */

const NODES = ["20", "22", "24", "26"];
const KITS: Readonly<Record<string, readonly string[]>> = {
  "cdktf 0.20": ["cdktf@~0.20.12", "constructs@10.3.0"],
  "cdktf 0.21": ["cdktf@~0.21.0", "constructs@^10.8.1"],
  cdktn: ["cdktf@npm:cdktn@^0.24.0", "constructs@>=10.6.0 <10.8.0"],
};
const SOME = new Set(["22 cdktn", "24 cdktf 0.21", "26 cdktf 0.20"]);
const COMBINATIONS = NODES.flatMap((node) => Object.keys(KITS).map((kit) => ({ node, kit }))).filter(
  ({ node, kit }) => process.env["VERSIONS"] === "all" || SOME.has(`${node} ${kit}`),
);

// As the template of cdktf init has it.
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    declaration: true,
    inlineSourceMap: true,
    inlineSources: true,
    lib: ["es2018"],
    module: "CommonJS",
    noUnusedLocals: true,
    noUnusedParameters: true,
    strict: true,
    target: "ES2018",
    skipLibCheck: true,
  },
  include: ["*.ts"],
});

const app = (instanceType: string) => `import { TerraformOutput } from "cdktf";
import { App, Instance, NetworkInterface, NetworkStack, SecurityGroup, Vpc, VSwitch } from "eniplan";

const app = new App();
const stack = new NetworkStack(app, "edge", { region: "cn-hangzhou" });
const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
const group = new SecurityGroup(stack, "group", { vpc });
const server = new Instance(stack, "server", {
  instanceType: "${instanceType}",
  image: "aliyun_3_x64_20G_alibase_20240819.vhd",
  vswitch,
  securityGroups: [group],
});
new NetworkInterface(stack, "second", { vswitch, securityGroups: [group], attachTo: server });
new TerraformOutput(stack, "address", { value: server.privateIp });
app.synth();
`;

const pack = packed();
const times: string[] = [];
/** Columns of the table. */
const WIDTHS: readonly number[] = [6, 12, 7, 7, 7];

function folder(kit: string, node: string): string {
  const cwd = temporaryFolder();
  put(`${cwd}/package.json`, JSON.stringify({ name: "edge", version: "1.0.0", private: true }));
  put(`${cwd}/tsconfig.json`, TSCONFIG);
  const runtime =
    node === process.versions.node.split(".")[0] ? [] : [`node-${process.platform}-${process.arch}@${node}`];
  const packages = [...(KITS[kit] ?? []), ...runtime, pack.spec(), "typescript@^5.9.3", "@types/node@^20"];
  expect(run("npm", ["install", "--silent", ...packages], { cwd })).toMatchObject({ code: 0, err: "" });
  return cwd;
}

/** `args` run by the Node of the folder, and how many seconds that took. */
function timed(cwd: string, node: string, args: readonly string[]): Ran & { readonly seconds: string } {
  const own = node === process.versions.node.split(".")[0];
  const program = own ? process.execPath : `${cwd}/node_modules/node-${process.platform}-${process.arch}/bin/node`;
  const start = performance.now();
  const ran = run(program, args, { cwd });
  return { ...ran, seconds: ((performance.now() - start) / 1000).toFixed(2) };
}

function compile(cwd: string, node: string, instanceType: string): Ran & { readonly seconds: string } {
  put(`${cwd}/main.ts`, app(instanceType));
  return timed(cwd, node, ["node_modules/typescript/bin/tsc"]);
}

beforeAll(() => {
  times.push("node  kit         tsc    synth  plan   (seconds)");
});
afterAll(() => {
  // The table is what the longer run is for.
  if (process.env["VERSIONS"] === "all") process.stdout.write(`${times.join("\n")}\n`);
});

describe("the packed package in a fresh folder", () => {
  test.each(COMBINATIONS)(
    "Node $node, $kit: an app compiles, is planned, and is refused with the line of its mistake",
    ({ node, kit }) => {
      const cwd = folder(kit, node);
      expect(timed(cwd, node, ["--version"]).out).toMatch(new RegExp(`^v${node}\\.`));
      const tsc = compile(cwd, node, "ecs.g6.large");
      expect(tsc).toMatchObject({ code: 0, out: "", err: "" });
      const synth = timed(cwd, node, ["main.js"]);
      expect(synth).toMatchObject({ code: 0, out: "" });
      expect(synth.err).toBe("eniplan: Plan: 6 to add, 0 to change, 0 to destroy. Written to cdktf.out.\n");
      const plan = timed(cwd, node, ["node_modules/eniplan/dist/cli/bin.js", "plan", "cdktf.out", "--format", "json"]);
      expect(JSON.parse(plan.out).changes).toHaveLength(6);
      times.push(
        [node, kit, tsc.seconds, synth.seconds, plan.seconds].map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)).join(""),
      );

      expect(compile(cwd, node, "ecs.t5-lc2m1.nano").code).toBe(0);
      const refused = timed(cwd, node, ["main.js"]);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/main\.ts:15 {2}ERROR {2}eni\/hot-plug/);
    },
    300_000,
  );
});
