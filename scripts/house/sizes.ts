import { roomOf, type SourceFile } from "./sources";

/** A file may have so many lines, unless it holds data. */
export const MOST_LINES = 300;

/** Files that hold data: tables and texts, of which no line is logic. */
const DATA = [
  /^rules\/index\.ts$/,
  /^constructs\/(?:names|attributes)\.ts$/,
  /^constructs\/generated\//,
  /^report\/messages\//,
];

export interface RoomSize {
  readonly room: string;
  readonly files: number;
  readonly median: number;
  readonly largest: { readonly path: string; readonly lines: number };
}

/** How large the files of each room are, data left out. */
export function sizesOf(files: readonly SourceFile[]): readonly RoomSize[] {
  const rooms = new Map<string, SourceFile[]>();
  for (const file of files) {
    const room = roomOf(file.path);
    if (!isData(file.path)) rooms.set(room, [...(rooms.get(room) ?? []), file]);
  }
  return [...rooms].map(([room, own]) => {
    const sorted = own.map(({ path, lines }) => ({ path, lines: lines.length })).sort((a, b) => a.lines - b.lines);
    const largest = sorted.at(-1) ?? { path: "", lines: 0 };
    return { room: room || "src", files: own.length, median: sorted[own.length >> 1]?.lines ?? 0, largest };
  });
}

/** Files that are too long, as `path (lines)`. */
export function longFiles(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path, lines }) => lines.length > MOST_LINES && !isData(path))
    .map(({ path, lines }) => `${path} (${lines.length})`);
}

function isData(path: string): boolean {
  return DATA.some((pattern) => pattern.test(path));
}
