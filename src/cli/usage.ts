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
      const options = command.options.flatMap(({ long }) => (long ? [long] : []));
      return { id: "cli/unknown-option", params: { name, nearest: suggestions(name, options)[0] ?? "--help" } };
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
