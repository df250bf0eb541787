import { Command, CommanderError } from "commander";
import { InputError } from "../model/problem";
import { plain } from "../report/encode/terminal";
import { columns } from "../report/layout";
import type { Phrase } from "../report/messages/messages";
import { VERSION, versionLine } from "../version";
import { addCatalog } from "./catalog/catalog";
import { addCheck } from "./check";
import { addCompletion } from "./completion/completion";
import { Context } from "./context";
import { EXIT, exitLine } from "./exit";
import { addExplain } from "./explain";
import { addGraph } from "./graph";
import { exitCodes, helpWidth, wrappedHelp } from "./help-text";
import { addInit } from "./init/init";
import type { Io } from "./io";
import { addMerge } from "./merge";
import { addPlan } from "./plan";
import { refuse } from "./refuse";
import { addRules } from "./rules";
import { addShow } from "./show";
import { usageProblem } from "./usage";

/** Parses the arguments and runs the command they name. Never throws. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const context = Context.of(argv, io);
  const program = createProgram(context);
  if (argv.length === 0) {
    context.print(plain(program.helpInformation()));
    context.print(plain(`\n${context.words.phrase("help.next")}\n`));
    return EXIT.clean;
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    await context.settle();
    return context.exitCode;
  } catch (error) {
    io.discardFiles();
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
    const color = !argv.includes("--no-color");
    if (error instanceof CommanderError) return refuse([usageProblem(error, argv, program, context)], context, color);
    if (error instanceof InputError) return refuse(error.problems, context, color);
    if (isTooDeep(error)) return refuse([{ id: "input/too-deep", params: {} }], context, color);
    return apologise(error, context);
  }
}

/** Titles that commander writes in English. */
const TITLES: Readonly<Record<string, Phrase>> = {
  "Usage:": "help.usage",
  "Commands:": "help.commands",
  "Options:": "help.options",
  "Arguments:": "help.arguments",
};

/** The commands with their options and help, which documentation and completion are held against. */
export function createProgram(context: Context): Command {
  const { io, words } = context;
  const program = new Command("eniplan")
    .description(words.phrase("help.program"))
    .version(versionLine(io.now()), "-V, --version", words.phrase("help.version"))
    .helpOption("-h, --help", words.phrase("help.help"))
    .helpCommand("help [command]", words.phrase("help.command"))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => context.print(plain(text)),
      // Usage errors are reported in our own words.
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(io),
    })
    .configureHelp({
      displayWidth: (text) => columns(text),
      boxWrap: (text, width) => wrappedHelp(text, width),
      styleTitle: (title) => {
        const key = TITLES[title];
        return key === undefined ? title : words.phrase(key);
      },
    });
  for (const add of [
    addPlan,
    addShow,
    addCheck,
    addMerge,
    addGraph,
    addExplain,
    addRules,
    addCatalog,
    addInit,
    addCompletion,
  ])
    add(program, context);
  return program.addHelpText("after", exitCodes(context));
}

/** The stack of JavaScript has an end, and no reader of ours goes so deep for what people write. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

/** A mistake of ours: what to report, and where it happened only when asked. */
function apologise(error: unknown, context: Context): number {
  const { io, words } = context;
  if (io.env["ENIPLAN_DEBUG"] && error instanceof Error) context.say(error.stack ?? "");
  const [reason = ""] = String(error).split("\n");
  context.say(words.phrase("exit.internal-what", { version: VERSION }));
  context.say(exitLine({ code: EXIT.broken, reason: words.phrase("exit.internal", { reason }) }));
  return EXIT.broken;
}
