import type { Change } from "../plan/change";
import type { Reach } from "../plan/reach";
import { code, type Markdown, md, mdJoined, plainText } from "./encode/markdown";
import type { Words } from "./words";

/** A table as every medium shows it: a head and rows of the same length. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column of names, of types or of peers. */
  readonly names: number;
}

const COLUMNS = ["create", "update", "replace", "delete"] as const;

/** How many of each type are made, changed, replaced and destroyed; undefined when one type alone changes. */
export function typeTable(changes: readonly Change[], words: Words): ReportTable | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const { type, kind } of changes) {
    if (!COLUMNS.some((column) => column === kind)) continue;
    const of = counts.get(type) ?? new Map<string, number>();
    counts.set(type, of.set(kind, (of.get(kind) ?? 0) + 1));
  }
  if (counts.size < 2) return undefined;
  const used = COLUMNS.filter((column) => [...counts.values()].some((of) => of.has(column)));
  const rows = [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, of]) => [type, ...used.map((column) => String(of.get(column) ?? "-"))]);
  return {
    head: [words.phrase("table.type"), ...used.map((column) => words.phrase(`table.${column}`))],
    rows,
    names: 0,
  };
}

/** Who may reach what, of one group. */
export function reachTable(reach: readonly Reach[], words: Words): ReportTable {
  const rows = reach.map(({ direction, peer, protocol, ports, before, after }) => [
    words.phrase(direction === "egress" ? "reach.out" : "reach.in"),
    peer,
    ports === "-1/-1" ? protocol : `${protocol} ${ports}`,
    said(before, words),
    said(after, words),
  ]);
  const head = (["reach.direction", "reach.peer", "reach.ports", "reach.before", "reach.after"] as const).map((key) =>
    words.phrase(key),
  );
  return { head, rows, names: 1 };
}

/** `accept`; the priority where it is not the highest, which is the default. */
function said(side: string | undefined, words: Words): string {
  if (side === undefined) return words.phrase("reach.none");
  const [policy = "", priority = "1"] = side.split(" ");
  return priority === "1" ? policy : words.phrase("reach.priority", { policy, priority });
}

/** Changes of rules by stack and group, in their order. */
export function reachGroups(reach: readonly Reach[]): Map<string, Reach[]> {
  const groups = new Map<string, Reach[]>();
  for (const one of reach) {
    const key = `${one.stack}\n${one.group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** The table in Markdown, a line an entry; the first holds the head. */
export function tableEntries({ head, rows, names }: ReportTable): Markdown[] {
  const line = (cells: readonly Markdown[]) => cells.reduce((row, cell) => md`${row} ${cell} |`, md`|`);
  const titles = line(head.map(plainText));
  const [first, ...others] = rows.map((cells) =>
    // A table has no other way to hold its own mark.
    line(cells.map((cell, at) => (at === names && !cell.includes("|") ? code(cell) : plainText(cell)))),
  );
  const rule = line(head.map(() => md`---`));
  return first === undefined ? [] : [mdJoined([titles, rule, first], "\n"), ...others];
}
