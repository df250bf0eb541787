import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileCatalog } from "../../scripts/catalog/compile";
import { misfits } from "../../scripts/catalog/references";
import { readCatalogFile } from "../../src/catalog/data";
import { packageRoot } from "../../src/package-root";

const FILES = ["instance-types", "zones", "images"];

describe("compiling", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "eniplan-catalog-"));
    cpSync("catalog", join(root, "catalog"), { recursive: true });
    cpSync("schemas/catalog", join(root, "schemas", "catalog"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const compiled = (name: string, folder = root) =>
    readFileSync(join(folder, "dist", "catalog", `${name}.json`), "utf8");

  test("writes what the build wrote: same data, same bytes", () => {
    expect(compileCatalog(root)).toEqual([]);
    for (const name of FILES) expect(compiled(name)).toBe(compiled(name, packageRoot()));
  });

  test("reports mistakes of all files with their lines, and writes nothing", () => {
    const lineOf = (name: string, from: string, to: string) => {
      const file = join(root, "catalog", `${name}.yaml`);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(from, to));
      return text.slice(0, text.indexOf(from)).split("\n").length;
    };
    const types = lineOf(
      "instance-types",
      "ecs.g6.large, family: ecs.g6, vcpu: 2",
      "ecs.g6.large, family: ecs.g6, vcpu: two",
    );
    const zones = lineOf("zones", "zones: [us-west-1a, us-west-1b]", "zones: []");
    const images = lineOf("images", "recipe: sles", "recipe: suse");
    expect(compileCatalog(root)).toEqual([
      expect.stringMatching(new RegExp(`^catalog/instance-types\\.yaml:${types}:\\d+: .*vcpu must be number`)),
      expect.stringMatching(new RegExp(`^catalog/zones\\.yaml:${zones}:\\d+: .*zones must NOT have fewer than 1`)),
      expect.stringMatching(
        new RegExp(`^catalog/images\\.yaml:${images}:\\d+: .*must be a key of recipes, and suse is none`),
      ),
    ]);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });
});

describe("what a schema cannot say", () => {
  const sources = {
    S1: { title: "old", date: "2021-01-01" },
    S2: { title: "new", date: "2026-01-31" },
    S3: { title: "undated" },
  };
  const type = (name: string, keys: string[], date: string) => ({ type: name, family: "ecs.a", sources: keys, date });

  test("an entry is dated by its newest source; one without a date does not count", () => {
    expect(misfits({ sources, types: [type("ecs.a.large", ["S1", "S2", "S3"], "2026-01-31")] })).toEqual([]);
    expect(misfits({ sources, types: [type("ecs.a.large", ["S1", "S3"], "2026-01-31")] })).toEqual([
      { path: ["types", 0, "date"], message: "must be 2021-01-01, the date of the newest source" },
    ]);
  });

  test("a source that is not listed, and a type that is there twice", () => {
    const types = [type("ecs.a.large", ["S2", "S9"], "2026-01-31"), type("ecs.a.large", ["S2"], "2026-01-31")];
    expect(misfits({ sources, types })).toEqual([
      { path: ["types", 1, "type"], message: "ecs.a.large is there twice" },
      { path: ["types", 0, "sources", 1], message: "must be a key of sources, and S9 is none" },
    ]);
  });
});

describe("finding the data", () => {
  test("a file that was not built names the remedy", () => {
    expect(() => readCatalogFile("none")).toThrow(/dist\/catalog\/none\.json .*run: npm run build/);
  });

  test("the package is found from any folder below it, and not from above", () => {
    expect(packageRoot(join(process.cwd(), "dist", "src", "catalog"))).toBe(process.cwd());
    expect(() => packageRoot(tmpdir())).toThrow(/no package\.json of eniplan above/);
  });
});
