import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { VERSION, versionLine } from "../../src/version";
import { runWith } from "./fake-io";

describe("help", () => {
  test("without arguments: a short help that says what to do next, exit 0", async () => {
    const { code, out, err } = await runWith([]);
    expect(code).toBe(0);
    expect(out).toContain("Usage: eniplan");
    expect(out).toContain("Start with: eniplan plan");
    expect(err).toBe("");
  });

  test.each(["plan", "show", "check", "explain", "rules"])(
    "%s --help has an example, in both languages",
    async (command) => {
      const english = await runWith([command, "--help"]);
      expect(english.code).toBe(0);
      expect(english.out).toMatch(new RegExp(`Examples:\n {2}eniplan (${command}|explain)`));
      const chinese = await runWith([command, "--help", "--lang", "zh"]);
      expect(chinese.out).toMatch(/示例：\n {2}eniplan/);
      expect(chinese.out).not.toMatch(/Usage:|Options:|Arguments:|display help/);
    },
  );

  test("plan and check say what the exit codes mean", async () => {
    expect((await runWith(["plan", "--help"])).out).toContain("1 the gate failed");
    expect((await runWith(["check", "--help"])).out).toContain("1 the gate failed");
  });
});

test.each(["--version", "-V"])("%s is the version of package.json", async (flag) => {
  const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
  expect(VERSION).toBe(version);
  expect(await runWith([flag])).toMatchObject({
    code: 0,
    out: `${versionLine(new Date("2026-11-23T12:00:00Z"))}\n`,
    err: "",
  });
});

describe("mistakes on the command line exit 3 and name the remedy", () => {
  test.each<[string, string[], string, string]>([
    ["an unknown command", ["paln"], "cli/unknown-command", "eniplan plan"],
    ["a command unlike any", ["nonsense"], "cli/unknown-command", "eniplan plan"],
    ["a file in place of a command", ["package.json"], "cli/unknown-command", "eniplan plan package.json"],
    ["an unknown option", ["plan", "--stat", "x"], "cli/unknown-option", "--state"],
    ["an unknown option unlike any", ["check", "--zzzzzzzzzz"], "cli/no-such-option", "--help"],
    ["an option of another command", ["check", "--max-reboots", "1"], "cli/option-of-another", "eniplan plan"],
    ["a result in the file of a report", ["check", "--out", "r", "--format", "json=./r"], "cli/bad-value", "--out"],
    ["an option without its value", ["plan", "--state"], "cli/bad-value", "--state <file>"],
    ["too many arguments", ["explain", "a", "b"], "cli/too-many-arguments", "at most 1"],
    ["an unknown format", ["plan", "--format", "xml"], "cli/bad-value", "markdown, html, runbook, tfplan-json"],
    ["a format that check does not have", ["check", "--format", "tfplan-json"], "cli/bad-value", "human, json, sarif"],
    ["a format with an empty file", ["plan", "--format", "json="], "cli/bad-value", "NAME=FILE"],
    ["two reports on the screen", ["plan", "--format", "json", "--format", "human"], "cli/bad-value", "at most"],
    ["an unknown language", ["plan", "--lang", "fr"], "cli/bad-value", "en or zh"],
    ["standard input twice", ["plan", "-", "--state", "-"], "cli/bad-value", "once only"],
    ["an unknown rule", ["explain", "eni/zoen"], "rule/unknown", "eni/zone"],
    ["a part of a rule's name", ["explain", "overlap"], "rule/unknown", "vswitch/overlap"],
    ["a missing file", ["check", "missing.json"], "file/missing", "missing.json"],
  ])("%s", async (_name, argv, id, remedy) => {
    const { code, out, err, last } = await runWith(argv, { cwd: join(__dirname, "../..") });
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err).toContain(remedy);
    expect(last).toBe(`eniplan: exit 3: 1 problem (${id})`);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("in Chinese", async () => {
    const { err, last } = await runWith(["paln", "--lang", "zh"]);
    expect(err).toContain("没有命令 paln。");
    expect(last).toBe("eniplan: exit 3: 1 个问题（cli/unknown-command）");
  });
});
