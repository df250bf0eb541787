import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packed, type Ran, run } from "../pipelines/packed";
import { temporaryFolder } from "../support/folders";

const ROOT = join(__dirname, "../..");
const pack = packed();
/** A pipeline is no terminal, and an app is code. */
const ALLOWED = { ENIPLAN_ALLOW_CODE: "1" };

/** The path of the README: nothing, a project, its first plan, a finding, and its end. */
test("from nothing to a plan, a finding, and none again", { timeout: 300_000 }, () => {
  const parent = temporaryFolder();
  const init = run(process.execPath, [join(ROOT, "dist/cli/bin.js"), "init", "edge"], { cwd: parent });
  expect(init).toMatchObject({ code: 0, err: "" });
  const cwd = join(parent, "edge");
  edit(join(cwd, "package.json"), /"eniplan": "\^[^"]+"/, `"eniplan": "${pack.spec()}"`);
  expect(run("npm", ["install", "--silent"], { cwd })).toMatchObject({ code: 0 });
  expect(run("npm", ["run", "--silent", "types"], { cwd })).toEqual({ code: 0, out: "", err: "" });

  expect(plan(cwd).out).toContain("Plan: 7 to add, 0 to change, 0 to destroy.");
  const synth = run("npm", ["run", "--silent", "synth"], { cwd });
  expect(synth).toMatchObject({ code: 0, err: expect.stringContaining("Written to cdktf.out.") });

  const main = join(cwd, "main.ts");
  edit(main, "ecs.g7.large", "ecs.t5-lc2m1.nano");
  const line =
    readFileSync(main, "utf8")
      .split("\n")
      .findIndex((text) => text.startsWith("new NetworkInterface")) + 1;
  const refused = plan(cwd);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain(`main.ts:${line}  ERROR  eni/hot-plug`);
  expect(run("npm", ["run", "--silent", "synth"], { cwd }).code).toBe(1);

  edit(main, "ecs.t5-lc2m1.nano", "ecs.g7.large");
  expect(plan(cwd)).toMatchObject({ code: 0, out: expect.stringContaining("No findings.") });
});

function plan(cwd: string): Ran {
  return run("npx", ["eniplan", "plan"], { cwd, env: ALLOWED });
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}
