import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Io } from "../../src/cli/io";
import { CLEAN, runWith, WRONG } from "./fake-io";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "eniplan-code-"));
  mkdirSync(join(cwd, ".git"));
  put("main.tf.json", CLEAN);
  put("rules.cjs", `require("node:fs").writeFileSync(${JSON.stringify(join(cwd, "ran"))}, ""); module.exports = [];`);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const ran = () => existsSync(join(cwd, "ran"));
const eniplan = (argv: readonly string[], world: Partial<Io> = {}) => runWith(argv, { cwd, ...world });

describe("rule files that a found policy names", () => {
  beforeEach(() => put("eniplan.yaml", "rules: [rules.cjs]\nseverity: { team/in-there: off }\n"));

  test.each([
    [["check", "main.tf.json"], 3],
    [["plan", "main.tf.json", "--state", "none"], 3],
    [["check", "-"], 3],
    [["check", "wrong.tf.json"], 1],
    [["graph", "main.tf.json"], 0],
    [["rules"], 0],
    [["explain", "eni/zone"], 0],
  ])("%j does not run them, says so, and exits with %i", async (argv, expected) => {
    put("wrong.tf.json", WRONG);
    const { code, err } = await eniplan(argv, { stdin: () => CLEAN });
    expect(code).toBe(expected);
    expect(err).toContain("Not run: rules.cjs, which eniplan.yaml names.");
    expect(ran()).toBe(false);
  });

  test("nor on a terminal", async () => {
    const { code } = await eniplan(["check", "main.tf.json"], { stdoutIsTerminal: true, stderrIsTerminal: true });
    expect([code, ran()]).toEqual([3, false]);
  });

  test("and every format says that the gate did not pass", async () => {
    const { out, last } = await eniplan(["check", "main.tf.json", "--format", "json"]);
    expect(JSON.parse(out).gate).toEqual({
      passed: false,
      failedBy: [],
      reasons: [{ kind: "not-run", count: 1, files: ["rules.cjs"] }],
    });
    expect(last).toBe("eniplan: exit 3: 1 file with rules was not run (rules.cjs): --allow-code");
    expect((await eniplan(["check", "main.tf.json"])).out).toContain("1 file with rules was not run");
  });

  test("a shard of it says so as well, and what is merged", async () => {
    expect((await eniplan(["check", "main.tf.json", "--shard", "1/1", "--out", "s"])).code).toBe(3);
    const { files } = await eniplan(["check", "main.tf.json", "--shard", "1/1", "--out", "s"]);
    put("s", files.get(join(cwd, "s")) ?? "");
    expect((await eniplan(["merge", "s"])).code).toBe(3);
  });

  test.each<[string, readonly string[], Record<string, string>]>([
    ["--allow-code", ["--allow-code"], {}],
    ["its variable", [], { ENIPLAN_ALLOW_CODE: "1" }],
    ["a policy that is named", ["--policy", "eniplan.yaml"], {}],
    ["files that are named", ["--policy", "none", "--rules", "rules.cjs"], {}],
  ])("%s runs them", async (_, flags, env) => {
    const { err } = await eniplan(["check", "main.tf.json", ...flags], { env });
    expect(ran()).toBe(true);
    expect(err).not.toContain("Not run");
  });

  test.each(["", "0", "false", "no"])("ENIPLAN_ALLOW_CODE=%s does not", async (value) => {
    await eniplan(["check", "main.tf.json"], { env: { ENIPLAN_ALLOW_CODE: value } });
    expect(ran()).toBe(false);
  });
});

describe("an app", () => {
  beforeEach(() => {
    mkdirSync(join(cwd, "app"));
    put("app/cdktf.json", JSON.stringify({ app: "node ../rules.cjs; exit 7" }));
  });

  test.each<[string, Partial<Io>, readonly string[], string]>([
    ["nobody's", {}, [], "app/not-run"],
    ["in a pipeline", { env: { CI: "true" } }, [], "app/not-run"],
    ["in a pipeline with a terminal", { env: { GITLAB_CI: "true" }, stdoutIsTerminal: true }, [], "app/not-run"],
    ["not to be run", { stdoutIsTerminal: true }, ["--no-app"], "app/no-output"],
    ["not to be run, whatever is allowed", {}, ["--no-app", "--allow-code"], "app/no-output"],
  ])("%s is not run", async (_, world, flags, problem) => {
    const { code, last } = await eniplan(["check", "app", ...flags], world);
    expect([code, ran()]).toEqual([3, false]);
    expect(last).toContain(problem);
  });

  test.each<[string, Partial<Io>, readonly string[]]>([
    ["a person's", { stderrIsTerminal: true }, []],
    ["one that is allowed", { env: { CI: "true" } }, ["--allow-code"]],
    ["one that the settings allow", { env: { CI: "true", ENIPLAN_ALLOW_CODE: "true" } }, []],
  ])("%s is run", async (_, world, flags) => {
    expect((await eniplan(["check", "app", ...flags], world)).last).toContain("app/failed");
    expect(ran()).toBe(true);
  });

  test("--no-app reads what it wrote before", async () => {
    mkdirSync(join(cwd, "app/cdktf.out/stacks/s"), { recursive: true });
    const stacks = { s: { name: "s", synthesizedStackPath: "stacks/s/cdk.tf.json" } };
    put("app/cdktf.out/manifest.json", JSON.stringify({ version: "0.21.0", stacks }));
    put("app/cdktf.out/stacks/s/cdk.tf.json", CLEAN);
    expect((await eniplan(["check", "app", "--no-app"])).code).toBe(0);
    expect(ran()).toBe(false);
  });
});

describe("a found policy has nothing written elsewhere", () => {
  test.each(["../out", join(tmpdir(), "elsewhere.json"), ".git/config", "sub/../../out", "link/out"])(
    "%s",
    async (target) => {
      symlinkSync(tmpdir(), join(cwd, "link"));
      put("eniplan.yaml", `outputs: [human, 'json=${target}']\n`);
      const { code, files, last } = await eniplan(["check", "main.tf.json"]);
      expect([code, [...files.keys()]]).toEqual([3, []]);
      expect(last).toContain("policy/writes-outside");
      for (const flags of [["--policy", "eniplan.yaml"], ["--allow-code"]]) {
        expect((await eniplan(["check", "main.tf.json", ...flags])).code).toBe(0);
      }
    },
  );

  test("nor a baseline", async () => {
    put("eniplan.yaml", "baseline: ../known.json\n");
    const { last } = await eniplan(["check", "main.tf.json", "--write-baseline"]);
    expect(last).toContain("policy/writes-outside");
  });

  test("in its repository it may", async () => {
    mkdirSync(join(cwd, "net"));
    put("net/eniplan.yaml", "outputs: [json=../reports/a.json]\n");
    put("net/main.tf.json", CLEAN);
    const { code, files } = await eniplan(["check", "net"]);
    expect([code, [...files.keys()]]).toEqual([0, [join(cwd, "reports/a.json")]]);
  });
});
