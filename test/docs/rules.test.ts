import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { withFurtherRules } from "../../scripts/rules/coverage";
import { rulesTable } from "../../scripts/rules/table";
import { aliasesOf, coveredTypes } from "../../src/provider/overlays";
import { RULES } from "../../src/rules/index";

const DOCS = join(__dirname, "../../docs");

describe("the table of rules", () => {
  it.each([
    ["en", "rules.md"],
    ["zh", "rules.zh.md"],
  ] as const)("in %s is what the rules say: npm run generate", (language, file) => {
    expect(readFileSync(join(DOCS, file), "utf8")).toBe(rulesTable(language));
  });
});

/** The rows that docs/coverage.md has to account for. */
const FACTS = [
  ...Array.from({ length: 77 }, (_, i) => String(i + 1)),
  "43a",
  ...ids("A", 17),
  ...ids("B", 15),
  ...ids("C", 14),
  ...ids("D", 24),
  ...ids("E", 10),
  ...ids("F", 14),
  ...ids("G", 5),
  "H",
  "I",
];

function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
}

function rows(): { fact: string; by: string }[] {
  return rowsOf(readFileSync(join(DOCS, "coverage.md"), "utf8"));
}

function rowsOf(text: string): { fact: string; by: string }[] {
  return [...text.matchAll(/^\| (\w+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, fact = "", by = ""]) => ({ fact, by }));
}

test("every known fact of the cloud is a rule, a step of the plan, or has a reason why not", () => {
  const told = rows().map(({ fact }) => fact);
  expect(FACTS.filter((fact) => !told.includes(fact))).toEqual([]);
  expect(told.filter((fact, i) => told.indexOf(fact) !== i)).toEqual([]);
});

test("a rule that no fact names gets a row of its own, not that of a fact", () => {
  const page = readFileSync(join(DOCS, "coverage.md"), "utf8").replaceAll("`eni/zone`", "nothing");
  const told = rowsOf(withFurtherRules(page));
  expect(told.filter(({ by }) => by === "`eni/zone`")).toHaveLength(1);
  expect(new Set(told.map(({ fact }) => fact)).size).toBe(told.length);
});

test("every rule that it names exists, and every rule is named", () => {
  const known = new Set(RULES.map(({ id }) => id));
  const named = rows().flatMap(({ by }) => [...by.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)].map(([, id = ""]) => id));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  expect([...known].filter((id) => !named.includes(id))).toEqual([]);
});

test("docs/plan.md names every covered type and its aliases", () => {
  const page = readFileSync(join(DOCS, "plan.md"), "utf8");
  const types = coveredTypes().flatMap((type) => [type, ...aliasesOf(type)]);
  expect(types.filter((type) => !page.includes(`\`${type}\``))).toEqual([]);
});
