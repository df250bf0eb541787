import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULE_TEXTS } from "../../src/report/messages/rule-texts";
import { fill, type RuleText } from "../../src/report/messages/text";
import { RULES } from "../../src/rules/index";
import type { Finding } from "../../src/rules/rule";
import { CHOSEN, isChosen } from "./chosen";
import { CORPUS } from "./corpus/index";
import { checkAll, factsOf } from "./harness";
import { examplesOf, findingsOf } from "./snippets";

const ROOT = join(__dirname, "../..");
/** What the examples bring out, and the corpus beside them. */
const VIOLATIONS = [...CORPUS.flatMap((stack) => checkAll(stack)), ...CHOSEN.flatMap(({ id }) => foundIn(id))].filter(
  ({ status, rule }) => status === "violation" && isChosen(rule),
);
const IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

const LANGUAGES = [
  ["en", chosen(RULE_TEXTS.en)],
  ["zh", chosen(RULE_TEXTS.zh)],
] as const;

function foundIn(id: string): Finding[] {
  return examplesOf(id).flatMap((example) => findingsOf(example));
}

/** Of a test that is for one rule, its words. */
function chosen(texts: Readonly<Record<string, RuleText>>): Readonly<Record<string, RuleText>> {
  return Object.fromEntries(Object.entries(texts).filter(([id]) => isChosen(id) || !IDS.has(id)));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
}

function texts({ messages, fixes }: RuleText): Record<string, string> {
  const named = (kind: string, all: RuleText["messages"]) =>
    Object.entries(all).map(([id, text]) => [`${kind} ${id}`, text] as const);
  return Object.fromEntries([...named("message", messages), ...named("fix", fixes)]);
}

function keysOf(findings: readonly Finding[]): string[] {
  const messages = findings.map(({ rule, message }) => `${rule} message ${message}`);
  const fixes = findings.flatMap(({ rule, fix }) => (fix ? [`${rule} fix ${fix.id}`] : []));
  return [...new Set([...messages, ...fixes])].sort();
}

it("every rule is one folder, with its test and its pages in both languages", () => {
  for (const { id } of CHOSEN) {
    for (const file of [
      ...["rule.ts", "en.md", "zh.md", "examples.md"].map((name) => `src/rules/${id}/${name}`),
      ...["test", "planted"].map((kind) => `test/rules/${id}.${kind}.ts`),
      `docs/rules/${id}.md`,
      `docs/rules/${id}.zh.md`,
    ]) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  }
});

it("rule ids are unique, and each rule names its source", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.source, rule.id).toMatch(/\d{4}|\d+\.\d+/);
});

describe.each(LANGUAGES)("the words in %s", (_, rules) => {
  it("are there for the rules, and for nothing else", () => {
    expect(Object.keys(rules).sort()).toEqual(CHOSEN.map(({ id }) => id).sort());
  });

  it("are exactly those that findings ask for", () => {
    const said = Object.entries(rules).flatMap(([id, text]) => Object.keys(texts(text)).map((key) => `${id} ${key}`));
    expect(said.sort()).toEqual(keysOf(VIOLATIONS));
  });

  it("leave no placeholder open in any finding", () => {
    for (const finding of VIOLATIONS) {
      const { rule, message, fix } = finding;
      const words = rules[rule];
      const said = fill(words?.messages[message] ?? "{nothing}", factsOf(finding));
      expect(placeholders(said), `${rule} ${message}`).toEqual([]);
      if (!fix) continue;
      // Values of a fix may themselves hold braces; the placeholders of its words must all be given.
      const missing = placeholders(words?.fixes[fix.id] ?? "{nothing}").filter((name) => !(name in fix.params));
      expect(missing, `${rule} ${fix.id}`).toEqual([]);
    }
  });

  it("use every param of a fix", () => {
    for (const { rule, fix } of VIOLATIONS) {
      if (!fix) continue;
      expect(placeholders(rules[rule]?.fixes[fix.id] ?? ""), `${rule} ${fix.id}`).toEqual(
        Object.keys(fix.params).sort(),
      );
    }
  });
});

it("both languages have the same texts with the same placeholders", () => {
  for (const [id, english] of Object.entries(LANGUAGES[0][1])) {
    const chinese = LANGUAGES[1][1][id];
    const shape = (text: RuleText | undefined) =>
      Object.entries(text ? texts(text) : {}).map(([key, words]) => [key, placeholders(words)]);
    expect(shape(chinese), id).toEqual(shape(english));
  }
});

it("Chinese words are Chinese", () => {
  for (const [id, text] of Object.entries(LANGUAGES[1][1])) {
    for (const words of [text.title, ...Object.values(texts(text))]) expect(words, id).toMatch(/[\u4e00-\u9fff]/);
  }
});
