import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readInput } from "../../../src/read/input";
import { temporaryFolder } from "../../support/folders";

// Alone in its file: nothing before it has loaded the parser.
test("a configuration in JSON that calls a module in native syntax", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "m"));
  writeFileSync(join(cwd, "m", "main.tf"), 'resource "alicloud_vpc" "a" {\n}\n');
  writeFileSync(join(cwd, "net.tf.json"), JSON.stringify({ module: { m: { source: "./m" } } }));
  for (const path of ["net.tf.json", "."]) {
    const [part] = await readInput(path, { cwd, stdin: () => "" });
    const [block] = part?.children?.get("m")?.blocks ?? [];
    expect(block?.locate?.()).toEqual({ file: join("m", "main.tf"), line: 1, column: 1 });
  }
});
