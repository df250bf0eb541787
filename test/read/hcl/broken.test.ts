import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { InputError, type Problem } from "../../../src/model/problem";
import { readInput } from "../../../src/read/input";
import { terraformFound } from "../../terraform/support";
import { BROKEN } from "./broken";

const root = mkdtempSync(join(tmpdir(), "eniplan-broken-"));
afterAll(() => rmSync(root, { recursive: true }));

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name.replaceAll(" ", "-"));
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

async function problemsOf(folder: string): Promise<readonly Problem[]> {
  const error = await readInput(".", { cwd: folder, stdin: () => "" }).then(
    () => new Error("nothing was wrong"),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.problems;
  throw error;
}

interface Diagnostic {
  readonly summary: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Places of what is wrong for terraform, those of duplicates left out: it reads on where we do not. */
function terraformSays(folder: string): string[] {
  const { stdout } = spawnSync("terraform", ["validate", "-json"], { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const places = diagnostics.map(({ range }) => `${range?.start.line}:${range?.start.column}`);
  return [...new Set(places)];
}

const places = (problems: readonly Problem[]) =>
  problems.map(({ location }) => `${location?.line}:${location?.column}`);

describe("what is not HCL", () => {
  test.each(BROKEN)("%s", async (mistake, text) => {
    const problems = await problemsOf(folderOf(mistake, { "main.tf": text }));
    expect(problems.length).toBeGreaterThan(0);
    for (const { id, location, params } of problems) {
      expect(id).toBe("hcl/malformed");
      expect(location).toMatchObject({ file: "main.tf" });
      // The parser's own words, not what stands there for want of them.
      expect(params["reason"]).not.toBe("syntax error");
    }
  });

  test.runIf(terraformFound()).each(BROKEN)("terraform names the same places: %s", async (mistake, text) => {
    const folder = folderOf(mistake, { "main.tf": text });
    const theirs = terraformSays(folder);
    for (const place of places(await problemsOf(folder))) expect(theirs).toContain(place);
  });

  test("and of all modules, with what is wrong of their calls", async () => {
    const folder = folderOf("modules", {
      "main.tf": 'module "a" {\n  source = "./a"\n}\nmodule "b" {\n  source = "./b"\n  x      = 1\n}\n',
      "twice.tf": 'module "c" {\n  source = "./a"\n}\n',
    });
    folderOf("modules/a", { "main.tf": "locals {\n  a = \n}\n" });
    folderOf("modules/b", { "main.tf": "" });
    const problems = await problemsOf(folder);
    expect(problems.map(({ id, location }) => [id, `${location?.file}:${location?.line}`])).toEqual([
      ["hcl/malformed", "a/main.tf:2"],
      ["module/argument", "main.tf:4"],
    ]);
    expect(problems[0]?.params["reason"]).toMatch(/^Invalid expression: /);
  });

  test("all files in one run", async () => {
    const folder = folderOf("several", {
      "a.tf": "locals {\n  a = \n}\n",
      "b.tf": 'locals {\n  b = "x"\n}\n',
      "c.tf": "locals {\n  c = [1 2]\n  d = ]\n}\n",
      "d.tf.json": "{ 1 }",
    });
    const problems = await problemsOf(folder);
    expect(problems.map(({ id, location }) => [id, location?.file, location?.line])).toEqual([
      ["hcl/malformed", "a.tf", 2],
      ["hcl/malformed", "c.tf", 2],
      ["json/malformed", "d.tf.json", 1],
      ["json/malformed", "d.tf.json", 1],
    ]);
  });
});

describe("what no configuration has", () => {
  test.each([
    ["an argument outside of blocks", "x = 1\n", "hcl/argument", 1],
    ["an unknown block", '\nresurce "a" "b" {}\n', "hcl/block", 2],
    ["a label too few", 'resource "a" {}\n', "hcl/labels", 1],
    ["a label too many", 'locals "x" {}\n', "hcl/labels", 1],
    ["a default that names something", 'variable "x" {\n  default = var.y\n}\n', "hcl/not-constant", 2],
    [
      "a declaration twice",
      'output "x" {\n  value = 1\n}\noutput "x" {\n  value = 2\n}\n',
      "configuration/duplicate",
      4,
    ],
  ])("%s", async (mistake, text, id, line) => {
    const folder = folderOf(mistake, { "main.tf": text });
    expect(await problemsOf(folder)).toMatchObject([{ id, location: { file: "main.tf", line } }]);
    if (terraformFound()) expect(terraformSays(folder).map((place) => Number(place.split(":")[0]))).toContain(line);
  });

  test("all of them at once", async () => {
    const folder = folderOf("all", { "a.tf": 'x = 1\nfoo {}\nresource "a" {}\n', "b.tf": "y = 1\n" });
    expect((await problemsOf(folder)).map(({ location }) => `${location?.file}:${location?.line}`)).toEqual([
      "a.tf:1",
      "a.tf:2",
      "a.tf:3",
      "b.tf:1",
    ]);
  });
});
