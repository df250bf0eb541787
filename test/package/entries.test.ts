import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { put, run } from "../pipelines/packed";
import { temporaryFolder } from "../support/folders";

interface Package {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
}

const ROOT = join(__dirname, "../..");
const PACKAGE = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Package;
const ENTRIES = Object.entries(PACKAGE.exports).flatMap(([name, target]) =>
  typeof target === "string" ? [] : [{ name, ...target }],
);

const APP = `import { App, NetworkStack, Vpc } from "eniplan";
import { AlbLoadBalancer } from "eniplan/alicloud/alb";
import { defineRule } from "eniplan/rules";
import { check } from "eniplan/testing";

const stack = new NetworkStack(new App(), "one", { region: "cn-hangzhou" });
const vpc: Vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
export const used = [vpc, AlbLoadBalancer.tfResourceType, defineRule, check];
// @ts-expect-error: a number is no block
new Vpc(stack, "wrong", { cidrBlock: 8 });
`;

/** A folder whose node_modules are ours, with this package among them. */
function project(): string {
  const cwd = temporaryFolder();
  put(join(cwd, "main.ts"), APP);
  put(join(cwd, "node_modules/.keep"), "");
  for (const name of ["cdktf", "constructs", "@types"])
    symlinkSync(join(ROOT, "node_modules", name), join(cwd, "node_modules", name));
  symlinkSync(ROOT, join(cwd, "node_modules/eniplan"));
  return cwd;
}

describe("entry points", () => {
  test.each(ENTRIES)("$name has its files", ({ types, default: file }) => {
    const one = (path: string) => join(ROOT, path.replace("*", "alb"));
    expect([types, file].filter((path) => !existsSync(one(path)))).toEqual([]);
  });

  test("a TypeScript that knows no exports finds the same declarations", () => {
    const parts = ENTRIES.filter(({ name }) => name !== ".").map(({ name, types }) => [name.slice(2), [types]]);
    expect(PACKAGE.typesVersions["*"]).toEqual(Object.fromEntries(parts));
  });

  // TypeScript 7 has no resolution node10; the template of cdktf init leaves it to the compiler.
  test.each([
    ["typescript-5", "commonjs", ["--moduleResolution", "node10"]],
    ["typescript-5", "node16", []],
    ["typescript-5", "esnext", ["--moduleResolution", "bundler"]],
    ["typescript", "commonjs", []],
    ["typescript", "nodenext", []],
  ])("%s, module %s %j: the app compiles, and its mistake is seen", (compiler, module, more) => {
    const tsc = join(ROOT, "node_modules", compiler, "bin/tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2018", "--types", "node"];
    const ran = run(process.execPath, [tsc, ...options, "--module", module, ...more, "main.ts"], { cwd: project() });
    expect(ran).toEqual({ code: 0, out: "", err: "" });
  });
});
