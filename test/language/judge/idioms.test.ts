import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import type { Question } from "./generate/case";
import { FOR_EACH, IDIOMS, VARIABLES } from "./idioms";
import { openSession } from "./session";
import type { Verdict } from "./verdict";

const GROUPS: ReadonlyMap<string, readonly Question[]> = new Map([
  ...Object.entries(IDIOMS).map(([name, texts]) => [name, texts.flatMap(inBothNotations)] as const),
  ["for_each of resources", FOR_EACH.map(([forEach, text]) => ({ text, forEach: { text: forEach } }))],
  ["values of variables", VARIABLES.map(([constraint, text]) => ({ text, constraint }))],
]);

function inBothNotations(text: string): Question[] {
  return [{ text }, { text, json: `\${${text}}` }];
}

/** One run of terraform for all of them. */
function judgeAll(): ReadonlyMap<Question, Verdict> {
  const questions = [...GROUPS.values()].flat();
  const verdicts = openSession().judge(questions);
  return new Map(questions.map((question, i) => [question, verdicts[i] as Verdict]));
}

afterAll(removeFolders);

describe.runIf(terraformFound())("idioms of everyday modules are worth what terraform says", () => {
  let judged: ReadonlyMap<Question, Verdict> | undefined;

  test.each([...GROUPS.keys()])("%s", (name) => {
    judged ??= judgeAll();
    const verdicts = judged;
    const different = (GROUPS.get(name) ?? []).flatMap((question) => {
      const { kind, terraform, ours } = verdicts.get(question) as Verdict;
      if (kind === "agreed" || kind === "more") return [];
      return [`${JSON.stringify(question)}: ${kind}\nterraform: ${terraform}\nours: ${ours}`];
    });
    expect(different).toEqual([]);
  });
});
