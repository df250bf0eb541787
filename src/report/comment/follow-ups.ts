import type { FollowUp } from "../../plan/follow-up";
import type { Result } from "../../policy/result";
import { labelled, type Markdown, md, plainText } from "../encode/markdown";
import { followUpTexts } from "../lines";
import type { Words } from "../words";
import type { Section } from "./section";
import { markdownSubject } from "./subject";

/** What somebody has to do after the apply. */
export function followUpSection({ plan, stacks }: Result, words: Words): Section[] {
  const followUps = plan?.followUps ?? [];
  if (followUps.length === 0) return [];
  const entries = followUps.map((one) => followUpEntry(one, words, stacks.length > 1));
  const title = words.phrase("heading.follow-ups", { n: followUps.length });
  return [{ title, folded: false, priority: 4, entries }];
}

function followUpEntry(one: FollowUp, words: Words, several: boolean): Markdown {
  const { label, what, todo } = followUpTexts(one, words);
  const mark = one.missing ? md`?` : md``;
  const text = md`- **${plainText(label)}**${mark} ${markdownSubject(one.stack, one.address, several)}<br>${plainText(what)}`;
  if (todo === undefined) return text;
  return md`${text}\n  - ${labelled(words.phrase("label.to-decide"), todo, words.language)}`;
}
