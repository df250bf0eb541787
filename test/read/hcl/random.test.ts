import { parse } from "@cdktn/hcl2json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/model/problem";
import { withReasons } from "../../../src/read/hcl/malformed";
import { readHcl } from "../../../src/read/hcl/read";
import { seedOf } from "../../support/seed";
import { SAMPLE } from "./sample";

/** TEXTS in the environment asks for more, SEED for others. */
const TEXTS = Number(process.env["TEXTS"] ?? 200);
const SEED = seedOf(1, "TEXTS");

const SIGNS = [...'"{}[]() \n=,a1.$%#/<-\\?:*~', "${", '"x"', "<<E\n", "for ", "::"];

interface Slip {
  readonly at: number;
  readonly kind: "leaves out" | "puts in" | "cuts";
  readonly sign: string;
  readonly length: number;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(SAMPLE.length - 1),
  kind: fc.constantFrom<Slip["kind"]>("leaves out", "puts in", "cuts"),
  sign: fc.constantFrom(...SIGNS),
  length: fc.integer({ min: 1, max: 20 }),
});

function slipped(text: string, { at, kind, sign, length }: Slip): string {
  if (kind === "puts in") return text.slice(0, at) + sign + text.slice(at);
  return text.slice(0, at) + text.slice(at + (kind === "cuts" ? length : 1));
}

async function refusedBy(read: () => unknown): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    return error instanceof InputError ? (error.problems[0]?.id ?? "") : String(error);
  }
}

/** What the block or the argument is does not concern the syntax. */
const OTHER = ["hcl/block", "hcl/argument", "hcl/labels", "hcl/not-constant"];

describe("slips of the keyboard", () => {
  test(`${TEXTS} texts of seed ${SEED}: refused when HashiCorp's parser refuses them`, {
    timeout: 10_000 + TEXTS * 500,
  }, async () => {
    const slips = fc.sample(fc.array(slip, { minLength: 1, maxLength: 2 }), { seed: SEED, numRuns: TEXTS });
    const differ: string[] = [];
    let refused = 0;
    for (const some of slips) {
      const text = some.reduce(slipped, SAMPLE);
      const theirs = await refusedBy(() => parse("main.tf", text));
      const ours = await refusedBy(() => withReasons(async () => readHcl(text, "main.tf")));
      if (theirs !== undefined) refused++;
      if (ours !== undefined && OTHER.includes(ours)) continue;
      if ((theirs === undefined) !== (ours === undefined)) differ.push(JSON.stringify({ some, theirs, ours }));
    }
    expect(differ).toEqual([]);
    expect(refused).toBeGreaterThan(TEXTS / 3);
  });
});
