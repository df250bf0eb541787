import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateAction } from "@action-validator/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { packed, pathWithNpx, project, run } from "./packed";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const TEXT = readFileSync("action.yml", "utf8");
const ACTION = parse(TEXT) as Action;
const { version: VERSION } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const SUMMARY = "summary.md";

describe("action.yml", () => {
  test("is shaped as GitHub wants it", () => {
    expect(validateAction(TEXT).errors).toEqual([]);
    expect(validateAction(TEXT.replace("using: composite", "using: composed")).errors).not.toEqual([]);
  });

  test("no text of an input is part of a script", () => {
    for (const { run: script } of ACTION.runs.steps) expect(script).not.toContain("${{");
  });

  test("outputs come from what a step writes", () => {
    for (const [name, { value }] of Object.entries(ACTION.outputs)) {
      expect(value).toBe(`\${{ steps.eniplan.outputs.${name} }}`);
      expect(ACTION.runs.steps[0]?.run).toContain(`${name}=`);
    }
  });
});

/** What GitHub's runner does with the steps of an action. */
function runAction(given: Readonly<Record<string, string>>, cwd: string, PATH = process.env["PATH"] ?? "") {
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, { default: fallback }]) => [name, fallback]),
  );
  const values: Record<string, string> = { "github.action_path": process.cwd() };
  for (const [name, value] of Object.entries({ ...inputs, ...given })) values[`inputs.${name}`] = value;
  const fill = (text: string) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? `no ${name}`);
  const [step, comment] = ACTION.runs.steps;
  if (!step || !comment || ACTION.runs.steps.length !== 2) throw new Error("two steps are expected");
  const [output, summary] = [join(cwd, "output"), join(cwd, SUMMARY)];
  for (const file of [output, summary]) writeFileSync(file, "");
  const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, fill(text)]));
  const folder = join(cwd, values["inputs.working-directory"] ?? "");
  // As the runner starts `shell: bash`.
  const ran = run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
    cwd: folder,
    env: {
      ...env,
      PATH,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: cwd,
      GITHUB_ACTIONS: "true",
    },
  });
  const outputs = Object.fromEntries(
    readFileSync(output, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("=") as [string, string]),
  );
  const { report = "", ...others } = outputs;
  values["steps.eniplan.outputs.report"] = report;
  const filled = Object.fromEntries(Object.entries(comment.env).map(([name, text]) => [name, fill(text)]));
  const said = run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", comment.run], {
    cwd: folder,
    env: { ...filled, PATH, GITHUB_ACTIONS: "true" },
  });
  return {
    ...ran,
    outputs: others,
    summary: readFileSync(summary, "utf8"),
    said,
    report: readFileSync(report, "utf8"),
  };
}

test("the token is in the environment of nothing that reads the checkout", () => {
  const [judges, comments] = ACTION.runs.steps;
  expect(JSON.stringify(judges)).not.toMatch(/token }}/);
  expect(comments?.if).toBe("always() && inputs.comment == 'true'");
  expect(comments?.run).not.toContain("working-directory");
});

describe("the steps, as the runner runs them", () => {
  const { spec } = packed();

  test("with the packed package: an error fails the step, with annotations, a summary and SARIF", () => {
    const cwd = project();
    const { code, out, outputs, summary } = runAction({ path: "ok/*\nwrong", version: spec() }, cwd);
    expect(code).toBe(1);
    expect(out).toMatch(/ERROR {2}reference\/unresolved/);
    expect(out).toMatch(/^::error file=wrong\/main\.tf\.json,line=1/m);
    expect(summary).toContain("reference/unresolved");
    expect(outputs).toEqual({ "exit-code": "1", sarif: "eniplan.sarif" });
    const sarif = JSON.parse(readFileSync(join(cwd, "eniplan.sarif"), "utf8")) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]?.results.length).toBeGreaterThan(0);
  }, 120_000);

  test("the second step takes the report, and passes where there is no pull request", () => {
    const { said, report, code } = runAction({ path: "ok/a" }, project(), pathWithNpx(VERSION));
    expect(report).toMatch(/^<!-- eniplan -->\n## eniplan: /);
    expect([code, said.code, said.err]).toEqual([
      0,
      0,
      "eniplan: no comment: this run is for no pull or merge request\n",
    ]);
  }, 120_000);

  test("a clean folder passes; with a plan, arguments, another folder and no SARIF", () => {
    const cwd = project();
    const { code, out, outputs } = runAction(
      {
        command: "plan",
        path: "b",
        args: "--detailed-exitcode --lang zh",
        version: "9.8.7",
        sarif: "",
        "working-directory": "ok",
      },
      cwd,
      pathWithNpx("9.8.7"),
    );
    expect(out).toContain("计划：");
    expect([code, outputs]).toEqual([2, { "exit-code": "2" }]);
    expect(existsSync(join(cwd, "ok", "eniplan.sarif"))).toBe(false);
  }, 120_000);

  test("the version is that of the action; the SARIF of another folder is named from the root of the checkout", () => {
    const { outputs } = runAction({ path: "a", "working-directory": "ok" }, project(), pathWithNpx(VERSION));
    expect(outputs).toEqual({ "exit-code": "0", sarif: "ok/eniplan.sarif" });
  }, 120_000);

  test("what an input holds is never run", () => {
    const cwd = project();
    const evil = "$(touch seen) `touch seen`; touch seen";
    const { code } = runAction({ path: evil, args: "--strict" }, cwd, pathWithNpx(VERSION));
    expect(code).toBe(3);
    expect(existsSync(join(cwd, "seen"))).toBe(false);
  }, 120_000);
});
