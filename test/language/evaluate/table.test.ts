import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession, type Session } from "../judge/session";
import { TABLE } from "./table";

/** The greatest length of any collection, which we leave unsaid. */
const LONGEST = "9223372036854775807";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(removeFolders);

describe.runIf(terraformFound())("forms of the language are worth what terraform says", () => {
  test.each(Object.keys(TABLE))("%s", (name) => {
    const texts = TABLE[name] ?? [];
    const verdicts = session.judge(texts.map((text) => ({ text })));
    const wrong = verdicts.flatMap(({ kind, terraform, ours }, i) =>
      kind === "agreed" || kind === "more" || terraform.includes(LONGEST)
        ? []
        : [`${texts[i]}: ${kind}\nterraform: ${terraform}\nours: ${ours}`],
    );
    expect(wrong).toEqual([]);
  });
});
