import type { Argument, Command, Option } from "commander";
import type { Shell } from "./scripts";
import { argumentValues, type Completion, NO_VALUES, optionValues } from "./values";

/**
 * What may stand at the last of some words, by the definition of the program.
 *
 * @param words all after the program's name; the last one is being written, and may be empty.
 * @param shell bash splits words at `=`, and completes what comes after it.
 * @returns values that begin with what is written, each as the shell wants to put it there.
 */
export function complete(program: Command, words: readonly string[], shell: Shell): Completion {
  const joined = shell === "bash" ? joinAtEquals(words) : words;
  const written = joined.at(-1) ?? "";
  const { command, operands, open } = walk(program, joined.slice(0, -1));
  const [whole, flag, part] = /^(--[\w-]+)=(.*)$/s.exec(written) ?? [];
  const option = flag === undefined ? undefined : optionOf(command, flag);
  if (whole !== undefined) {
    const found = option ? matching(optionValues(command, option, part ?? ""), part ?? "") : NO_VALUES;
    return shell === "bash" ? afterEquals(found, part ?? "") : prefixed(found, `${flag}=`);
  }
  if (open) {
    const found = matching(optionValues(command, open, written), written);
    return shell === "bash" ? afterEquals(found, written) : found;
  }
  if (written.startsWith("-")) return matching(flags(command, joined.slice(0, -1)), written);
  return matching(next(program, command, operands), written);
}

/** Follows the words that are complete: to the command, its operands, and the option whose value comes next. */
function walk(program: Command, words: readonly string[]) {
  let command = program;
  let operands = 0;
  let open: Option | undefined;
  for (const word of words) {
    if (open) open = undefined;
    else if (word.startsWith("-") && word !== "-") {
      const option = optionOf(command, word);
      if (option?.required) open = option;
    } else {
      const inner = operands === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (inner) command = inner;
      else operands += 1;
    }
  }
  return { command, operands, open };
}

function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find(({ long, short }) => long === flag || short === flag);
}

function flags(command: Command, words: readonly string[]): Completion {
  const repeats = ({ long }: Option) => ["--format", "--var", "--var-file", "--focus"].includes(long ?? "");
  const open = command.options.filter((option) => repeats(option) || !words.includes(option.long ?? ""));
  const values = open.flatMap(({ long, description }) => (long ? [{ value: long, about: description }] : []));
  return { values: [...values, { value: "--help", about: "" }] };
}

/** A command, or an operand of the one that was named. */
function next(program: Command, command: Command, operands: number): Completion {
  if (command.commands.length > 0 && operands === 0) {
    const values = command.commands.map((one) => ({ value: one.name(), about: one.description() }));
    return { values: command === program ? [...values, { value: "help", about: "" }] : values };
  }
  if (command === program)
    return { values: program.commands.map((one) => ({ value: one.name(), about: one.description() })) };
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument: Argument | undefined = registeredArguments[operands] ?? (last?.variadic ? last : undefined);
  return argument ? argumentValues(command, argument) : NO_VALUES;
}

function matching({ values, place }: Completion, written: string): Completion {
  const found = values.filter(({ value }) => value.startsWith(written));
  return { values: found, ...(place ? { place } : {}) };
}

function prefixed({ values, place }: Completion, prefix: string): Completion {
  return { values: values.map((one) => ({ ...one, value: prefix + one.value })), ...(place ? { place } : {}) };
}

/** What comes after the last `=`, which is all that bash replaces. */
function afterEquals({ values, place }: Completion, written: string): Completion {
  const cut = written.lastIndexOf("=") + 1;
  return { values: values.map((one) => ({ ...one, value: one.value.slice(cut) })), ...(place ? { place } : {}) };
}

/** `--format`, `=`, `json` as the one word that was written. */
function joinAtEquals(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [i, word] of words.entries()) {
    const continues = word === "=" || words[i - 1] === "=";
    if (continues && joined.length > 0) joined.push(`${joined.pop()}${word}`);
    else joined.push(word);
  }
  return joined;
}
