import type { Result } from "../../policy/result";
import { disagreementLine, driftLine } from "../decided-lines";
import { code, type Markdown, md, plainText } from "../encode/markdown";
import type { Words } from "../words";
import type { Section } from "./section";

/** What was changed outside of Terraform, and where our own plan would be another one than Terraform's. */
export function decidedSections({ plan, stacks }: Result, words: Words): Section[] {
  const { drift = [], disagreements = [] } = plan ?? {};
  const line = (stack: string, text: string): Markdown =>
    stacks.length > 1 ? md`- ${code(stack)} ${plainText(text)}` : md`- ${plainText(text)}`;
  const section = (key: "heading.drift" | "heading.disagreements", entries: readonly Markdown[]): Section[] =>
    entries.length === 0
      ? []
      : [{ title: words.phrase(key, { n: entries.length }), folded: true, priority: 6, entries }];
  const told = disagreements.map((one) => line(one.stack, disagreementLine(one, words)));
  return [
    ...section(
      "heading.drift",
      drift.map((one) => line(one.stack, driftLine(one, words))),
    ),
    ...section("heading.disagreements", told),
  ];
}
