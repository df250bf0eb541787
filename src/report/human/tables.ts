import type { Plan } from "../../plan/plan-type";
import { type ReportTable, reachGroups, reachTable, typeTable } from "../by-type";
import { columns, pad } from "../layout";
import type { Screen } from "../screen";

/** Who may reach what, group by group. */
export function renderReach(screen: Screen, { reach = [] }: Plan, several: boolean): string[] {
  if (reach.length === 0) return [];
  const { words, colors } = screen;
  const groups = [...reachGroups(reach).values()].flatMap((rows) => {
    const [{ stack, group } = { stack: "", group: "" }] = rows;
    const title = several ? `${stack}  ${group}` : group;
    return [`  ${title}`, ...tableLines(screen, reachTable(rows, words), 4), ""];
  });
  return [colors.bold(words.phrase("heading.reach")), "", ...groups];
}

/** How many of each type are made, changed and destroyed. */
export function renderTypes(screen: Screen, { changes }: Plan): string[] {
  const table = typeTable(changes, screen.words);
  if (!table) return [];
  return [screen.colors.bold(screen.words.phrase("heading.types")), "", ...tableLines(screen, table, 2), ""];
}

function tableLines({ colors }: Screen, { head, rows }: ReportTable, indent: number): string[] {
  const widths = head.map((title, at) => Math.max(...[title, ...rows.map((row) => row[at] ?? "")].map(columns)));
  const line = (cells: readonly string[]) =>
    " ".repeat(indent) +
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [colors.dim(line(head)), ...rows.map(line)];
}
