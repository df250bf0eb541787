import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packed, put, run } from "../pipelines/packed";
import { temporaryFolder } from "../support/folders";

/*
 * The packed package by the other package managers, whose node_modules look different, and in an app of ES modules. They fetch
 * pnpm and yarn, so they run with VERSIONS=all only: npm run test:versions.
 */
const pack = packed();
const KIT = ["cdktf@~0.21.0", "constructs@^10.8.1", "typescript@^5.9.3", "@types/node@^20"];

const APP = `import { App, NetworkStack, Vpc } from "eniplan";
import { AlbLoadBalancer } from "eniplan/alicloud/alb";

const app = new App();
const stack = new NetworkStack(app, "edge", { region: "cn-hangzhou" });
const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
vpc.addVSwitches("web", { zones: ["cn-hangzhou-h", "cn-hangzhou-i"], mask: 24 });
export const used = AlbLoadBalancer.tfResourceType;
app.synth();
`;

const MANAGERS = [
  { name: "npm, ES modules", type: "module", module: "nodenext", install: ["npm", "install", "--silent"] },
  { name: "npm, bundler", type: "module", module: "preserve", install: ["npm", "install", "--silent"] },
  { name: "pnpm", type: "commonjs", module: "node16", install: ["npx", "--yes", "pnpm@10", "add", "--silent"] },
  { name: "yarn", type: "commonjs", module: "node16", install: ["npx", "--yes", "yarn@1.22.22", "add", "--silent"] },
] as const;

describe.runIf(process.env["VERSIONS"] === "all")("the packed package", () => {
  test.each(MANAGERS)(
    "by $name: compiles, is synthesised and planned",
    ({ type, module, install: [program, ...args] }) => {
      const cwd = temporaryFolder();
      put(
        join(cwd, "package.json"),
        JSON.stringify({ name: "edge", version: "1.0.0", private: true, type, license: "MIT" }),
      );
      const compilerOptions = { module, target: "es2022", strict: true, skipLibCheck: true, types: ["node"] };
      put(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
      put(join(cwd, "main.ts"), APP);
      const installed = run(program, [...args, ...KIT, pack.spec()], { cwd });
      expect(installed.code, installed.err + installed.out).toBe(0);
      expect(run(process.execPath, ["node_modules/typescript/bin/tsc"], { cwd })).toMatchObject({ code: 0, out: "" });
      const synth = run(process.execPath, ["main.js"], { cwd });
      expect(synth.err).toBe("eniplan: Plan: 3 to add, 0 to change, 0 to destroy. Written to cdktf.out.\n");
      const plan = run(join(cwd, "node_modules/.bin/eniplan"), ["plan", "cdktf.out", "--format", "json"], { cwd });
      expect(JSON.parse(plan.out).changes).toHaveLength(3);
    },
    300_000,
  );
});
