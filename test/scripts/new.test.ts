import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORMAT } from "../../scripts/new/format";
import { FUNCTION } from "../../scripts/new/function";
import { RULE } from "../../scripts/new/rule";
import type { Scaffold } from "../../scripts/new/scaffold";
import { TYPE } from "../../scripts/new/type";
import { writeScaffold } from "../../scripts/new/write";
import { compileOverlays } from "../../scripts/overlays/compile";
import { readExamples } from "../../scripts/rules/examples";
import { readProse } from "../../scripts/rules/prose";
import { writeRegistry } from "../../scripts/rules/registry";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "new-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Into an empty folder that has the files it adds to. */
function made(scaffold: Scaffold): (path: string) => string {
  for (const { path } of scaffold.edits) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(path, join(root, path));
  }
  writeScaffold(scaffold, root);
  return (path) => readFileSync(join(root, path), "utf8");
}

test("a rule is six files, and the build finds it", () => {
  const scaffold = RULE.make("disk/zone");
  expect(scaffold.files.length + scaffold.edits.length).toBe(6);
  const read = made(scaffold);
  expect(writeRegistry(root)).toEqual([]);
  expect(read("src/rules/index.ts")).toContain('import { diskZone } from "./disk/zone/rule";');
  expect(read("test/rules/planted.ts")).toContain('import { PLANTED as diskZone } from "./disk/zone.planted";');
  expect(readExamples("disk/zone", root).list.map(({ kind }) => kind)).toEqual(["failing", "passing"]);
  const [english, chinese] = [readProse("disk/zone", "en", root), readProse("disk/zone", "zh", root)];
  expect(Object.keys(english.words.messages)).toEqual(Object.keys(chinese.words.messages));
});

test("a function is registered, and its calls are judged", () => {
  const read = made(FUNCTION.make("shuffle"));
  expect(read("src/language/functions/index.ts")).toMatch(
    /import \{ SHUFFLE \} from ".\/shuffle";\n[\s\S]*\n {2}SHUFFLE,\n\];/,
  );
  expect(read("test/language/functions/calls.test.ts")).toMatch(/\n {2}\.\.\.SHUFFLE_CALLS,\n\};/);
});

test("a format has its name wherever names of formats stand", () => {
  const read = made(FORMAT.make("teamcity"));
  expect(read("src/policy/report-names.ts")).toContain('  "teamcity",');
  expect(read("src/report/formats.ts")).toContain(
    'teamcity: async ({ report }) => (await import("./teamcity.js")).renderTeamcity(',
  );
  expect(read("schemas/policy.schema.json")).toContain("|teamcity|");
  for (const language of ["en", "zh"])
    expect(read(`src/report/messages/problems-yaml-${language}.ts`)).toContain("teamcity");
});

/** What a file takes from others here, as `path name`, each where it is not given out there. */
function missingImports({ path, text }: { readonly path: string; readonly text: string }, made: ReadonlySet<string>) {
  return [...text.matchAll(/import (?:type )?\{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(([, names = "", from = ""]) => {
    const file = `${join(dirname(path), from)}.ts`;
    if (made.has(file)) return [];
    const source = existsSync(file) ? readFileSync(file, "utf8") : "";
    const given = (name: string) => new RegExp(`^export (?:.*\\b)?${name}\\b`, "m").test(source);
    const wanted = names.split(",").map((name) =>
      name
        .trim()
        .replace(/^type /, "")
        .replace(/ as .*$/, ""),
    );
    return wanted.filter((name) => name !== "" && !given(name)).map((name) => `${file} ${name}`);
  });
}

test.each([
  ["a rule", RULE.make("disk/zone")],
  ["a type", TYPE.make("alicloud_vpc_dhcp_options_set")],
  ["a function", FUNCTION.make("shuffle")],
  ["a format", FORMAT.make("teamcity")],
])("what the files of %s import is there", (_, { files }) => {
  const paths = new Set(files.map(({ path }) => path));
  expect(files.flatMap((file) => missingImports(file, paths))).toEqual([]);
});

test("what is there already stays as it is, and nothing is written", () => {
  made(RULE.make("disk/zone"));
  expect(() => writeScaffold(RULE.make("disk/zone"), root)).toThrow("src/rules/disk/zone/rule.ts is there already");
});

test("a type gets an overlay with a line for each change that the schema does not tell, and the build refuses it", () => {
  const read = made(TYPE.make("alicloud_vpc_dhcp_options_set"));
  const overlay = read("catalog/overlays/alicloud_vpc_dhcp_options_set.yaml");
  expect(overlay).toContain("\n    domain_name: TODO\n");
  expect(overlay).not.toContain("owner_id");
  const rows = read("test/provider/types/alicloud_vpc_dhcp_options_set.test.ts");
  expect(rows).toContain('\n  ["domain_name", "TODO", "update", ["TODO"]],\n');
  expect(read("docs/plan.md")).toContain("| `alicloud_vpc_dhcp_options_set` |  |");
  cpSync("catalog", join(root, "catalog"), { recursive: true, force: false });
  cpSync("schemas/catalog", join(root, "schemas", "catalog"), { recursive: true });
  expect(compileOverlays(root).join("\n")).toMatch(
    /alicloud_vpc_dhcp_options_set\.yaml:\d+:\d+: \/changes\/attributes/,
  );
});

test("another name of a type is a scaffold of the type, and a name that is none is refused", () => {
  const paths = (name: string) => TYPE.make(name).files.map(({ path }) => path);
  expect(paths("alicloud_slb")).toEqual([
    "catalog/overlays/alicloud_slb_load_balancer.yaml",
    "test/provider/types/alicloud_slb_load_balancer.test.ts",
  ]);
  expect(() => paths("alicloud_vpn")).toThrow("has no type alicloud_vpn");
});
