import type { Problem } from "../model/problem";
import type { Context } from "./context";
import { EXIT, exitLine, exitOfProblems } from "./exit";
import { colorOf, widthOf } from "./io";

/**
 * Says what is wrong with the input.
 *
 * @param color false after --no-color.
 * @returns what to exit with.
 */
export async function refuse(problems: readonly Problem[], { io, words }: Context, color: boolean): Promise<number> {
  const { renderProblems } = await import("../report/problems.js");
  const options = {
    language: words.language,
    color: colorOf(io, io.stderrIsTerminal, color),
    width: widthOf(io),
    cwd: io.cwd,
  };
  io.stderr(renderProblems(problems, options));
  io.stderr(exitLine(exitOfProblems(problems, words)));
  return EXIT.broken;
}
