import type { FollowUp } from "../../plan/follow-up";
import type { Plan } from "../../plan/plan-type";
import { followUpTexts } from "../lines";
import type { Screen } from "../screen";
import { plainSubject } from "./order";

const SHOWN = 30;

/** What somebody has to do after the apply, by instance or object. */
export function renderFollowUps(screen: Screen, { followUps, changes }: Plan): string[] {
  if (followUps.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map((change) => change.stack)).size > 1;
  const groups = new Map<string, FollowUp[]>();
  for (const one of followUps.slice(0, SHOWN)) {
    const key = plainSubject(one.stack, one.address, several);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const rest = followUps.length - SHOWN;
  return [
    colors.bold(words.phrase("heading.follow-ups", { n: followUps.length })),
    "",
    ...[...groups].flatMap(([key, group]) => [
      `  ${colors.bold(key)}`,
      ...group.flatMap((one) => renderFollowUp(screen, one)),
      "",
    ]),
    ...(rest > 0
      ? [...screen.text(words.phrase("undecided.more", { n: rest })), ...screen.text(words.phrase("findings.all")), ""]
      : []),
  ];
}

function renderFollowUp(screen: Screen, one: FollowUp): string[] {
  const { words, colors } = screen;
  const { label, what } = followUpTexts(one, words);
  if (!one.missing) return screen.labelled(label, what, 4);
  return screen.labelled(`${label}?`, colors.magenta(what), 4);
}
