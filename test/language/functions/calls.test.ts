import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession } from "../judge/session";
import { DATA_CALLS } from "./calls/data";
import { ENCODING_CALLS } from "./calls/encoding";
import { FORMAT_CALLS } from "./calls/format";
import { NUMBER_CALLS } from "./calls/numbers";
import { OTHER_CALLS } from "./calls/others";
import { REGEX_CALLS } from "./calls/regex";
import { TEXT_CALLS } from "./calls/text";

const CALLS: Readonly<Record<string, readonly string[]>> = {
  ...TEXT_CALLS,
  ...REGEX_CALLS,
  ...NUMBER_CALLS,
  ...FORMAT_CALLS,
  ...DATA_CALLS,
  ...ENCODING_CALLS,
  ...OTHER_CALLS,
};

/** By call: what is not as terraform has it, or not known although terraform knows it. All are judged at once. */
const differences = new Map<string, string>();

describe.runIf(terraformFound())("functions give what terraform says", () => {
  beforeAll(() => {
    const texts = Object.values(CALLS).flat();
    const verdicts = openSession().judge(texts.map((text) => ({ text })));
    for (const [i, { kind, terraform, ours }] of verdicts.entries()) {
      // Where terraform panics, the judge does not look at what we say.
      if (kind === "agreed" || kind === "more" || kind === "not judged") continue;
      differences.set(texts[i] as string, `${kind}\nterraform: ${terraform}\nours: ${ours}`);
    }
  }, 300_000);
  afterAll(removeFolders);

  test.each(Object.keys(CALLS))("%s", (name) => {
    const found = (CALLS[name] ?? []).flatMap((text) => {
      const difference = differences.get(text);
      return difference === undefined ? [] : [`${text}: ${difference}`];
    });
    expect(found).toEqual([]);
  });
});
