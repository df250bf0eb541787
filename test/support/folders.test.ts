import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WITHOUT_CDKTF } from "../../vitest.folders.mjs";

const CONSTRUCTS = /from "(?:cdktf|constructs|[./]*\/src\/(?:index|constructs\/[^"]*)|[./]*\/stacks\/[^"]*)"/;

test.each(WITHOUT_CDKTF)(
  "test/%s is left out of the run with the successor of cdktf: it knows no constructs",
  (folder) => {
    const root = join(__dirname, "..", folder);
    const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((file) => CONSTRUCTS.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  },
);
