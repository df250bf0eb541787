import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { isWhollyKnown } from "../../../src/value/inspect";
import { jsonText } from "../../../src/value/json";
import { unmarkedDeep } from "../../../src/value/marks";
import type { Value } from "../../../src/value/value";
import { newFolder, removeFolders, terraformFound } from "../../terraform/support";
import { EVALUATED, OPEN, REFUSED } from "./expressions";

const ALONE: Scope = {
  traversal(node) {
    throw new LanguageError("unknown-name", { name: node.root }, node);
  },
};

function ours(expression: string): Value {
  return unmarkedDeep(evaluate(parseExpression(expression), ALONE));
}

/** One run of `terraform console` for all: it answers the last line only. */
function theirs(expressions: readonly string[]): unknown[] {
  const input = `jsonencode([${expressions.map((expression) => `jsonencode(${expression})`).join(", ")}])\n`;
  const run = spawnSync("terraform", ["console"], { cwd: newFolder(), input, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const encoded = JSON.parse(JSON.parse(run.stdout.trim()) as string) as string[];
  return encoded.map((answer) => JSON.parse(answer) as unknown);
}

afterAll(removeFolders);

test.each(OPEN)("%s is not known", (expression) => {
  expect(isWhollyKnown(ours(expression))).toBe(false);
});

test.each(REFUSED)("%s is refused", (expression) => {
  expect(() => ours(expression)).toThrow(LanguageError);
});

describe.runIf(terraformFound())("what terraform says", () => {
  test("is what we say", () => {
    const answers = theirs(EVALUATED);
    const mine = EVALUATED.map((expression) => JSON.parse(jsonText(ours(expression))) as unknown);
    expect(mine).toEqual(answers);
  });
});
