import type { Room } from "./rooms";
import type { SourceFile } from "./sources";

/** The packages of which authors write constructs, and the one room that knows them. */
const CONSTRUCTS = ["cdktf", "cdktf/**", "cdktn", "constructs"];
const KNOWS_CONSTRUCTS = "constructs";

interface Patterns {
  readonly group: readonly string[];
  readonly message: string;
}

interface Override {
  readonly includes: readonly string[];
}

/** The text of biome.json with one entry a room, which keeps the arrows between the rooms. Other entries stay. */
export function withRooms(text: string, rooms: readonly Room[], files: readonly SourceFile[]): string {
  const config = JSON.parse(text) as { overrides: readonly Override[] };
  const others = config.overrides.filter(({ includes }) => !includes[0]?.startsWith("src/"));
  return `${JSON.stringify({ ...config, overrides: [...others, ...overridesFor(rooms, files)] }, undefined, 2)}\n`;
}

function overridesFor(rooms: readonly Room[], files: readonly SourceFile[]): readonly Override[] {
  return rooms.flatMap((room) => {
    const patterns = patternsOf(room, rooms, files);
    if (patterns.length === 0) return [];
    const rule = { level: "error", options: { patterns } };
    return [{ includes: [`src/${room.name}/**`], linter: { rules: { style: { noRestrictedImports: rule } } } }];
  });
}

function patternsOf(room: Room, rooms: readonly Room[], files: readonly SourceFile[]): readonly Patterns[] {
  const group = rooms
    .map(({ name }) => name)
    .filter((name) => name !== room.name && !room.mayImport.includes(name) && !hasFolder(room.name, name, files))
    .map((name) => `**/${name}/**`);
  const may = room.mayImport.length === 0 ? "nothing" : `only ${room.mayImport.join(", ")}`;
  const own = { group, message: `src/${room.name} may import ${may}: see docs/architecture.md` };
  const cdktf = { group: CONSTRUCTS, message: "only src/constructs imports cdktf and constructs" };
  return [...(group.length > 0 ? [own] : []), ...(room.name === KNOWS_CONSTRUCTS ? [] : [cdktf])];
}

/** Biome sees an import as it is written, so it cannot tell a room from a folder of that name inside another room. */
function hasFolder(room: string, name: string, files: readonly SourceFile[]): boolean {
  return files.some(({ path }) => path.startsWith(`${room}/`) && path.includes(`/${name}/`));
}
