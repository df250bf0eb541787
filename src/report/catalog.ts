import type { Encoded } from "./encode/encoded";
import { terminal } from "./encode/terminal";
import { pad } from "./layout";
import { type HumanOptions, Screen } from "./screen";

/** One figure or fact of an entry; undefined: not known. */
export type Entry = readonly (readonly [name: string, value: string | number | boolean | undefined])[];

/** An entry of the catalog with all its figures; those that no source gives are said to be unknown. */
export function renderEntry(title: string, entry: Entry, options: HumanOptions): Encoded<"terminal"> {
  const screen = new Screen(options);
  const { words, colors } = screen;
  const width = Math.max(...entry.map(([name]) => name.length));
  const lines = entry.map(([name, value]) => {
    const shown = value === undefined ? colors.dim(words.phrase("catalog.unknown")) : String(value);
    return `  ${pad(name, width)}  ${shown}`;
  });
  return terminal(`${[colors.bold(title), ...lines].join("\n")}\n`);
}

/** Rows under a title, with how many there are. */
export function renderList(
  title: string,
  rows: readonly (readonly string[])[],
  options: HumanOptions,
): Encoded<"terminal"> {
  const { colors } = new Screen(options);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
  return terminal(`${[colors.bold(`${title} (${rows.length})`), ...lines].join("\n")}\n`);
}
