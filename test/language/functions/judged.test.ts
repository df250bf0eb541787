import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession, type Session } from "../judge/session";
import type { Kind, Verdict } from "../judge/verdict";
import { ADDRESSES, QUESTIONS } from "./questions";

/** Where terraform breaks down, it says neither yes nor no. */
const RIGHT = new Set<Kind>(["agreed", "more", "not judged"]);

/** What a newer release than the judge's takes. */
const NEWER = new Set(["merge(var.no_object, var.no_object)"]);

/** Elements of a set come in another order, or fall together, when they are known: terraform itself says the one and then the other. */
const isReordered = (text: string, { terraform }: Verdict) =>
  terraform.startsWith("after apply") && /later_set|toset|setunion/.test(text);

describe.runIf(terraformFound())("functions give what terraform gives", () => {
  let session: Session;
  beforeAll(() => {
    session = openSession();
  }, 60_000);
  afterAll(removeFolders);

  test("of all kinds of arguments", { timeout: 120_000 }, () => {
    const texts = Object.values({ ...QUESTIONS, ...ADDRESSES }).flat();
    const verdicts = session.judge(texts.map((text) => ({ text })));
    const different = verdicts.flatMap((verdict, i) => {
      const text = texts[i] as string;
      const { kind, terraform, ours } = verdict;
      if (RIGHT.has(kind) || NEWER.has(text) || isReordered(text, verdict)) return [];
      return [`${text}: ${kind}\nterraform: ${terraform}\nours: ${ours}`];
    });
    expect(different).toEqual([]);
  });
});
