import { readFileSync, writeFileSync } from "node:fs";
import { withRooms } from "./house/biome";
import { roomsIn } from "./house/rooms";
import { readSources } from "./house/sources";

// Run from the package root, after tsc: npm run generate. What rooms may import stands in docs/architecture.md.
const rooms = roomsIn(readFileSync("docs/architecture.md", "utf8"));
writeFileSync("biome.json", withRooms(readFileSync("biome.json", "utf8"), rooms, readSources()));
