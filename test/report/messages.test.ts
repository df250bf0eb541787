import { describe, expect, test } from "vitest";
import { CAUSES_EN, CAUSES_ZH } from "../../src/report/messages/causes";
import { FOLLOW_UPS_EN, FOLLOW_UPS_ZH } from "../../src/report/messages/follow-ups";
import { HELP_EN } from "../../src/report/messages/help-en";
import { HELP_ZH } from "../../src/report/messages/help-zh";
import { LANGUAGE_EN } from "../../src/report/messages/language-en";
import { LANGUAGE_ZH } from "../../src/report/messages/language-zh";
import { MISSING_EN, MISSING_ZH } from "../../src/report/messages/missing";
import { PHRASES_EN } from "../../src/report/messages/phrases-en";
import { PHRASES_ZH } from "../../src/report/messages/phrases-zh";
import { PROBLEMS_EN, UNKNOWN_PROBLEM_EN } from "../../src/report/messages/problems-en";
import { PROBLEMS_ZH, UNKNOWN_PROBLEM_ZH } from "../../src/report/messages/problems-zh";

type Texts = { readonly [key: string]: string | Texts };

/** `key.key` of every text, with its placeholders. */
function shape(texts: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(texts as Texts).flatMap(([key, text]) =>
      typeof text === "string"
        ? [[path + key, [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(" ")] as const]
        : [...shape(text, `${path}${key}.`)],
    ),
  );
}

const CATALOGUES: readonly (readonly [string, object, object])[] = [
  ["phrases", PHRASES_EN, PHRASES_ZH],
  ["help", HELP_EN, HELP_ZH],
  ["problems", { ...PROBLEMS_EN, unknown: UNKNOWN_PROBLEM_EN }, { ...PROBLEMS_ZH, unknown: UNKNOWN_PROBLEM_ZH }],
  ["language", LANGUAGE_EN, LANGUAGE_ZH],
  ["missing", MISSING_EN, MISSING_ZH],
  ["causes", CAUSES_EN, CAUSES_ZH],
  ["follow-ups", FOLLOW_UPS_EN, FOLLOW_UPS_ZH],
];

describe.each(CATALOGUES)("%s", (_name, english, chinese) => {
  test("English and Chinese have the same keys and placeholders", () => {
    expect(Object.fromEntries(shape(chinese))).toEqual(Object.fromEntries(shape(english)));
  });

  test("no text is empty, and Chinese texts are Chinese", () => {
    const texts = (of: object): string[] =>
      Object.values(of).flatMap((text) => (typeof text === "string" ? [text] : texts(text)));
    expect([...texts(english), ...texts(chinese)].filter((text) => text.trim() === "")).toEqual([]);
    const latin = texts(chinese).filter((text) => !/[\u4e00-\u9fff]/.test(text) && !/^\{\w+\}$/.test(text));
    expect(latin).toEqual([]);
  });
});
