import type { Problem } from "../model/problem";
import type { Encoded } from "./encode/encoded";
import { harmless } from "./encode/harmless";
import { terminal } from "./encode/terminal";
import { type HumanOptions, Screen } from "./screen";

const SHOWN = 20;
const OUTPUT_LINES = 30;

/** What is wrong with the input: for each problem its place, what was expected and what to do. */
export function renderProblems(found: readonly Problem[], options: HumanOptions): Encoded<"terminal"> {
  const problems = harmless(found);
  const screen = new Screen(options);
  const rest = problems.length - SHOWN;
  const lines = problems.slice(0, SHOWN).flatMap((problem) => [...renderProblem(screen, problem), ""]);
  if (rest > 0) lines.push(screen.words.phrase("problem.more", { n: rest }), "");
  return terminal(lines.join("\n"));
}

function renderProblem(screen: Screen, problem: Problem): string[] {
  const { words, colors } = screen;
  const { what, expected, todo } = words.problem(problem);
  const label = colors.bold(colors.red(words.phrase("severity.error")));
  const place = problem.location ? `${colors.bold(placeOf(screen, problem))}  ` : "";
  return [
    `${place}${label}  ${problem.id}`,
    ...screen.text(what),
    ...renderOutput(screen, problem.params["output"]),
    ...screen.labelled(words.phrase("label.expected"), expected),
    ...screen.labelled(words.phrase("label.do"), todo),
  ];
}

/** With the column where there is one: a mistake in JSON is often one character. */
function placeOf(screen: Screen, { location }: Problem): string {
  if (!location) return "";
  const place = screen.place(location);
  return location.column === undefined ? place : `${place}:${location.column}`;
}

/** What a program printed before it failed: its end, as it was. */
function renderOutput({ colors }: Screen, output: string | number | undefined): string[] {
  if (output === undefined || output === "") return [];
  return String(output)
    .trimEnd()
    .split("\n")
    .slice(-OUTPUT_LINES)
    .map((line) => colors.dim(`  | ${line}`));
}
