import type { Screen } from "../screen";

const SHOWN = 3;

/** The first few names, and how many more there are. */
export function firstFew({ words }: Screen, names: readonly string[]): string {
  const rest = names.length - SHOWN;
  const list = names.slice(0, SHOWN).join(", ");
  return rest > 0 ? `${list} ${words.phrase("undecided.more", { n: rest })}` : list;
}
