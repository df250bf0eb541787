import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULE_TEXTS } from "../../src/report/messages/rule-texts";
import type { Language } from "../../src/report/messages/text";
import { Words } from "../../src/report/words";
import type { Finding } from "../../src/rules/rule";

/*
 * Whatever the values are that a finding tells of, its sentence has no hole where one of them stands.
 */

/** What a value that is not there leaves behind: two blanks, a blank before a mark, brackets with nothing in them. */
const HOLE = / {2}|^[ ,.;:]| [,.;:!?)]|[(“] |\(\)|（）|[，：（] |： *[，。；]|[:,] *[,.;]| $/;

interface Sentence {
  readonly rule: string;
  readonly key: string;
  readonly template: string;
  readonly of: "message" | "fix";
}

function sentencesIn(language: Language): Sentence[] {
  return Object.entries(RULE_TEXTS[language]).flatMap(([rule, { messages, fixes }]) => [
    ...Object.entries(messages).map(([key, template]) => ({ rule, key, template, of: "message" as const })),
    ...Object.entries(fixes).map(([key, template]) => ({ rule, key, template, of: "fix" as const })),
  ]);
}

/** The sentence with a value for each of its placeholders. */
function told(words: Words, { rule, key, template, of }: Sentence, worth: (name: string) => string): string {
  const names = new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
  names.delete("address");
  const finding: Finding = {
    rule,
    severity: "error",
    status: "violation",
    stack: "main",
    address: "alicloud_vpc.main",
    message: of === "message" ? key : "violation",
    facts: [...names].map((name) => ({ name, value: worth(name), source: "configuration" })),
    ...(of === "fix" ? { fix: { id: key, params: {} } } : {}),
    prevents: [],
  };
  return (of === "message" ? words.message(finding) : words.fix(finding)) ?? "";
}

describe.each<Language>(["en", "zh"])("the words of all rules: %s", (language) => {
  const words = new Words(language);
  // What has such marks of its own, as code does, is not among them.
  const sentences = sentencesIn(language).filter((one) => !HOLE.test(told(words, one, () => "web-1")));

  test("are nearly all looked at", () => {
    expect(sentencesIn(language).length - sentences.length).toBeLessThan(5);
  });

  test("have no hole where all values are empty", () => {
    const all = sentences.map((one) => told(words, one, () => ""));
    expect(all.filter((text) => HOLE.test(text))).toEqual([]);
  });

  test("nor where some of them are, or have blanks or line breaks around them", () => {
    const value = fc.constantFrom("", " ", "\n", "a ", " a", "a\n", "web-1");
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.infiniteStream(value), (sentence, values) => {
        const text = told(words, sentence, () => values.next().value as string);
        expect(text.split("\n").length).toBe(sentence.template.split("\n").length);
        expect(text.replace(/"(?:[^"\\]|\\.)*"/g, "x")).not.toMatch(HOLE);
      }),
      { numRuns: 500 },
    );
  });
});

test("several values of one name are each shown, empty ones too", () => {
  const finding: Finding = {
    rule: "schema/attribute",
    severity: "error",
    status: "violation",
    stack: "main",
    address: "alicloud_vpc.main",
    message: "one-of",
    facts: [
      { name: "resource", value: "alicloud_vpc.main", source: "configuration" },
      { name: "attribute", value: "x", source: "configuration" },
      { name: "value", value: "", source: "configuration" },
      { name: "allowed", value: "a", source: "configuration" },
      { name: "allowed", value: "", source: "configuration" },
    ],
    prevents: [],
  };
  expect(new Words("en").message(finding)).toBe('alicloud_vpc.main: x is ""; allowed are a, ""');
  expect(new Words("zh").message(finding)).toContain('""');
});
