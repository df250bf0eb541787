import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command, CommanderError } from "commander";
import type { Problem } from "../model/problem";
import type { Context } from "./context";
import { suggestions } from "./nearest";

/** What commander found wrong with the command line, in our own words' ids. */
export function usageProblem(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  { io, words }: Context,
): Problem {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? argv.join(" ");
  const command = program.commands.find((candidate) => argv.includes(candidate.name())) ?? program;
  switch (error.code) {
    case "commander.unknownCommand": {
      const names = program.commands.map((candidate) => candidate.name());
      // Somebody who names a file means to plan it.
      const near = existsSync(resolve(io.cwd, name)) ? `plan ${name}` : (suggestions(name, names)[0] ?? "plan");
      return { id: "cli/unknown-command", params: { name, nearest: `eniplan ${near}`, commands: names.join(", ") } };
    }
    case "commander.unknownOption": {
      const others = program.commands.filter((other) => optionsOf(other).includes(name)).map((other) => other.name());
      if (others.length > 0) {
        const commands = others.map((other) => `eniplan ${other}`).join(", ");
        return { id: "cli/option-of-another", params: { name, command: `eniplan ${command.name()}`, commands } };
      }
      const [nearest] = suggestions(name, optionsOf(command));
      if (nearest === undefined) return { id: "cli/no-such-option", params: { name } };
      return { id: "cli/unknown-option", params: { name, nearest } };
    }
    case "commander.optionMissingArgument": {
      const expected = words.phrase("expected.value");
      return { id: "cli/bad-value", params: { option: name, value: '""', expected } };
    }
    case "commander.excessArguments": {
      const [limit = "0", count = "?"] = error.message.match(/\d+/g) ?? [];
      return { id: "cli/too-many-arguments", params: { name: `eniplan ${command.name()}`, limit, count } };
    }
    default:
      return { id: "cli/missing-argument", params: { name } };
  }
}

function optionsOf({ options }: Command): string[] {
  return options.flatMap(({ long }) => (long ? [long] : []));
}
