import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { complete } from "../../../src/cli/completion/complete";
import { SHELLS, type Shell } from "../../../src/cli/completion/scripts";
import { argumentValues, optionValues } from "../../../src/cli/completion/values";
import { Context } from "../../../src/cli/context";
import { createProgram } from "../../../src/cli/program";
import { RULES } from "../../../src/rules/index";
import { runWith, SILENT } from "../fake-io";

const PROGRAM = createProgram(Context.of([], SILENT));

function at(words: readonly string[], shell: Shell = "zsh") {
  const { values, place } = complete(PROGRAM, words, shell);
  return { values: values.map(({ value }) => value), place };
}

describe("what may come", () => {
  test.each<[string[], string[], ("files" | "folders")?]>([
    [["ch"], ["check"]],
    [["xx"], []],
    [["check", "--stri"], ["--strict"]],
    [["check", "--strict", "--stri"], []],
    [["check", "--format", "json", "--form"], ["--format"]],
    [
      ["check", "--lang", ""],
      ["en", "zh"],
    ],
    [["check", "--lang=z"], ["--lang=zh"]],
    [["check", "--format", "s"], ["sarif"]],
    [["check", "--format", "t"], []],
    [["plan", "--format", "t"], ["tfplan-json"]],
    [["graph", "--format", "m"], ["mermaid"]],
    [["graph", "--kind", "o"], ["order"]],
    [["plan", "--format", "json=o"], [], "files"],
    [["plan", "--state", "no"], ["none"], "files"],
    [["plan", "--guest-config", ""], [], "folders"],
    [["plan", "--var", ""], []],
    [["plan", ""], [], "files"],
    [["plan", "a", "b", ""], [], "files"],
    [["merge", "a", ""], [], "files"],
    [["show", "a", ""], []],
    [["explain", "eni/que"], ["eni/queues"]],
    [["explain", "--lang", "zh", "eni/que"], ["eni/queues"]],
    [["explain", "eni/quota", ""], []],
    [["catalog", "ty"], ["type"]],
    [["catalog", "type", "ecs.g7.larg"], ["ecs.g7.large"]],
    [["catalog", "zones", "cn-hangzhou-f"], ["cn-hangzhou-finance"]],
    [["catalog", "quotas", "vpc.per_r"], ["vpc.per_region"]],
    [["completion", ""], [...SHELLS]],
    [["help", "mer"], ["merge"]],
  ])("%j", (words, values, place) => {
    expect(at(words)).toEqual({ values, place });
  });

  test("nothing is written yet: every command, with what it does", () => {
    const { values } = complete(PROGRAM, [""], "zsh");
    expect(values.map(({ value }) => value)).toEqual([...PROGRAM.commands.map((one) => one.name()), "help"]);
    expect(values[0]?.about).not.toBe("");
    expect(at([]).values).toEqual(values.map(({ value }) => value));
  });

  test("every rule and every option of a command", () => {
    expect(at(["explain", ""]).values).toEqual(RULES.map(({ id }) => id));
    const plan = PROGRAM.commands.find((one) => one.name() === "plan") as Command;
    expect(at(["plan", "-"]).values).toEqual([...plan.options.map(({ long }) => long), "--help"]);
  });

  test("bash splits words at =, and gets what comes after it", () => {
    expect(at(["check", "--lang", "=", "z"], "bash").values).toEqual(["zh"]);
    expect(at(["check", "--lang", "="], "bash").values).toEqual(["en", "zh"]);
    expect(at(["check", "--format", "json", "=", "o"], "bash")).toEqual({ values: [], place: "files" });
    expect(at(["check", "--format", "json", "=", "out.json", "--stri"], "bash").values).toEqual(["--strict"]);
  });
});

function commands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commands)];
}

/** What nobody but the user knows. */
const FREE = [
  "--state-pull-timeout",
  "--target",
  "--exclude",
  "--replace",
  "--shard",
  "--var",
  "--max-reboots",
  "--focus",
  "--limit",
];

test("every option with a value and every operand has a completion, or is known to have none", () => {
  for (const command of commands(PROGRAM)) {
    for (const option of command.options.filter(({ required, optional }) => required || optional)) {
      const { values, place } = optionValues(command, option, "");
      const free = FREE.includes(option.long ?? "");
      expect([command.name(), option.long, values.length > 0 || place !== undefined]).toEqual([
        command.name(),
        option.long,
        !free,
      ]);
    }
    for (const argument of command.registeredArguments) {
      const { values, place } = argumentValues(command, argument);
      expect([command.name(), argument.name(), values.length > 0 || place !== undefined]).toEqual([
        command.name(),
        argument.name(),
        true,
      ]);
    }
  }
});

test("an unknown shell is refused, and the question of one gets no answer", async () => {
  const { last, err } = await runWith(["completion", "tcsh"]);
  expect(last).toBe("eniplan: exit 3: 1 problem (cli/bad-value)");
  expect(err).toContain("bash, zsh, fish");
  expect(await runWith(["__complete", "tcsh", "ch"])).toMatchObject({ code: 0, out: "", err: "" });
});

test("a question is answered in lines, in the language of the environment", async () => {
  const { out } = await runWith(["__complete", "fish", "ch"], { env: { LANG: "zh_CN.UTF-8" } });
  expect(out).toBe("check\t只显示检查结果\n");
  expect((await runWith(["__complete", "fish", "plan", "x"])).out).toBe(":files\n");
});
