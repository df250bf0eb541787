import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError, type Problem } from "../../../src/model/problem";
import { loadRules } from "../../../src/policy/custom/load";
import { runWith } from "../../cli/fake-io";
import { temporaryFolder } from "../../support/folders";

const RULE = (id: string) => `defineRule({
  id: "${id}", severity: "error", messages: { en: { title: "No VPC", violation: "{address} is a VPC." } },
  check(model, report) { for (const vpc of model.resources("alicloud_vpc")) report.violation(vpc); },
})`;
const IMPORT = 'import { defineRule } from "eniplan/rules";\n';
const CONFIGURATION = JSON.stringify({ resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } });

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ "main.tf.json": CONFIGURATION, ...files })) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function ids(files: readonly string[], cwd: string): string[] {
  return loadRules(files, cwd).map(({ id }) => id);
}

function problems(files: readonly string[], cwd: string): readonly Problem[] {
  try {
    loadRules(files, cwd);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
  }
  throw new Error("nothing was wrong");
}

describe("kinds of files", () => {
  test.each([
    [
      "a.ts",
      `${IMPORT}const id: string = "x";\nenum E { A }\nexport default ${RULE("team/a")};\nexport const other = [id, E.A];`,
    ],
    ["a.mts", `${IMPORT}export const a = ${RULE("team/a")};`],
    ["a.mjs", `${IMPORT}export default [${RULE("team/a")}];`],
    ["a.js", `${IMPORT}export default ${RULE("team/a")};`],
    ["a.js", `const { defineRule } = require("eniplan/rules");\nmodule.exports = ${RULE("team/a")};`],
    ["a.cjs", `const { defineRule } = require("eniplan/rules");\nmodule.exports = { a: ${RULE("team/a")} };`],
    ["a.cts", `import { defineRule } from "eniplan/rules";\nexport = [${RULE("team/a")}];`],
  ])("%s", async (name, text) => {
    expect(ids([name], folderWith({ [name]: text }))).toEqual(["team/a"]);
  });

  test("a file imports others beside it", async () => {
    const folder = folderWith({
      "rules/index.ts": 'import { a } from "./a";\nexport default a;',
      "rules/a.ts": `${IMPORT}export const a = ${RULE("team/a")};`,
    });
    expect(ids(["rules/index.ts"], folder)).toEqual(["team/a"]);
  });

  test("a rule that is exported twice is one, and so is a file that is named twice", async () => {
    const folder = folderWith({ "a.ts": `${IMPORT}export const a = ${RULE("team/a")};\nexport default a;` });
    expect(ids(["a.ts", "a.ts"], folder)).toEqual(["team/a"]);
  });

  test("a file that has changed is read anew", async () => {
    const folder = folderWith({ "a.ts": `${IMPORT}export default ${RULE("team/a")};` });
    ids(["a.ts"], folder);
    writeFileSync(join(folder, "a.ts"), `${IMPORT}export default ${RULE("team/b")};`);
    expect(ids(["a.ts"], folder)).toEqual(["team/b"]);
  });
});

describe("what cannot be used", () => {
  test.each<[string, string, Partial<Problem>]>([
    ["syntax", "export const a = ;", { id: "rules/unloadable", location: { file: "a.ts", line: 1, column: 18 } }],
    ["a package that is not there", 'import "not-there-at-all";', { id: "rules/unloadable" }],
    ["code that throws", "\nundefined.x;", { id: "rules/unloadable", location: { file: "a.ts", line: 2 } as never }],
    ["no rule", "export default { id: 'team/a' };", { id: "rules/none", location: { file: "a.ts" } }],
    ["nothing", "", { id: "rules/none" }],
  ])("%s", async (_name, text, problem) => {
    expect(problems(["a.ts"], folderWith({ "a.ts": text }))).toMatchObject([problem]);
  });

  test("a file that is not there, and everything that is wrong in all of them at once", async () => {
    const folder = folderWith({
      "a.ts": `${IMPORT}export default ${RULE("team/a")};`,
      "b.ts": `${IMPORT}export default [${RULE("team/a")}, ${RULE("Bad")}];`,
      "c.ts": "throw 1;",
    });
    const found = problems(["none.ts", "a.ts", "b.ts", "c.ts"], folder);
    expect(found.map(({ id, location }) => [id, location?.file])).toEqual([
      ["file/missing", undefined],
      ["rules/unloadable", "c.ts"],
      ["rules/duplicate", "b.ts"],
      ["rules/bad-id", "b.ts"],
    ]);
  });
});

describe("the command line", () => {
  const folder = () => folderWith({ "a.ts": `${IMPORT}export default ${RULE("team/no-vpc")};` });

  test("check runs it, fails on it and says its words", async () => {
    const { code, out, last } = await runWith(["check", "main.tf.json", "--rules", "a.ts"], { cwd: folder() });
    expect(out).toContain("team/no-vpc\n  alicloud_vpc.main is a VPC.");
    expect({ code, last }).toEqual({ code: 1, last: "eniplan: exit 1: 1 error (team/no-vpc)" });
  });

  test.each(["json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown"])(
    "%s has its words",
    async (format) => {
      const { out } = await runWith(["check", "main.tf.json", "--rules", "a.ts", "--format", format], {
        cwd: folder(),
      });
      expect(out.replaceAll("\\_", "_")).toContain("alicloud_vpc.main is a VPC.");
    },
  );

  test("a saved plan keeps its words", async () => {
    const cwd = folder();
    const { files } = await runWith(["plan", "main.tf.json", "--rules", "a.ts", "--out", "p"], { cwd });
    writeFileSync(join(cwd, "p"), files.get(join(cwd, "p")) ?? "");
    const { out } = await runWith(["show", "p"], { cwd });
    expect(out).toContain("alicloud_vpc.main is a VPC.");
  });

  test("rules and explain know it", async () => {
    const cwd = folder();
    const list = await runWith(["rules", "--rules", "a.ts", "--format", "json"], { cwd });
    expect(JSON.parse(list.out).rules.at(-1)).toMatchObject({ id: "team/no-vpc", title: "No VPC", source: "a.ts" });
    const { out } = await runWith(["explain", "team/no-vpc", "--rules", "a.ts"], { cwd });
    expect(out).toContain("team/no-vpc: No VPC");
    expect(out).toContain("\n{address} is a VPC.\n");
  });

  test("a rule that throws is a problem with its place, not a stack trace", async () => {
    const text = `${IMPORT}export default defineRule({
  id: "team/bad", severity: "error", messages: { en: { title: "x", violation: "y" } },
  check(model) {
    model.nothing.at.all;
  },
});`;
    const { code, err, out } = await runWith(["check", "main.tf.json", "--rules", "bad.ts"], {
      cwd: folderWith({ "bad.ts": text }),
    });
    expect(err).toContain("bad.ts:5:");
    expect(err).toContain("The rule team/bad failed: Cannot read properties of undefined (reading 'at')");
    expect(err).not.toMatch(/\n\s+at /);
    expect({ code, out }).toEqual({ code: 3, out: "" });
  });
});

test("the rule and the test of the documentation are what they say", async () => {
  const blocks = [...readFileSync("docs/custom-rules.md", "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, text = ""]) => text,
  );
  const rule = blocks.find((text) => text.includes("export default defineRule")) ?? "";
  const folder = folderWith({
    "rules/owner.ts": rule,
    "main.tf.json": JSON.stringify({ resource: { alicloud_instance: { web: { instance_type: "ecs.g7.large" } } } }),
  });
  expect(rule.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(20);
  const { out } = await runWith(["check", "main.tf.json", "--rules", "rules/owner.ts"], { cwd: folder });
  expect(out).toContain("team/owner\n  alicloud_instance.web has no tag owner.");
});

describe("a policy file", () => {
  test("names files with rules, relative to its own folder, and knows what is in them", async () => {
    const cwd = folderWith({
      "policy/a.ts": `${IMPORT}export default ${RULE("team/no-vpc")};`,
      "policy/p.yaml": "rules: [a.ts]\nseverity: { team/no-vpc: warning }\n",
    });
    const { code, out } = await runWith(["check", "main.tf.json", "--policy", "policy/p.yaml"], { cwd });
    expect(out).toContain("WARNING  team/no-vpc\n  alicloud_vpc.main is a VPC.");
    expect(code).toBe(0);
    const explained = await runWith(["explain", "team/no-vpc", "--policy", "policy/p.yaml"], { cwd });
    expect(explained.out).toContain("Source: policy/a.ts");
  });

  test("says which of its files cannot be used", async () => {
    const cwd = folderWith({
      "a.ts": `${IMPORT}export default ${RULE("team/a")};`,
      "b.ts": `${IMPORT}export default ${RULE("team/a")};`,
      "eniplan.yaml": "rules: [b.ts, none.ts]\n",
    });
    const { code, err } = await runWith(["check", "main.tf.json", "--rules", "a.ts", "--allow-code"], { cwd });
    expect(code).toBe(3);
    expect(err).toContain("There is no file none.ts, which rules[1] names.");
    expect(err).toContain("b.ts  ERROR  rules/duplicate");
  });

  test.each([
    ["severity:\n  team/no-vpc: warning\n", 0],
    ["severity:\n  team/*: off\n", 0],
    ["acknowledgements:\n  - { rule: team/no-vpc, reason: ours, expires: 2099-01-01 }\n", 0],
    ["severity:\n  team/no-vpn: warning\n", 3],
  ])("%j knows the rules that are loaded", async (policy, expected) => {
    const cwd = folderWith({ "a.ts": `${IMPORT}export default ${RULE("team/no-vpc")};`, "eniplan.yaml": policy });
    const { code, err } = await runWith(["check", "main.tf.json", "--rules", "a.ts"], { cwd });
    expect({ code, err }).toEqual({ code: expected, err: expect.any(String) });
  });
});
