import { describe, expect, test } from "vitest";
import { FILES, mistakesOf, pairsOf, typeOf } from "./support/golden";

describe.each(FILES)("plans of %s", (file) => {
  test("are Terraform's", () => {
    const mistakes = pairsOf(file).flatMap((pair) =>
      mistakesOf(pair).map(({ kind, text }) => `${pair.type}: ${kind}: ${text} of ${JSON.stringify(pair.config)}`),
    );
    expect(mistakes).toEqual([]);
  });
});

test("the pairs are of many types, and all of them are known", () => {
  const pairs = FILES.flatMap((file) => [...pairsOf(file)]);
  expect(pairs).toHaveLength(2768);
  expect(new Set(pairs.map(({ type }) => type)).size).toBeGreaterThan(800);
  for (const pair of pairs) expect(typeOf(pair).fields.size, pair.type).toBeGreaterThan(0);
});
