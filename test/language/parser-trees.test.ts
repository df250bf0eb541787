import { getExpressionAst } from "@cdktn/hcl2json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LanguageError } from "../../src/language/error";
import { parseExpression } from "../../src/language/parser";
import { nativeText } from "../../src/language/print";
import { seedOf } from "../support/seed";
import { expression, slipped } from "./expressions";
import { AmbiguousKey, ours, theirs } from "./trees";
import { TRICKY } from "./tricky";

/** TEXTS in the environment asks for more, SEED for others. */
const TEXTS = Number(process.env["TEXTS"] ?? 1000);
const SEED = seedOf(1, "TEXTS");

const REFUSED = "refused";

function ourTree(text: string): string {
  try {
    return ours(parseExpression(text));
  } catch (error) {
    if (!(error instanceof LanguageError)) throw error;
    return REFUSED;
  }
}

async function theirTree(text: string): Promise<string> {
  try {
    const tree = await getExpressionAst("main.tf", text);
    return tree ? theirs(tree) : REFUSED;
  } catch (error) {
    if (error instanceof AmbiguousKey || String(error).includes("getExpressionAst errors")) return REFUSED;
    throw error;
  }
}

describe("trees are those of HashiCorp's own parser", () => {
  test(`${TRICKY.length} tricky texts`, async () => {
    const differ: unknown[] = [];
    for (const text of TRICKY) {
      const [mine, other] = [ourTree(text), await theirTree(text)];
      if (mine !== other) differ.push({ text, mine, other });
    }
    expect(differ).toEqual([]);
  });

  test(`${TEXTS} texts of seed ${SEED}`, { timeout: 20_000 + TEXTS * 100 }, async () => {
    const differ: unknown[] = [];
    for (const text of fc.sample(expression, { seed: SEED, numRuns: TEXTS })) {
      const [mine, other] = [ourTree(text), await theirTree(text)];
      if (mine !== other || mine === REFUSED) differ.push({ text, mine, other });
    }
    expect(differ).toEqual([]);
  });

  test(`${TEXTS} texts of seed ${SEED} with slips`, { timeout: 20_000 + TEXTS * 100 }, async () => {
    const differ: unknown[] = [];
    let refused = 0;
    for (const text of fc.sample(slipped, { seed: SEED, numRuns: TEXTS })) {
      const [mine, other] = [ourTree(text), await theirTree(text)];
      if (other === REFUSED) refused++;
      if (mine !== other) differ.push({ text, mine, other });
    }
    expect(differ).toEqual([]);
    expect(refused).toBeGreaterThan(TEXTS / 5);
  });

  test(`${TEXTS} texts of seed ${SEED}, printed`, { timeout: 20_000 + TEXTS * 100 }, async () => {
    for (const text of fc.sample(expression, { seed: SEED, numRuns: TEXTS })) {
      const again = nativeText(parseExpression(text));
      expect(withoutBrackets(await theirTree(again)), again).toBe(withoutBrackets(ourTree(text)));
    }
  });
});

/** Printing adds parentheses where an interpolation alone held something together. */
function withoutBrackets(tree: string): string {
  return tree.replace(/[()]/g, "");
}
