import { roomOf, type SourceFile } from "./sources";

/** A folder directly below `src/`, and the other folders that its files may import. */
export interface Room {
  readonly name: string;
  readonly mayImport: readonly string[];
}

const ROW = /^\| `src\/([a-z]+)\/` \|.*\| ([^|]+) \|$/;

/**
 * The rooms as the table in docs/architecture.md lists them, the lowest first. Its last column names rooms, or says
 * `nothing`, or `everything above`: all rooms of the rows before.
 *
 * @param page the text of docs/architecture.md
 */
export function roomsIn(page: string): readonly Room[] {
  const rooms: Room[] = [];
  for (const line of page.split("\n")) {
    const [, name, allowed] = ROW.exec(line) ?? [];
    if (name && allowed) rooms.push({ name, mayImport: namesIn(allowed.trim(), rooms) });
  }
  return rooms;
}

function namesIn(allowed: string, above: readonly Room[]): readonly string[] {
  if (allowed === "nothing") return [];
  if (allowed === "everything above") return above.map(({ name }) => name);
  return allowed.split(", ");
}

/** An import that the table does not allow, as `from → to`. Files directly below `src/` import, and are imported, freely. */
export function forbiddenImports(files: readonly SourceFile[], rooms: readonly Room[]): readonly string[] {
  const allowed = new Map(rooms.map(({ name, mayImport }) => [name, new Set([name, "", ...mayImport])]));
  return files
    .filter(({ path }) => roomOf(path) !== "")
    .flatMap(({ path, imports }) => {
      const may = allowed.get(roomOf(path));
      return imports.filter((to) => !may?.has(roomOf(to))).map((to) => `${path} → ${to}`);
    });
}
