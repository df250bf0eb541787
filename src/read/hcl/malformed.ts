import type { Location } from "../../model/location";
import { InputError, type Problem } from "../../model/problem";

/** A text that is not HCL, and where the tree of it goes wrong. */
interface MalformedText {
  readonly text: string;
  readonly file: string;
  readonly at: Location;
}

/** What is not HCL, before anybody has said why; `withReasons` does. */
const texts = new WeakMap<Problem, MalformedText>();

/** Throws that a text is not HCL. */
export function failMalformed(text: string, file: string, at: Location): never {
  const problem = malformed("syntax error", at);
  texts.set(problem, { text, file, at });
  throw new InputError([problem]);
}

/**
 * What `read` returns. Of texts that are not HCL the mistakes are told by HashiCorp's own parser, in its words and at its
 * places: it is loaded only then, since it takes longer than all else.
 *
 * @throws InputError with all mistakes of all files.
 */
export async function withReasons<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError) || !error.problems.some((problem) => texts.has(problem))) throw error;
    const problems: Problem[] = [];
    for (const problem of error.problems) {
      const text = texts.get(problem);
      problems.push(...(text ? await reasonsOf(text) : [problem]));
    }
    throw new InputError(unique(problems));
  }
}

/** The files of a module are read for every call of it. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function reasonsOf({ text, file, at }: MalformedText): Promise<Problem[]> {
  const { parse } = await import("@cdktn/hcl2json");
  try {
    await parse(NAME, text);
  } catch (error) {
    const found = mistakesIn(String((error as Error).message), file);
    if (found.length > 0) return found;
  }
  // Nothing that is known; tests hold our parser against theirs.
  return [{ id: "hcl/unread", location: at, params: {} }];
}

/** Stands for the file in what the parser says. */
const NAME = "@file@";
const MISTAKE = /@file@:(\d+),(\d+)-(?:\d+,)?\d+: /;

/** `parse config: [@file@:6,8-10: Invalid escape sequence; The symbol … @file@:7,1-2: …]` */
function mistakesIn(message: string, file: string): Problem[] {
  const [, ...parts] = message.replace(/\]$/, "").split(MISTAKE);
  const problems = new Map<string, Problem>();
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [line, column] = [Number(parts[i]), Number(parts[i + 1])];
    const reason = (parts[i + 2] ?? "").trim().replace(/\.$/, "").replaceAll(NAME, file).replace("; ", ": ");
    const problem = malformed(reason, { file, line, column });
    const place = `${line}:${column}`;
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}

function malformed(reason: string, location: Location): Problem {
  return { id: "hcl/malformed", location, params: { reason } };
}
