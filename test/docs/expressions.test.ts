import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LAZY_NAMES } from "../../src/language/evaluate/lazy-names";
import { FUNCTION_NAMES } from "../../src/language/functions/index";

test("docs/expressions.md names every function", () => {
  const page = readFileSync("docs/expressions.md", "utf8");
  const [, listed = ""] = /<!-- functions -->(.*?)<!-- \/functions -->/s.exec(page) ?? [];
  const names = [...listed.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  expect(names).toEqual([...new Set([...FUNCTION_NAMES, ...LAZY_NAMES])].sort());
});
