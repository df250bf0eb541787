import type { Addition } from "../../plan/change";
import type { Result } from "../../policy/result";
import { code, type Markdown, md, plainText } from "../encode/markdown";
import { additionText, hazardText } from "../lines";
import type { Words } from "../words";
import type { Section } from "./section";

/**
 * What is written into the configuration for Terraform to keep an order, and which order that is. The order of the
 * attaches of one instance, which is always written, is only counted, as on the terminal.
 */
export function additionSection({ plan, stacks }: Result, words: Words): Section[] {
  const additions = plan?.additions ?? [];
  // Where nothing is to be applied, nothing of an order is news.
  if (additions.length === 0 || plan?.waves.length === 0) return [];
  const chains = additions.filter(({ cause }) => cause === "parallel-attach");
  const others = additions.filter((one) => !chains.includes(one));
  const entries = [
    ...(chains.length > 0 ? [md`- ${plainText(words.phrase("addition.attach-order", { n: chains.length }))}`] : []),
    ...others.map((one) => additionEntry(one, words, stacks.length > 1)),
  ];
  const title = words.phrase("heading.additions", { n: additions.length });
  return [{ title, folded: true, priority: 7, entries }];
}

function additionEntry(addition: Addition, words: Words, several: boolean): Markdown {
  const stack = several ? md`${code(addition.stack)} ` : md``;
  return md`- ${stack}${code(additionText(addition, words))}<br>${plainText(hazardText(addition, words))}`;
}
