import { plain } from "../report/encode/terminal";
import { versionLine } from "../version";
import { COMPLETE } from "./completion/scripts";
import type { Io } from "./io";

/**
 * Runs the command line.
 *
 * @param argv the arguments after the program's name.
 * @returns what the process exits with: 0 clean, 1 the gate failed, 2 clean with changes, 3 it could not do its work.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [only] = argv;
  if (argv.length === 1 && (only === "--version" || only === "-V")) {
    io.stdout(plain(`${versionLine(io.now())}\n`));
    return 0;
  }
  if (only === COMPLETE) {
    const { answer } = await import("./completion/answer.js");
    answer(argv.slice(1), io);
    return 0;
  }
  // Nothing heavy is loaded before it is known that it is needed; each command loads its own.
  const { runProgram } = await import("./program.js");
  return runProgram(argv, io);
}
