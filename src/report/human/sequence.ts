import type { Plan } from "../../plan/plan-type";
import type { Screen } from "../screen";
import { sequenceTexts } from "../sequence-texts";

/** The applies of a change that takes several, each with what it does. */
export function renderSequence(screen: Screen, { sequence }: Plan): string[] {
  const { words, colors } = screen;
  const texts = sequenceTexts(sequence, words);
  if (!texts) return [];
  const several = new Set(texts.phases.map(({ stack }) => stack)).size > 1;
  return [
    colors.bold(colors.yellow(texts.title)),
    "",
    ...texts.phases.flatMap(({ stack, command, about }, i) => [
      ...screen.text(`${i + 1}. ${several ? `${stack}: ` : ""}${command}`, 2, colors.bold),
      ...about.flatMap((line) => screen.text(line, 5)),
      "",
    ]),
    ...texts.circles.flatMap((line) => [...screen.text(line, 2, colors.red), ""]),
  ];
}
