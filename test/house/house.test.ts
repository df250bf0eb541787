import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withRooms } from "../../scripts/house/biome";
import { circlesIn } from "../../scripts/house/circles";
import { duplicatesIn } from "../../scripts/house/duplicates";
import { objectsAsMaps } from "../../scripts/house/maps";
import { ambiguousNames } from "../../scripts/house/names";
import { forbiddenImports, roomsIn } from "../../scripts/house/rooms";
import { longFiles } from "../../scripts/house/sizes";
import { readSources, roomOf, type SourceFile } from "../../scripts/house/sources";
import { tablesOfTypes } from "../../scripts/house/tables";

const FILES = readSources();
const ROOMS = roomsIn(readFileSync("docs/architecture.md", "utf8"));

test("docs/architecture.md has a row for each room", () => {
  const rooms = new Set(FILES.map(({ path }) => roomOf(path)).filter((room) => room !== ""));
  expect([...rooms].sort()).toEqual(ROOMS.map(({ name }) => name).sort());
});

test("no room imports what the table does not allow, types included", () => {
  expect(forbiddenImports(FILES, ROOMS)).toEqual([]);
});

test("no files import each other in a circle, types included", () => {
  expect(circlesIn(FILES)).toEqual([]);
});

test("no file has more than 300 lines, but data", () => {
  expect(longFiles(FILES)).toEqual([]);
});

test("one name is one thing: no two files export it, and none is given out under another", () => {
  expect(ambiguousNames(FILES)).toEqual([]);
});

test("no plain object is a map of names that somebody else chooses", () => {
  expect(objectsAsMaps(FILES)).toEqual([]);
});

/** Tables of types that stay in code, each with the reason. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ["network/answers.ts TOLD", "of data sources; overlays are of resource types"],
  ["network/objects-answered.ts ASKED", "of data sources; overlays are of resource types"],
  ["plan/objchange/provider/customize.ts CUSTOMIZE", "a function a type: what its CustomizeDiff computes is no data"],
  ["plan/order/sequence/losses.ts OTHER_STORES", "types that have no overlay yet"],
  ["provider/describe.ts BY_TYPE", "how objects read from the API become attributes: types share one call"],
  ["rules/candidates/pairs.ts PARTNERS", "of data sources"],
]);

test("what is known of a type stands in its overlay: no new tables of types in code", () => {
  expect([...tablesOfTypes(FILES)].sort()).toEqual([...TABLES.keys()].sort());
});

test("a table of types is one in whatever form, and one type alone is none", () => {
  const text = [
    'const A = new Set(["alicloud_vpc", "alicloud_vswitch"]);',
    "export const B: ReadonlyMap<string, number> = new Map([",
    '  ["alicloud_vpc", 1],',
    '  ["alicloud_vswitch", 2],',
    "]);",
    "const C = { alicloud_vpc: 1, alicloud_vswitch: 2 };",
    'const D = "alicloud_vpc";',
    'const E = "alicloud_vswitch";',
  ].join("\n");
  expect(tablesOfTypes([{ path: "plan/x.ts", text, lines: [], imports: [] }])).toEqual([
    "plan/x.ts A",
    "plan/x.ts B",
    "plan/x.ts C",
  ]);
});

test("biome.json says what the table says", () => {
  const text = readFileSync("biome.json", "utf8");
  expect(JSON.parse(text)).toEqual(JSON.parse(withRooms(text, ROOMS, FILES)));
});

test.each(ROOMS.map(({ name }) => name))("src/%s has a README.md, and what it names is there", (room) => {
  const page = readFileSync(`src/${room}/README.md`, "utf8");
  expect(page.split("\n").length).toBeLessThan(20);
  const named = [...page.matchAll(/`([\w./-]+\.ts|[\w-]+\/)`/g)].map(([, path = ""]) => path);
  expect(named.filter((path) => !existsSync(`src/${room}/${path}`) && !existsSync(path))).toEqual([]);
});

test("every decision is in the list, with status, context, decision and consequences", () => {
  const list = readFileSync("docs/decisions/README.md", "utf8");
  for (const name of readdirSync("docs/decisions").filter((one) => /^\d{4}-/.test(one))) {
    expect(list).toContain(`(${name})`);
    const headings = readFileSync(`docs/decisions/${name}`, "utf8").match(/^(?:Status: \w+|## .+)/gm);
    expect(headings).toEqual(["Status: accepted", "## Context", "## Decision", "## Consequences"]);
  }
});

function file(path: string, imports: readonly string[], lines: readonly string[] = []): SourceFile {
  return { path, imports, lines, text: lines.join("\n") };
}

test("an import that goes up, and a room that is not in the table, are found", () => {
  const rooms = roomsIn("| `src/value/` | values | nothing |\n| `src/model/` | models | everything above |");
  const files = [
    file("value/a.ts", ["model/b.ts"]),
    file("model/b.ts", ["value/a.ts", "index.ts"]),
    file("x/c.ts", []),
  ];
  expect(forbiddenImports(files, rooms)).toEqual(["value/a.ts → model/b.ts"]);
  expect(forbiddenImports([file("x/c.ts", ["value/a.ts"])], rooms)).toEqual(["x/c.ts → value/a.ts"]);
});

test("a name of two things is found, and a second name of one", () => {
  const text = 'export function read() {}\nexport interface Json {}\nexport { type One as Two, three } from "./c";';
  const files = [
    { ...file("a.ts", []), text },
    { ...file("b.ts", []), text: "export type Json = string;\nconst read = 1;" },
  ];
  expect(ambiguousNames(files)).toEqual(["Json: a.ts, b.ts", "a.ts: One as Two"]);
});

test("an object that is filled under computed names is found", () => {
  const text =
    'const a: JsonObject = {};\nconst b = {};\na[name] = 1;\nb["x"] = 1;\nb.y = 2;\nb[key(z)] ??= 3;\nc[d] = 4;';
  expect(objectsAsMaps([{ ...file("a.ts", []), text }])).toEqual(["a.ts:3", "a.ts:6"]);
});

test("circles are found as large as they get", () => {
  const files = [file("a", ["b"]), file("b", ["c"]), file("c", ["a", "d"]), file("d", ["e"]), file("e", [])];
  expect(circlesIn(files)).toEqual([["a", "b", "c"]]);
});

test("lines that stand twice are found once, as long as they get", () => {
  const lines = Array.from({ length: 12 }, (_, n) => `const value${n} = compute(${n});`);
  const other = ["const first = 1;", ...lines, "const last = 2;"];
  expect(duplicatesIn([file("a.ts", [], lines), file("b.ts", [], other)])).toEqual([
    { a: "a.ts:1", b: "b.ts:2", lines: 12 },
  ]);
  expect(duplicatesIn([file("a.ts", [], lines), file("b.ts", [], lines.slice(0, 8))])).toEqual([]);
});

test("only data has more than 300 lines", () => {
  const long = Array.from({ length: 301 }, () => "");
  expect(longFiles([file("plan/a.ts", [], long), file("report/messages/b.ts", [], long)])).toEqual(["plan/a.ts (301)"]);
});
