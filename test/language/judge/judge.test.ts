import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { seedOf } from "../../support/seed";
import { removeFolders, terraformFound } from "../../terraform/support";
import { countVerdicts, summary, table, undecidedShare } from "./counts";
import { cases } from "./generate/arbitrary";
import { questionOf } from "./generate/case";
import { openSession } from "./session";
import { isWrong, type Verdict } from "./verdict";

const SEED = 20_261_130;
const EXPRESSIONS = Number(process.env["EXPRESSIONS"] ?? 1000);
/** Wrong ones that are made small before they are shown. */
const SHOWN = 3;

afterAll(removeFolders);

describe.runIf(terraformFound())("random expressions", () => {
  test("are worth what terraform says", { timeout: 60_000 + EXPRESSIONS * 20 }, () => {
    const seed = seedOf(SEED, "EXPRESSIONS");
    const session = openSession();
    const drawn = fc.sample(cases(session.environment), { numRuns: EXPRESSIONS, seed });
    const verdicts = session.judge(drawn.map(questionOf));
    const counts = countVerdicts(drawn, verdicts);
    if (process.env["EXPRESSIONS"]) process.stdout.write(`SEED=${seed}\n${table(counts)}\n${summary(counts)}\n`);
    const wrong = verdicts.flatMap((verdict, i) => (isWrong(verdict) ? [{ verdict, drawn: drawn[i] as never }] : []));
    const shown = wrong.slice(0, SHOWN).map((found) => {
      const { smallest, verdict } = session.shrink(found.drawn, found.verdict);
      return told(questionOf(smallest), verdict);
    });
    expect(shown, `SEED=${seed}, ${summary(counts)}`).toEqual([]);
    expect(undecidedShare(verdicts), summary(counts)).toBeLessThan(0.01);
  });
});

function told(question: object, { kind, terraform, ours }: Verdict): string {
  return `${JSON.stringify(question)}: ${kind}\nterraform: ${terraform}\nours: ${ours}`;
}
