import type { SourceFile } from "./sources";

/** As many lines as are worth a function. */
const LEAST = 9;

/** Lines that stand in two places. Lines count from 1. */
export interface Duplicate {
  readonly a: string;
  readonly b: string;
  readonly lines: number;
}

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

/** Nine lines and more that two places share; imports, comments, blank lines and closing brackets do not count. Linear. */
export function duplicatesIn(files: readonly SourceFile[]): readonly Duplicate[] {
  const first = new Map<string, readonly [file: number, at: number]>();
  const lines = files.map(linesOf);
  const found: Duplicate[] = [];
  for (const [file, own] of lines.entries()) {
    for (let at = 0; at + LEAST <= own.length; at++) {
      const key = own
        .slice(at, at + LEAST)
        .map(({ text }) => text)
        .join("\n");
      const before = first.get(key);
      if (before === undefined) first.set(key, [file, at]);
      else {
        const other = lines[before[0]] ?? [];
        const length = lengthOf(other, before[1], own, at);
        found.push({ a: placeOf(other[before[1]]), b: placeOf(own[at]), lines: length });
        at += length - 1;
      }
    }
  }
  return found;
}

function linesOf({ path, lines }: SourceFile): readonly Line[] {
  let inImport = false;
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (/^(?:import|export) .*(?:\{|from)/.test(text) && /^import|\bfrom "/.test(text)) inImport = true;
    const skips = inImport || text.length < 4 || /^(?:\/\/|\/\*|\*)/.test(text);
    if (inImport && text.endsWith(";")) inImport = false;
    return skips ? [] : [{ file: path, number: index + 1, text }];
  });
}

function lengthOf(a: readonly Line[], atA: number, b: readonly Line[], atB: number): number {
  let length = LEAST;
  while (a[atA + length] && a[atA + length]?.text === b[atB + length]?.text) length++;
  return length;
}

function placeOf(line: Line | undefined): string {
  return line ? `${line.file}:${line.number}` : "";
}
