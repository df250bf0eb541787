import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWith } from "../cli/fake-io";

const ROOT = join(__dirname, "..", "..");

const READMES = { en: "README.md", zh: "README.zh.md" };

function readme(language: keyof typeof READMES): string {
  return readFileSync(join(ROOT, READMES[language]), "utf8");
}

test.each(["en", "zh"] as const)("the screen in the README is what the program prints: %s", async (language) => {
  const [, screen = ""] = /```text\n([\s\S]*?)```/.exec(readme(language)) ?? [];
  const shown = screen.split("\n").filter((line) => line !== "" && line !== "…" && !line.startsWith("$ "));
  const { code, out } = await runWith(["plan", "stacks/firewall-pair", "--lang", language], {
    cwd: ROOT,
    columns: undefined,
    env: { ENIPLAN_ALLOW_CODE: "1" },
  });
  expect(code).toBe(0);
  const printed = new Set(out.split("\n"));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((line) => !printed.has(line))).toEqual([]);
});

/** What is the same in every language: headings by level, code, commands in tables, and where links lead to. */
function skeleton(text: string) {
  const without = text.replace(/```text\n[\s\S]*?```/, "").replace(/^\[[^\]]+\]\(README[^)]*\)$/m, "");
  return {
    headings: without.match(/^#+ /gm),
    code: without.match(/```ts\n[\s\S]*?```|^ {4}\S.*$/gm),
    rows: without.match(/^\| (?:`[^`]*`|\d)(?= )/gm),
    links: (without.match(/\]\([^)]+\)/g) ?? [])
      .map((link) => link.replace("docs/zh/", "docs/").replace(/rules\.zh\.md|rules(?=\))/, "rules"))
      .sort(),
  };
}

test("the Chinese README says what the English one says", () => {
  const english = skeleton(readme("en"));
  expect(english.links.length).toBeGreaterThan(15);
  expect(skeleton(readme("zh"))).toEqual(english);
});
