import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeInput } from "../../scripts/fuzz/input";
import { outcomeOf } from "../../scripts/fuzz/judge";
import { KINDS } from "../../scripts/fuzz/kinds";
import { mutatedJson } from "../../scripts/fuzz/mutate";
import { Random } from "../../scripts/fuzz/random";
import { prepare } from "../../scripts/fuzz/worker";
import { temporaryFolder } from "../support/folders";
import { seedOf } from "../support/seed";

/** npm run test:fuzz runs more of them. */
const INPUTS = Number(process.env["INPUTS"] ?? 250);
const SEED = seedOf(20261201, "INPUTS");

describe("inputs that are a little wrong", () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    await prepare(folder);
  }, 120_000);

  test("end with a finding, a value or one clear error, in every format", { timeout: 300_000 }, async () => {
    const shown: object[] = [];
    const codes = new Set<number>();
    for (let index = 0; index < INPUTS; index++) {
      const input = makeInput(SEED, index, join(folder, "input"));
      const { code, wrong } = await outcomeOf(input, join(folder, "input"));
      codes.add(code);
      if (wrong.length > 0) shown.push({ index, argv: input.argv, wrong });
    }
    expect(shown).toEqual([]);
    // Otherwise they are not a little wrong.
    expect([...codes].sort()).toEqual([0, 1, 3]);
  });

  test("as they are the seeds are read", async () => {
    for (const kind of KINDS) {
      const [command = []] = kind.commands;
      const seed = join(__dirname, "seeds", kind.seed);
      if (kind.seed === "saved" || kind.stdin !== undefined || kind.files.includes("baseline.json")) continue;
      const { code, wrong } = await outcomeOf({ argv: command, stdin: "", changed: [] }, seed);
      expect([kind.seed, code === 3 ? wrong : [], code]).toEqual([kind.seed, [], code]);
      expect([0, 1]).toContain(code);
    }
  });
});

test("the same seed and index make the same input", () => {
  const document = { a: [1, { b: "c" }], d: null };
  const twice = [0, 1].map(() => JSON.stringify(mutatedJson(structuredClone(document), new Random(7, 42))));
  expect(twice[0]).toBe(twice[1]);
  const many = new Set(
    Array.from({ length: 200 }, (_, i) => JSON.stringify(mutatedJson(structuredClone(document), new Random(7, i)))),
  );
  expect(many.size).toBeGreaterThan(60);
});
