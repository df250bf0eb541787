import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const SOURCES = readdir("src");

function readdir(folder: string): { file: string; text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));
}

const outside = (found: RegExp, ...allowed: readonly string[]) =>
  SOURCES.filter(({ file, text }) => found.test(text) && !allowed.some((one) => file.startsWith(one))).map(
    ({ file }) => file,
  );

test("only an encoder says that a text is encoded", () => {
  expect(outside(/\bas (?:unknown as )?(?:Encoded|Markdown|Commands)\b/, "src/report/encode/")).toEqual([]);
});

test("three files write to a stream; the third says texts of its own alone", () => {
  expect(
    outside(
      /process\.std(?:out|err)\.write|console\.(?:log|error|warn|info)|stream\.write/,
      "src/cli/output-stream.ts",
    ),
  ).toEqual(["src/cli/comment-bin.ts", "src/constructs/screen.ts"]);
});
