import type { Addition } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import { additionText, hazardText } from "../lines";
import type { Screen } from "../screen";

const SHOWN = 20;

/**
 * What is written into the configuration for Terraform to keep an order, and which order that is. The order of the
 * attaches of one instance, which is always written, is only counted.
 */
export function renderAdditions(screen: Screen, { additions, waves }: Plan): string[] {
  if (additions.length === 0 || waves.length === 0) return [];
  const { words, colors } = screen;
  const chains = additions.filter(({ cause }) => cause === "parallel-attach");
  const others = additions.filter((one) => !chains.includes(one));
  const rest = others.length - SHOWN;
  return [
    colors.bold(words.phrase("heading.additions", { n: additions.length })),
    "",
    ...(chains.length > 0 ? [...screen.text(words.phrase("addition.attach-order", { n: chains.length })), ""] : []),
    ...others.slice(0, SHOWN).flatMap((one) => [...renderAddition(screen, one), ""]),
    ...(rest > 0 ? [...screen.text(words.phrase("undecided.more", { n: rest })), ""] : []),
  ];
}

function renderAddition(screen: Screen, addition: Addition): string[] {
  const { words, colors } = screen;
  return [
    ...screen.text(additionText(addition, words), 2, colors.green),
    ...screen.text(hazardText(addition, words), 4),
  ];
}
