import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import type { Question } from "./generate/case";
import { FOR_EACH, IDIOMS, VARIABLES } from "./idioms";
import { openSession, type Session } from "./session";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(removeFolders);

/** What is not just as terraform has it. */
function differences(questions: readonly Question[]): string[] {
  return session.judge(questions).flatMap(({ kind, terraform, ours }, i) => {
    if (kind === "agreed" || kind === "more") return [];
    return [`${JSON.stringify(questions[i])}: ${kind}\nterraform: ${terraform}\nours: ${ours}`];
  });
}

describe.runIf(terraformFound())("idioms of everyday modules are worth what terraform says", () => {
  test.each(Object.keys(IDIOMS))("%s", (name) => {
    const texts = IDIOMS[name] ?? [];
    expect(differences(texts.map((text) => ({ text })))).toEqual([]);
    expect(differences(texts.map((text) => ({ text, json: `\${${text}}` })))).toEqual([]);
  });

  test("resources with for_each", () => {
    expect(differences(FOR_EACH.map(([forEach, text]) => ({ text, forEach: { text: forEach } })))).toEqual([]);
  });

  test("values of variables", () => {
    expect(differences(VARIABLES.map(([constraint, text]) => ({ text, constraint })))).toEqual([]);
  });
});
