import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession } from "../judge/session";
import { isWrong, type Verdict } from "../judge/verdict";
import { TABLE } from "./table";

/** The greatest length of any collection, which we leave unsaid. */
const LONGEST = "9223372036854775807";

let verdicts: ReadonlyMap<string, Verdict> | undefined;

/** Terraform is asked for all of the table at once. */
function verdictOn(text: string): Verdict {
  if (!verdicts) {
    const texts = [...new Set(Object.values(TABLE).flat())];
    const all = openSession().judge(texts.map((text) => ({ text })));
    verdicts = new Map(texts.map((text, i) => [text, all[i] as Verdict]));
  }
  return verdicts.get(text) as Verdict;
}

afterAll(removeFolders);

describe.runIf(terraformFound())("forms of the language are worth what terraform says", () => {
  test.each(Object.keys(TABLE))("%s", (name) => {
    const wrong = (TABLE[name] ?? []).flatMap((text) => {
      const { kind, terraform, ours } = verdictOn(text);
      const less = kind === "weaker" || kind === "undecided" || kind === "undecided error";
      const differs = isWrong(verdictOn(text)) || (less && !terraform.includes(LONGEST));
      return differs ? [`${text}: ${kind}\nterraform: ${terraform}\nours: ${ours}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
