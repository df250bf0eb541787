import type { Result } from "../../policy/result";
import { code, md, mdJoined, plainText } from "../encode/markdown";
import { sequenceTexts } from "../sequence-texts";
import type { Words } from "../words";
import type { Section } from "./section";

/** The applies of a change that takes several, each with what it does. */
export function sequenceSection({ plan, stacks }: Result, words: Words): Section[] {
  const texts = plan && sequenceTexts(plan.sequence, words);
  if (!texts) return [];
  const entries = texts.phases.map(({ stack, command, about }, i) => {
    const head = md`${i + 1}. ${stacks.length > 1 ? md`${code(stack)} ` : md``}${code(command)}`;
    return mdJoined([head, ...about.map((line) => md`   - ${plainText(line)}`)], "\n");
  });
  const circles = texts.circles.map((line) => md`- ${plainText(line)}`);
  return [{ title: texts.title, folded: false, priority: 3, entries: [...entries, ...circles] }];
}
