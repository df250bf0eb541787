import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { InputError, type Problem } from "../../model/problem";
import { plain } from "../../report/encode/terminal";
import { addCommonOptions, addExamples, repeated } from "../common";
import type { CommonOptions, Context } from "../context";
import { KITS, type Kit, PIPELINES, type Pipeline } from "./choices";

export interface InitOptions extends CommonOptions {
  readonly kit?: string;
  readonly ci?: readonly string[];
}

/** `eniplan init [folder]` */
export function addInit(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("init")
    .description(words.phrase("help.init"))
    .argument("[folder]", words.phrase("help.init-folder"))
    .option("--kit <name>", words.phrase("help.kit", { names: KITS.join(", ") }))
    .option("--ci <name>", words.phrase("help.ci", { names: PIPELINES.join(", ") }), repeated);
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan init edge", "example.init"],
    ["eniplan init --ci github", "example.init-ci"],
  ]);
  command.action((folder: string | undefined, options: InitOptions) => init(folder ?? ".", options, context));
}

/**
 * Writes what a folder begins with, and never over what is there; says what to type next.
 *
 * @throws InputError when the folder holds something else, or an option names nothing.
 */
async function init(name: string, options: InitOptions, context: Context): Promise<void> {
  const { words, io } = context;
  const { kit, pipelines } = chosen(options);
  const [{ kindOfFolder, isThere }, { filesOf }, { guardApp }, { nextSteps }] = await Promise.all([
    import("./kind.js"),
    import("./files.js"),
    import("./guard-app.js"),
    import("./next-steps.js"),
  ]);
  const folder = resolve(io.cwd, name);
  const kind = kindOfFolder(folder, io.cwd);
  const lines: string[] = [];
  for (const { name: file, text } of filesOf(folder, kind, { kit, pipelines })) {
    const there = isThere(folder, file);
    if (!there) context.write(resolve(folder, file), text);
    lines.push(words.phrase(there ? "init.kept" : "init.written", { file }));
  }
  if (kind === "app") lines.push(guardApp(folder, context));
  const shown = relative(io.cwd, folder);
  context.print(plain(`${[...lines, "", ...nextSteps(folder, shown, kind, kit, words)].join("\n")}\n`));
}

/** @throws InputError with every option that names nothing. */
function chosen({ kit = "cdktf", ci = [] }: InitOptions): {
  readonly kit: Kit;
  readonly pipelines: readonly Pipeline[];
} {
  const kits = KITS.filter((name) => name === kit);
  const pipelines = PIPELINES.filter((name) => ci.includes(name));
  const wrong = [
    ...(kits.length > 0 ? [] : [badValue("--kit", kit, KITS)]),
    ...ci.filter((one) => !pipelines.some((name) => name === one)).map((one) => badValue("--ci", one, PIPELINES)),
  ];
  const [first] = kits;
  if (first === undefined || wrong.length > 0) throw new InputError(wrong);
  return { kit: first, pipelines };
}

function badValue(option: string, value: string, names: readonly string[]): Problem {
  return { id: "cli/bad-value", params: { option, value, expected: names.join(", ") } };
}
