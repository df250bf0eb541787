import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REPORT_NAMES } from "../../src/policy/report-names";
import { CLEAN, ESCAPE, runWith, WRONG } from "./fake-io";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-cli-"));
  writeFileSync(join(folder, "clean.tf.json"), CLEAN);
  writeFileSync(join(folder, "wrong.tf.json"), WRONG);
  writeFileSync(join(folder, "malformed.tf.json"), '{\n  "resource": {,}\n}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("exit codes", () => {
  test("0: clean; the last line says so", async () => {
    const { code, out, last } = await runWith(["plan", "clean.tf.json"], { cwd: folder });
    expect(out).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
    expect(code).toBe(0);
    expect(last).toBe("eniplan: exit 0: no errors, 1 change");
  });

  test("1: the gate failed; the last line names the rules", async () => {
    const { code, out, last } = await runWith(["check", "wrong.tf.json"], { cwd: folder });
    expect(out).toMatch(/wrong\.tf\.json:\d+ {2}ERROR {2}reference\/unresolved/);
    expect(code).toBe(1);
    expect(last).toBe("eniplan: exit 1: 1 error (reference/unresolved)");
  });

  test("2: clean with changes, when asked", async () => {
    expect((await runWith(["plan", "clean.tf.json", "--detailed-exitcode"], { cwd: folder })).code).toBe(2);
  });

  test("1 wins over 2", async () => {
    expect((await runWith(["plan", "wrong.tf.json", "--detailed-exitcode"], { cwd: folder })).code).toBe(1);
  });

  test("0 without changes, when asked", async () => {
    const { code, last } = await runWith(["plan", "-", "--detailed-exitcode"], { stdin: () => "{}" });
    expect({ code, last }).toEqual({ code: 0, last: "eniplan: exit 0: no errors, no changes" });
  });

  test("3: malformed input, with its place", async () => {
    const { code, err, last } = await runWith(["plan", "malformed.tf.json"], { cwd: folder });
    expect(code).toBe(3);
    expect(err).toContain("malformed.tf.json:2:16  ERROR  json/malformed");
    expect(last).toMatch(/^eniplan: exit 3: \d problems? \(json\/malformed\)$/);
  });

  test.each(["malformed.tf.json", "missing.tf.json"])(
    "3: %s among others, which are told all the same",
    async (bad) => {
      const argv = ["check", "wrong.tf.json", bad, "clean.tf.json", "--format", "human", "--format", "json=found.json"];
      const { code, out, err, last, files } = await runWith(argv, { cwd: folder });
      expect(code).toBe(3);
      expect(out).toMatch(/wrong\.tf\.json:\d+ {2}ERROR {2}reference\/unresolved/);
      expect(err).toContain(bad);
      expect(last).toMatch(/^eniplan: exit 3: \d problems? /);
      const { findings } = JSON.parse([...files.values()].join(""));
      expect(findings.map(({ rule }: { rule: string }) => rule)).toContain("reference/unresolved");
    },
  );

  test.each([
    ["--out", "plan.eniplan"],
    ["--write-baseline", "base.json"],
    ["--guest-config", "guests"],
  ])("3: nothing is written for %s where one cannot be read", async (option, file) => {
    const argv = ["plan", "clean.tf.json", "malformed.tf.json", option, file];
    const { code, out, files } = await runWith(argv, { cwd: folder });
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect([...files.keys()]).toEqual([]);
  });

  test("3: an internal error, on a line and without a stack trace", async () => {
    const broken = {
      stdin: () => {
        throw new TypeError("x is not a function");
      },
    };
    const { code, err, last } = await runWith(["plan", "-"], broken);
    expect(code).toBe(3);
    expect(last).toBe("eniplan: exit 3: internal error: TypeError: x is not a function");
    expect(err).not.toMatch(/\n\s+at /);
    const debug = await runWith(["plan", "-"], { ...broken, env: { ENIPLAN_DEBUG: "1" } });
    expect(debug.err).toMatch(/\n\s+at /);
  });
});

describe("limits of disruptions", () => {
  const instance = (user_data: string) => ({
    instance_type: "ecs.g7.large",
    instance_name: "gateway",
    image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
    vswitch_id: "vsw-1",
    security_groups: ["sg-1"],
    user_data,
  });
  const files = { "limit.tf.json": {}, "limit.tfstate": {} };
  beforeAll(() => {
    const attributes = { ...instance("old"), id: "i-1", status: "Running" };
    files["limit.tf.json"] = { resource: { alicloud_instance: { a: instance("new") } } };
    files["limit.tfstate"] = {
      version: 4,
      terraform_version: "1.11.4",
      serial: 1,
      lineage: "l",
      resources: [
        {
          mode: "managed",
          type: "alicloud_instance",
          name: "a",
          provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
          instances: [{ schema_version: 0, attributes }],
        },
      ],
    };
    for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document));
  });
  const plan = (...options: string[]) =>
    runWith(["plan", "limit.tf.json", "--state", "limit.tfstate", ...options], { cwd: folder });

  test.each<[string[], string]>([
    [[], "eniplan: exit 0: no errors, 1 warning, 1 change"],
    [["--max-reboots", "1"], "eniplan: exit 0: no errors, 1 warning, 1 change"],
    [["--max-reboots", "0"], "eniplan: exit 1: 1 reboot or stop-start, 1 over the limit of 0 (alicloud_instance.a)"],
    [["--no-disruption"], "eniplan: exit 1: 1 disruption where none is allowed (alicloud_instance.a)"],
    [["--no-disruption", "--lang", "zh"], "eniplan: exit 1: 不允许中断，却有 1 处（alicloud_instance.a）"],
  ])("%j", async (options, expected) => {
    expect((await plan(...options)).last).toBe(expected);
  });

  test.each(["-1", "1.5", "many", ""])("--max-reboots=%s is no number of reboots", async (value) => {
    const { code, err } = await plan(`--max-reboots=${value}`);
    expect(code).toBe(3);
    expect(err).toContain("a whole number, 0 or more");
  });
});

describe("formats", () => {
  test("json on standard output is one document", async () => {
    const { out } = await runWith(["check", "wrong.tf.json", "--format", "json"], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({ formatVersion: "1.0", command: "check", gate: { passed: false } });
  });

  test("several at once, to the screen and to files", async () => {
    const argv = ["plan", "clean.tf.json", "--format", "json=out.json", "--format=human=out.txt", "--format", "human"];
    const { out, files } = await runWith(argv, { cwd: folder, env: { FORCE_COLOR: "1" } });
    expect(out).toContain(ESCAPE);
    expect([...files.keys()]).toEqual([join(folder, "out.json"), join(folder, "out.txt")]);
    expect(JSON.parse(files.get(join(folder, "out.json")) ?? "")).toHaveProperty("changes");
    expect(files.get(join(folder, "out.txt"))).not.toContain(ESCAPE);
  });

  test("every format from one run", async () => {
    const argv = ["plan", "wrong.tf.json", ...REPORT_NAMES.flatMap((name) => ["--format", `${name}=out/${name}`])];
    const { out, code, files } = await runWith(argv, { cwd: folder });
    expect({ out, code }).toEqual({ out: "", code: 1 });
    expect([...files.keys()]).toEqual(REPORT_NAMES.map((name) => join(folder, "out", name)));
    const said = { "tfplan-json": "resource_changes", runbook: "# Runbook" } as Record<string, string>;
    for (const [file, text] of files) expect(text, file).toContain(said[basename(file)] ?? "reference/unresolved");
  });

  test("no format holds the value of a sensitive variable", async () => {
    const secret = "s3cr3t-of-ours";
    const document = {
      variable: { secret: { sensitive: true, default: secret } },
      resource: {
        alicloud_instance: { a: { instance_type: "${var.secret}", password: "${var.secret}", tags: "${var.secret}" } },
      },
    };
    const argv = ["plan", "-", ...REPORT_NAMES.flatMap((name) => ["--format", `${name}=${name}`])];
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary") };
    const { files } = await runWith(argv, { cwd: folder, env, stdin: () => JSON.stringify(document) });
    expect(files.size).toBe(REPORT_NAMES.length + 1);
    for (const [file, text] of files) expect(text, file).not.toContain(secret);
    expect(files.get(join(folder, "junit"))).toContain("instance/type-exists");
  });

  test("the annotations may go to the log of a person, and nothing else may", async () => {
    const both = await runWith(["check", "wrong.tf.json", "--format", "human", "--format", "github"], { cwd: folder });
    expect(both.out).toMatch(/ERROR {2}reference\/unresolved[\s\S]*^::error file=/m);
    writeFileSync(
      join(folder, "command.tf.json"),
      JSON.stringify({
        resource: { alicloud_vpc: { a: { cidr_block: `${"x".repeat(50)} ::stop-commands::x ##[group]` } } },
      }),
    );
    const kept = await runWith(["check", "command.tf.json", "--format", "human", "--format", "github"], {
      cwd: folder,
    });
    expect(kept.out).toContain("vpc/cidr");
    expect(kept.out.split(/^::error/m)[0]).not.toMatch(/^\s*::|##\[/m);
    const other = await runWith(["check", "wrong.tf.json", "--format", "json", "--format", "github"], { cwd: folder });
    expect(other.code).toBe(3);
  });

  test("github appends a job summary where there is a job", async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    const { out, files } = await runWith(["check", "wrong.tf.json", "--format", "github"], { cwd: folder, env });
    expect(out).toMatch(/^::error file=wrong\.tf\.json,line=\d+,/);
    expect(files.get(env.GITHUB_STEP_SUMMARY)).toContain("## eniplan: the gate fails");
    const without = await runWith(["check", "wrong.tf.json", "--format", "github"], { cwd: folder });
    expect(without.files.size).toBe(0);
  });

  test.each(["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])("files are named below %s, where we run below it", async (name) => {
    const argv = ["check", "wrong.tf.json", "--format", "gitlab"];
    const path = async (root: string) => {
      const { out } = await runWith(argv, { cwd: folder, env: { [name]: root } });
      return JSON.parse(out)[0].location.path;
    };
    expect(await path(join(folder, ".."))).toBe(`${basename(folder)}/wrong.tf.json`);
    expect(await path(join(folder, "elsewhere"))).toBe("wrong.tf.json");
    expect(await path("")).toBe("wrong.tf.json");
  });

  test("a name that is none", async () => {
    const { code, err } = await runWith(["check", "wrong.tf.json", "--format", "tfplan-json"], { cwd: folder });
    expect(code).toBe(3);
    const expected = "one of human, json, sarif, junit, github, gitlab, checkstyle, markdown, html, or NAME=FILE";
    expect(err.replace(/\s+/g, " ")).toContain(expected);
  });

  test("a file that cannot be written", async () => {
    const writeFile = () => {
      throw Object.assign(new Error("no"), { code: "EACCES" });
    };
    const { code, err } = await runWith(["plan", "clean.tf.json", "--format", "json=x.json"], {
      cwd: folder,
      writeFile,
    });
    expect(code).toBe(3);
    expect(err).toContain("The report cannot be written to x.json: EACCES.");
  });
});

describe("colour", () => {
  test.each<[string, boolean, Record<string, string>, string[], boolean]>([
    ["a terminal", true, {}, [], true],
    ["no terminal", false, {}, [], false],
    ["NO_COLOR", true, { NO_COLOR: "1" }, [], false],
    ["an empty NO_COLOR", true, { NO_COLOR: "" }, [], true],
    ["FORCE_COLOR", false, { FORCE_COLOR: "1" }, [], true],
    ["FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, [], false],
    ["NO_COLOR over FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
    ["a dumb terminal", true, { TERM: "dumb" }, [], false],
    ["--no-color over all", true, { FORCE_COLOR: "1" }, ["--no-color"], false],
  ])("%s", async (_name, stdoutIsTerminal, env, flags, colored) => {
    const { out } = await runWith(["plan", "clean.tf.json", ...flags], { cwd: folder, stdoutIsTerminal, env });
    expect(out.includes(ESCAPE)).toBe(colored);
  });
});

describe("language", () => {
  test.each<[Record<string, string>, string[], string]>([
    [{}, [], "Plan:"],
    [{ LANG: "zh_CN.UTF-8" }, [], "计划："],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "C" }, [], "Plan:"],
    [{ LANG: "en_US", LC_MESSAGES: "zh_TW" }, [], "计划："],
    [{ LANG: "zh_CN" }, ["--lang", "en"], "Plan:"],
    [{}, ["--lang=zh"], "计划："],
  ])("%j %j", async (env, flags, words) => {
    expect((await runWith(["plan", "clean.tf.json", ...flags], { cwd: folder, env })).out).toContain(words);
  });
});

describe("an app that fails", () => {
  beforeAll(() => {
    writeFileSync(
      join(folder, "cdktf.json"),
      JSON.stringify({ language: "typescript", app: "echo out of order; exit 7" }),
    );
  });

  test("its command, its exit code and its output are shown", async () => {
    const { code, err, last } = await runWith(["plan", "--allow-code"], { cwd: folder });
    expect(code).toBe(3);
    expect(err).toContain("echo out of order; exit 7 ended with exit code 7");
    expect(err).toContain("  | out of order");
    expect(last).toBe("eniplan: exit 3: 1 problem (app/failed)");
  });

  test("progress goes to a terminal only, and is erased", async () => {
    const piped = await runWith(["plan", "--allow-code"], { cwd: folder });
    expect(piped.err).not.toMatch(/running the app/);
    const terminal = await runWith(["plan"], { cwd: folder, stderrIsTerminal: true });
    expect(terminal.err).toMatch(/^\r\S*running the app of cdktf\.json\r/);
    expect(terminal.out).toBe("");
  });
});
