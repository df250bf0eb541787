import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { LANGUAGE_EN } from "../../src/report/messages/language-en";
import { LANGUAGE_ZH } from "../../src/report/messages/language-zh";

test("every id of an error has words, which stand in order", () => {
  const sources = globSync("src/{language,model,read,rules}/**/*.ts").map((file) => readFileSync(file, "utf8"));
  const ids = new Set(
    sources.flatMap((text) => text.match(/(?<=")language\/[\w-]*\w(?=")|(?<=new LanguageError\(")[^"]+/g) ?? []),
  );
  expect(ids.size).toBeGreaterThan(30);
  expect([...ids].filter((id) => !Object.hasOwn(LANGUAGE_EN, id))).toEqual([]);
  for (const words of [LANGUAGE_EN, LANGUAGE_ZH]) expect(Object.keys(words)).toEqual(Object.keys(words).sort());
});
