import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LanguageError } from "../../src/language/error";
import { parseExpression } from "../../src/language/parser";
import { seedOf } from "../support/seed";
import { terraformFound } from "../value/support/terraform";
import { expression, slipped } from "./expressions";
import { TRICKY } from "./tricky";

/** TEXTS in the environment asks for more, SEED for others. */
const TEXTS = Number(process.env["TEXTS"] ?? 500);
const SEED = seedOf(1, "TEXTS");

/** As it stands in a file, where line breaks may be around it. */
const within = (text: string) => `(\n${text}\n)`;

/** The texts that Terraform does not read, each in a file of its own. */
function refusedByTerraform(texts: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-texts-"));
  try {
    for (const [i, text] of texts.entries()) {
      writeFileSync(join(folder, `t${i}.tf`), `locals {\n  a${i} = ${within(text)}\n}\n`);
    }
    const { stdout } = spawnSync("terraform", ["validate", "-json"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { range: { filename: string } }[] };
    const files = new Set(diagnostics.map(({ range }) => range.filename));
    return texts.filter((_, i) => files.has(`t${i}.tf`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The id of what is wrong for us, if anything is. */
function mistake(text: string): string | undefined {
  try {
    parseExpression(within(text));
    return undefined;
  } catch (error) {
    if (error instanceof LanguageError) return error.id;
    throw error;
  }
}

describe.runIf(terraformFound())("Terraform reads what we read", () => {
  test.each<[string, () => readonly string[]]>([
    [`${TRICKY.length} tricky texts`, () => TRICKY],
    [`${TEXTS} texts with slips, of seed ${SEED}`, () => fc.sample(slipped, { seed: SEED, numRuns: TEXTS })],
    // One that is right would be looked at as a whole, with all its names.
    [`${TEXTS} texts of seed ${SEED}`, () => ["(", ...fc.sample(expression, { seed: SEED, numRuns: TEXTS })]],
  ])("%s", { timeout: 60_000 + TEXTS * 100 }, (_, make) => {
    // Terraform finds such keys when it evaluates them.
    const texts = make().filter((text) => mistake(text) !== "language/ambiguous-key");
    const refused = texts.filter((text) => mistake(text) !== undefined);
    expect(refused).toEqual(refusedByTerraform(texts));
    expect(refused.length).toBeGreaterThan(0);
  });
});
