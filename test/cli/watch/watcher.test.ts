import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Watcher } from "../../../src/cli/watch/watcher";
import { temporaryFolder } from "../../support/folders";

/** Writes a file that nobody reads, and then one that tells that the first would have been seen. */
async function toldOf(folder: string, ...names: readonly string[]): Promise<readonly string[]> {
  let tell: (files: readonly string[]) => void = () => {};
  const told = new Promise<readonly string[]>((done) => {
    tell = done;
  });
  const watcher = await Watcher.start([folder], new Set(), (files) => tell(files));
  for (const name of names) writeFileSync(join(folder, name), "changed");
  const files = await told;
  await watcher.close();
  return files.map((file) => file.slice(folder.length + 1));
}

test("a report that is written into a watched folder does not start another run", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "main.tf"), "");
  expect(await toldOf(folder, "report.txt", "main.tf")).toEqual(["main.tf"]);
});

test("in the folder of an app any file may be a source of it", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "cdktf.json"), "{}");
  expect(await toldOf(folder, "names.txt", "main.ts")).toEqual(["main.ts", "names.txt"]);
});
