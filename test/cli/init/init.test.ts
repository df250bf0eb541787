import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../pipelines/packed";
import { checksums, temporaryFolder } from "../../support/folders";
import { CLEAN, runWith } from "../fake-io";

const ROOT = join(__dirname, "../../..");
const APP = `import { App } from "cdktf";\n\nconst app = new App();\napp.synth();\n`;
const PROJECT = [".gitignore", "cdktf.json", "eniplan.yaml", "main.ts", "package.json", "tsconfig.json"];

function folder(files: Readonly<Record<string, string>> = {}): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

/** Runs init, and puts what it wrote where it belongs. */
async function init(cwd: string, ...argv: string[]) {
  const ran = await runWith(["init", ...argv], { cwd });
  for (const [file, text] of ran.files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return ran;
}

function written(cwd: string, { files }: { readonly files: ReadonlyMap<string, string> }): readonly string[] {
  return [...files.keys()].map((file) => file.slice(cwd.length + 1)).sort();
}

describe("what a folder gets", () => {
  test.each([
    ["an empty folder", {}, PROJECT],
    ["one with a repository and a README", { ".git/config": "", "README.md": "x", LICENSE: "x" }, PROJECT],
    ["an app", { "cdktf.json": `{ "app": "npx ts-node main.ts" }`, "main.ts": APP }, ["eniplan.yaml", "main.ts"]],
    [
      "an app of JavaScript",
      { "cdktf.json": `{ "app": "node src/app.js" }`, "src/app.js": APP },
      ["eniplan.yaml", "src/app.js"],
    ],
    ["an app that nobody finds", { "cdktf.json": "{", "lib/a.ts": APP }, ["eniplan.yaml"]],
    ["a configuration", { "main.tf.json": CLEAN }, ["eniplan.yaml"]],
    ["a configuration with its policy", { "main.tf.json": CLEAN, "eniplan.yaml": "strict: true\n" }, []],
  ])("%s", async (_, files, expected) => {
    const cwd = folder(files);
    const ran = await init(cwd);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(written(cwd, ran)).toEqual(expected);
  });

  test("a folder that is not there is made, and what to type begins with going there", async () => {
    const cwd = folder();
    const ran = await init(cwd, "my edge");
    expect(written(cwd, ran)).toEqual(PROJECT.map((name) => `my edge/${name}`));
    expect(ran.out).toContain("Type next:\n  cd 'my edge'\n  npm install\n  npx eniplan plan\n");
    expect(JSON.parse(readFileSync(join(cwd, "my edge/package.json"), "utf8"))).toMatchObject({ name: "my-edge" });
  });

  test("twice is once", async () => {
    const cwd = folder({ "cdktf.json": `{ "app": "npx tsx main.ts" }`, "main.ts": APP });
    await init(cwd, "--ci", "github");
    const before = checksums(cwd);
    const again = await init(cwd, "--ci", "github");
    expect(again.files.size).toBe(0);
    expect(again.out).toContain("eniplan.yaml: is there already, left as it is\n");
    expect(again.out).toContain("main.ts: uses eniplan already, left as it is\n");
    expect(checksums(cwd)).toEqual(before);
  });

  test("an app where the line is not sure is left as it is, with what to write", async () => {
    const cwd = folder({ "cdktf.json": `{ "app": "npx tsx main.ts" }`, "main.ts": APP.replace("app.synth", "go") });
    const ran = await init(cwd);
    expect(written(cwd, ran)).toEqual(["eniplan.yaml"]);
    expect(ran.out).toContain(
      'main.ts: left as it is; write before its app.synth(): guard(app), with import { guard } from "eniplan"',
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["other files", { "a.txt": "x" }, "init/occupied", "holds a.txt"],
    [
      "a monorepo",
      { "package.json": "{}", "stacks/a/main.tf.json": CLEAN },
      "init/elsewhere",
      "below it lie: stacks/a",
    ],
  ])("%s", async (_, files, problem, text) => {
    const cwd = folder(files);
    const ran = await init(cwd);
    expect(ran).toMatchObject({ code: 3, last: `eniplan: exit 3: 1 problem (${problem})` });
    expect(ran.err.replace(/\s+/g, " ")).toContain(text);
    expect(ran.files.size).toBe(0);
  });

  test("names that are none, all at once", async () => {
    const ran = await init(folder(), "--kit", "pulumi", "--ci", "github", "--ci", "jenkins");
    expect(ran).toMatchObject({ code: 3, last: "eniplan: exit 3: 2 problems (cli/bad-value)" });
    expect(ran.files.size).toBe(0);
  });
});

test("in Chinese", async () => {
  const { out } = await init(folder(), "--lang", "zh");
  expect(out).toContain("main.ts：已写入\n");
  expect(out).toContain("接下来请输入：\n  npm install\n");
});

test.each(["cdktf", "cdktn"])("the project of --kit %s compiles, is planned, and its policy is one", async (kit) => {
  const cwd = folder();
  await init(cwd, "--kit", kit);
  mkdirSync(join(cwd, "node_modules/.bin"), { recursive: true });
  for (const name of ["constructs", "@types"])
    symlinkSync(join(ROOT, "node_modules", name), join(cwd, "node_modules", name));
  symlinkSync(join(ROOT, "node_modules", kit), join(cwd, "node_modules/cdktf"));
  symlinkSync(ROOT, join(cwd, "node_modules/eniplan"));
  const tsc = join(ROOT, "node_modules/typescript-5/bin/tsc");
  expect(run(process.execPath, [tsc, "--noEmit", "false"], { cwd })).toMatchObject({ code: 0, out: "" });
  const synth = run(process.execPath, ["main.js"], { cwd });
  expect(synth.err).toBe("eniplan: Plan: 7 to add, 0 to change, 0 to destroy. Written to cdktf.out.\n");
  const checked = await runWith(["check", "cdktf.out", "--strict"], { cwd });
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.out).toContain("Policy of eniplan.yaml.");
});

test.each([
  ["an app", { "cdktf.json": "{}" }, "npm ci && npx eniplan check --allow-code --format human"],
  ["a configuration", { "main.tf.json": CLEAN }, "npx --yes eniplan@0.1.0 check --format human"],
])("pipelines of %s run what it has", async (_, files, command) => {
  const cwd = folder(files);
  await init(cwd, "--ci", "gitlab", "--ci", "github", "--ci", "pre-commit");
  const { jobs } = parse(readFileSync(join(cwd, ".github/workflows/eniplan.yml"), "utf8"));
  expect(jobs.eniplan.steps.at(-1)).toEqual({ run: `${command} --format github` });
  const gitlab = parse(readFileSync(join(cwd, ".gitlab-ci.yml"), "utf8"));
  expect(gitlab.eniplan.script).toEqual([`${command} --format gitlab=gl-code-quality-report.json`]);
  const { repos } = parse(readFileSync(join(cwd, ".pre-commit-config.yaml"), "utf8"));
  expect(repos[0].hooks[0].entry).toBe(command.replace("npm ci && ", "").replace(" --format human", ""));
  expect(existsSync(join(cwd, "package.json"))).toBe(false);
});
