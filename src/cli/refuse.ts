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
export async function refuse(problems: readonly Problem[], context: Context, color: boolean): Promise<number> {
  const { renderProblems } = await import("../report/problems.js");
  const { io, words } = context;
  const options = {
    language: words.language,
    color: colorOf(io, io.stderrIsTerminal, color),
    width: widthOf(io),
    cwd: io.cwd,
  };
  context.tell(renderProblems(problems, options));
  context.say(exitLine(exitOfProblems(problems, words)));
  return EXIT.broken;
}
