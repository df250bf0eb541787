import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { treeOf } from "../../../src/model/expression";
import { evaluate } from "../../../src/model/language/evaluate";
import { FUNCTION_NAMES } from "../../../src/model/language/functions/table";
import { LAZY } from "../../../src/model/language/lazy";
import { unknown, type Value } from "../../../src/model/value";
import { newFolder, removeFolders, terraformFound } from "../../terraform/support";
import { EVALUATED, LEFT_ALONE } from "./expressions";

const alone = { reference: () => unknown("expression", ""), keys: () => undefined };

function ours(expression: string): Value | undefined {
  const tree = treeOf(expression);
  return tree && evaluate(tree, alone);
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

describe("the language", () => {
  test.each(LEFT_ALONE)("%s is left alone: %s", (expression) => {
    const value = ours(expression);
    expect(value === undefined || value.kind === "unknown").toBe(true);
  });

  test("every function is held against terraform", () => {
    const used = new Set(
      EVALUATED.flatMap((expression) => [...expression.matchAll(/([a-z_0-9]+)\(/g)].map((m) => m[1])),
    );
    const untried = [...FUNCTION_NAMES, ...Object.keys(LAZY)].filter((name) => !used.has(name));
    // A sensitive value cannot be printed.
    expect(untried).toEqual(["sensitive"]);
  });
});

test("docs/expressions.md names every function", () => {
  const page = readFileSync("docs/expressions.md", "utf8");
  const [, listed = ""] = /<!-- functions -->(.*?)<!-- \/functions -->/s.exec(page) ?? [];
  const names = [...listed.matchAll(/`(\w+)`/g)].map((match) => match[1]);
  expect(names).toEqual([...new Set([...FUNCTION_NAMES, ...Object.keys(LAZY)])].sort());
});

describe.runIf(terraformFound())("what terraform says", () => {
  test("is what we say", () => {
    const answers = theirs(EVALUATED);
    const differ = EVALUATED.flatMap((expression, i) => {
      const value = ours(expression);
      const mine = value?.kind === "absent" ? null : value?.kind === "known" ? value.value : "left alone";
      const same = JSON.stringify(sorted(mine)) === JSON.stringify(sorted(answers[i]));
      return same ? [] : [`${expression}: ${JSON.stringify(mine)}, terraform ${JSON.stringify(answers[i])}`];
    });
    expect(differ).toEqual([]);
  });
});

/** The order of the keys of an object says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, sorted(entry)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
