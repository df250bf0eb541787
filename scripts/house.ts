import { readFileSync } from "node:fs";
import { circlesIn } from "./house/circles";
import { duplicatesIn } from "./house/duplicates";
import { forbiddenImports, roomsIn } from "./house/rooms";
import { sizesOf } from "./house/sizes";
import { readSources } from "./house/sources";

// Run from the package root, after tsc: npm run house.
const files = readSources();
const rooms = roomsIn(readFileSync("docs/architecture.md", "utf8"));
const lines = [
  "room        files   median  largest",
  ...sizesOf(files).map(
    ({ room, files: count, median, largest }) =>
      `${room.padEnd(10)} ${String(count).padStart(6)} ${String(median).padStart(8)} ${String(largest.lines).padStart(8)}  ${largest.path}`,
  ),
  ...listed("imports that the table in docs/architecture.md does not allow", forbiddenImports(files, rooms)),
  ...listed(
    "circles of imports",
    circlesIn(files).map((circle) => circle.join(", ")),
  ),
  ...listed(
    "duplicates of nine lines and more",
    duplicatesIn(files).map(({ a, b, lines: count }) => `${a} = ${b} (${count} lines)`),
  ),
];
process.stdout.write(`${lines.join("\n")}\n`);

function listed(title: string, entries: readonly string[]): readonly string[] {
  return ["", `${title}: ${entries.length}`, ...entries.map((entry) => `  ${entry}`)];
}
