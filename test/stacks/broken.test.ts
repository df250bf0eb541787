import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateApp } from "../../src/policy/evaluate";
import type { Finding, Result } from "../../src/policy/result";
import { readInput } from "../../src/read/input";
import { checksums, temporaryFolder } from "../support/folders";
import { runStack, STACKS } from "../support/run-app";

const FOLDER = join(STACKS, "broken");

/** `rule line`, as the comments of the stack have it: the mistake is in the line below. */
function planted(): string[] {
  const lines = readFileSync(join(FOLDER, "main.ts"), "utf8").split("\n");
  return lines.flatMap((line, i) => {
    const rule = /^\s*\/\/ mistake: (\S+)$/.exec(line)?.[1];
    return rule === undefined ? [] : [`${rule} ${i + 2}`];
  });
}

/** What the construct tree gave, in whose words no formatter had a say. */
function rejected(env: Record<string, string> = {}): Result {
  const { stdout } = runStack("broken", { outdir: join(temporaryFolder(), "out"), hooks: ["print-result.cjs"], env });
  return JSON.parse(stdout) as Result;
}

function placed({ findings }: Result): string[] {
  return findings.map(({ rule, location }) => `${rule} ${location?.line}`).sort();
}

test("every mistake is reported once, at its line, and nothing else is", () => {
  const { findings } = rejected();
  expect(placed({ findings } as Result)).toEqual(planted().sort());
  expect(new Set(findings.map(({ location }) => location?.file))).toEqual(new Set(["main.ts"]));
  expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(["violation"]));
  expect(findings.filter(({ path }) => !path?.startsWith("broken/"))).toEqual([]);
});

test("the lines are the same when the runner maps stacks itself", () => {
  expect(placed(rejected({ NODE_OPTIONS: "--enable-source-maps" }))).toEqual(planted().sort());
});

test("the app fails with the report, and the output folder is as it was", () => {
  const outdir = temporaryFolder();
  mkdirSync(join(outdir, "stacks", "broken"), { recursive: true });
  writeFileSync(join(outdir, "manifest.json"), "{}");
  writeFileSync(join(outdir, "stacks", "broken", "cdk.tf.json"), "{}");
  const before = checksums(outdir);
  const { status, stdout, stderr } = runStack("broken", { outdir });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  for (const place of planted()) {
    const [rule, line] = place.split(" ");
    expect(stderr).toMatch(new RegExp(`^main\\.ts:${line}  (ERROR|WARNING)  ${rule}$`, "m"));
  }
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).toContain(`The app was not emitted: ${outdir} is as it was before.`);
  expect(checksums(outdir)).toEqual(before);
});

test("no output folder is made", () => {
  const folder = temporaryFolder();
  expect(runStack("broken", { outdir: join(folder, "out") }).status).toBe(1);
  expect(checksums(folder)).toEqual({});
});

test("the report speaks Chinese when the environment does", () => {
  const { stderr } = runStack("broken", { outdir: join(temporaryFolder(), "out"), env: { LANG: "zh_CN.UTF-8" } });
  expect(stderr).toContain("应用未输出");
});

test("the construct tree and the emitted JSON have the same findings", async () => {
  const outdir = join(temporaryFolder(), "out");
  expect(runStack("broken", { outdir, env: { ENIPLAN_GATE: "off" } }).status).toBe(0);
  const parts = await readInput(outdir, { cwd: FOLDER, stdin: () => "" });
  const { findings } = evaluateApp(parts, { command: "plan" });
  const key = ({ rule, severity, status, address }: Finding) => [rule, severity, status, address].join(" ");
  expect(findings.map(key).sort()).toEqual(rejected().findings.map(key).sort());
  // Where they were declared is read from what the app noted.
  expect(findings.map(({ rule, location }) => `${rule} ${location?.line}`).sort()).toEqual(planted().sort());
});
