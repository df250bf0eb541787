import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { expect, it } from "vitest";
import { Context } from "../../src/cli/context";
import { createProgram } from "../../src/cli/program";
import { SILENT } from "../cli/fake-io";

const CLI = readFileSync("docs/cli.md", "utf8");

function commands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commands)];
}

it("names every command and every option", () => {
  const all = commands(createProgram(Context.of([], SILENT)));
  const names = all.slice(1).map((command) => command.name());
  const flags = all.flatMap((command) => command.options.map(({ long }) => long ?? ""));
  expect(names).toContain("check");
  expect(flags).toContain("--strict");
  const missing = [...new Set([...names, ...flags])].filter((word) => !named(word));
  expect(missing).toEqual([]);
});

it("names no option that is not there", () => {
  const flags = commands(createProgram(Context.of([], SILENT))).flatMap(({ options }) =>
    options.map(({ long }) => long),
  );
  const known = new Set([...flags, "--help"]);
  const written = CLI.match(/--[a-z][a-z-]+/g) ?? [];
  expect([...new Set(written)].filter((flag) => !known.has(flag))).toEqual([]);
});

function named(word: string): boolean {
  return new RegExp(`${word}(?![a-z-])`).test(CLI);
}
