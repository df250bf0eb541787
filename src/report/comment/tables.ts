import type { Result } from "../../policy/result";
import { reachGroups, reachTable, tableEntries, typeTable } from "../by-type";
import type { Words } from "../words";
import type { Section } from "./section";

/** Who may reach what, a table for each group, and the changes by type. */
export function tableSections({ plan, stacks }: Result, words: Words): Section[] {
  if (!plan) return [];
  const groups = [...reachGroups(plan.reach ?? []).values()].map((rows): Section => {
    const [{ stack, group } = { stack: "", group: "" }] = rows;
    const title = `${words.phrase("heading.reach")}${words.colon}${stacks.length > 1 ? `${stack} ` : ""}${group}`;
    return { title, folded: true, priority: 5, entries: tableEntries(reachTable(rows, words)) };
  });
  const types = typeTable(plan.changes, words);
  const title = words.phrase("heading.types");
  return [...groups, ...(types ? [{ title, folded: true, priority: 6, entries: tableEntries(types) }] : [])];
}
