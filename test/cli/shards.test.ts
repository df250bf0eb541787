import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { fc } from "../support/random";
import { CLEAN, runWith, WRONG } from "./fake-io";
import { RANDOM_APPS, writeApps } from "./random-stacks";

const RUNS = Number(process.env["RUNS"] ?? 25);

const POLICY = `
severity:
  vswitch/overlap: warning
scopes:
  - stack: "*s1"
    severity: { vswitch/required: off }
disruptions:
  maxReboots: 1
acknowledgements:
  - { rule: reference/unresolved, stack: "app-0*", scope: "*", reason: known, expires: 2027-01-31 }
  - { rule: eni/zone, scope: alicloud_instance.nothing, reason: of yesterday }
`;

/** As \`defineRule\` makes it; says how many stacks it sees. */
const RULE = `
const { defineRule } = require(${JSON.stringify(join(process.cwd(), "dist/src/custom-rules.js"))});
module.exports = defineRule({
  id: "team/stacks",
  severity: "info",
  messages: { en: { title: "Stacks", violation: "One of {count}.", fix: "None." }, zh: { title: "堆栈", violation: "共 {count} 个。", fix: "无。" } },
  check(model, report) {
    for (const stack of model.stacks) report.violation(stack, { facts: { count: model.stacks.length } });
  },
});
`;

/** Runs every shard, one by one, and merges what they saved. */
async function sharded(argv: readonly string[], count: number, flags: readonly string[], cwd: string) {
  const world = { cwd, writeFile: writeFileSync };
  const files = Array.from({ length: count }, (_, i) => `shard-${i + 1}.eniplan`);
  const codes: number[] = [];
  for (const [i, file] of files.entries()) {
    codes.push((await runWith([...argv, "--shard", `${i + 1}/${count}`, "--out", file], world)).code);
  }
  return { codes, merged: await runWith(["merge", ...files.toReversed(), ...flags], world) };
}

describe("merged shards are the one run", () => {
  test.each(["check", "plan"])(
    "%s of random apps: documents, reports and exit codes",
    async (command) => {
      const property = fc.asyncProperty(RANDOM_APPS, fc.integer({ min: 1, max: 6 }), async (apps, count) => {
        const cwd = mkdtempSync(join(tmpdir(), "eniplan-test-"));
        try {
          const argv = [command, ...writeApps(apps, cwd)];
          for (const flags of [
            ["--format", "json"],
            ["--lang", "zh"],
          ]) {
            const one = await runWith([...argv, ...flags], { cwd });
            const { codes, merged } = await sharded(argv, count, flags, cwd);
            expect(merged.out).toBe(one.out);
            expect([merged.code, merged.last]).toEqual([one.code, one.last]);
            // Only findings of severity error fail the gate here, and each is in one shard.
            expect(Math.max(...codes)).toBe(one.code);
          }
        } finally {
          rmSync(cwd, { recursive: true });
        }
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    120_000,
  );

  test("with a policy, acknowledgements, a baseline and a rule that looks at the whole app", async () => {
    const property = fc.asyncProperty(RANDOM_APPS, fc.integer({ min: 2, max: 4 }), async (apps, count) => {
      const cwd = mkdtempSync(join(tmpdir(), "eniplan-test-"));
      try {
        const paths = writeApps(apps, cwd);
        writeFileSync(join(cwd, "eniplan.yaml"), POLICY);
        writeFileSync(join(cwd, "rules.js"), RULE);
        const world = { cwd, writeFile: writeFileSync };
        const [half = ""] = paths;
        await runWith(["check", half, "--write-baseline", "base.json"], world);
        const argv = ["plan", ...paths, "--baseline", "base.json", "--rules", "rules.js"];
        for (const format of ["json", "markdown", "sarif"]) {
          const one = await runWith([...argv, "--format", format], { cwd });
          const { merged } = await sharded(argv, count, ["--format", format], cwd);
          expect(one.out).toContain("team/stacks");
          expect(merged.out).toBe(one.out);
          expect([merged.code, merged.last]).toEqual([one.code, one.last]);
        }
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 5) });
  }, 120_000);

  test("every stack is in exactly one shard", async () => {
    const property = fc.asyncProperty(RANDOM_APPS, fc.integer({ min: 1, max: 6 }), async (apps, count) => {
      const cwd = mkdtempSync(join(tmpdir(), "eniplan-test-"));
      try {
        const paths = writeApps(apps, cwd);
        const names: string[] = [];
        for (let i = 1; i <= count; i++) {
          const { out } = await runWith(["check", ...paths, "--shard", `${i}/${count}`, "--format", "json"], { cwd });
          names.push(...(JSON.parse(out) as { stacks: { name: string }[] }).stacks.map(({ name }) => name));
        }
        expect(names).toHaveLength(apps.flat().length);
        expect(new Set(names).size).toBe(names.length);
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  }, 120_000);
});

/** Folders with one stack each. */
function folders(...stacks: readonly string[]) {
  const cwd = temporaryFolder();
  for (const [i, text] of stacks.entries()) {
    mkdirSync(join(cwd, `s${i}`));
    writeFileSync(join(cwd, `s${i}`, "main.tf.json"), text);
  }
  return { cwd, writeFile: writeFileSync };
}

/** An app without eniplan in it: five stacks, every other one with an error. */
const APP = `
const { mkdirSync, writeFileSync } = require("node:fs");
const stacks = {};
for (let i = 0; i < 5; i++) {
  const folder = process.env.CDKTF_OUTDIR + "/stacks/s" + i;
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + "/cdk.tf.json", i % 2 === 1 ? ${JSON.stringify(WRONG)} : ${JSON.stringify(CLEAN)});
  stacks["s" + i] = { synthesizedStackPath: "stacks/s" + i + "/cdk.tf.json" };
}
writeFileSync(process.env.CDKTF_OUTDIR + "/manifest.json", JSON.stringify({ stacks }));
`;

test("an app that has to be run is split as well; its findings stand at its cdktf.json", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "main.js"), APP);
  writeFileSync(join(cwd, "cdktf.json"), JSON.stringify({ app: "node main.js" }));
  const one = await runWith(["plan", "--allow-code", "--format", "json"], { cwd });
  const { codes, merged } = await sharded(["plan", "--allow-code"], 3, ["--format", "json"], cwd);
  expect(one.code).toBe(1);
  expect(JSON.parse(one.out).stacks).toHaveLength(5);
  expect(merged.out).toBe(one.out);
  expect(codes).toEqual([1, 1, 0]);
  const { out } = await runWith(["check", "--allow-code", "--format", "github"], { cwd });
  expect(out).toContain("::error file=cdktf.json");
}, 30_000);

describe("what is not one run is refused", () => {
  async function saved() {
    const world = folders(CLEAN, CLEAN, WRONG);
    for (const i of [1, 2, 3]) await runWith(["check", "s0", "s1", "s2", "--shard", `${i}/3`, "--out", `${i}`], world);
    return world;
  }

  test.each<[string, string[], string, string]>([
    ["a shard is missing", ["1", "3"], "merge/missing", "Not every shard is there: 2/3 missing."],
    ["two are missing", ["2"], "merge/missing", "1/3, 3/3 missing"],
    ["a shard twice", ["1", "2", "3", "2"], "merge/duplicate", "Shard 2/3 is there more than once: 2, 2."],
  ])("%s", async (_, files, id, words) => {
    const { code, err, last } = await runWith(["merge", ...files], await saved());
    expect(code).toBe(3);
    expect(last).toBe(`eniplan: exit 3: 1 problem (${id})`);
    expect(err).toContain(words);
  });

  test("missing and twice, both at once", async () => {
    const { last } = await runWith(["merge", "1", "1", "2"], await saved());
    expect(last).toBe("eniplan: exit 3: 2 problems (merge/duplicate, merge/missing)");
  });

  test.each([
    ["other options", ["s0", "s1", "s2", "--strict"]],
    ["other paths", ["s0", "s1"]],
  ])("a shard of a run with %s", async (_, argv) => {
    const world = await saved();
    await runWith(["check", ...argv, "--shard", "2/3", "--out", "other"], world);
    const { code, err } = await runWith(["merge", "1", "other", "3"], world);
    expect(code).toBe(3);
    expect(err).toContain("other is shard 2/3 of another run than 1.");
  });

  test("a whole result, and a file that somebody edited", async () => {
    const world = await saved();
    await runWith(["check", "s0", "--out", "whole"], world);
    expect((await runWith(["merge", "whole"], world)).last).toContain("merge/not-shard");
    const file = join(world.cwd, "2");
    writeFileSync(file, readFileSync(file, "utf8").replace('"stacks"', '"stack"'));
    expect((await runWith(["merge", "1", "2", "3"], world)).last).toContain("plan/edited");
  });

  test.each(["0/4", "5/4", "2", "a/b", "1/0", "-1/2"])("--shard=%s", async (value) => {
    const { code, err } = await runWith(["check", "s0", `--shard=${value}`], folders(CLEAN));
    expect(code).toBe(3);
    expect(err).toContain("I/N with I from 1 to N");
  });
});

describe("a shard by itself", () => {
  test("without a stack says so and is clean", async () => {
    const { code, out } = await runWith(["check", "s0", "--shard", "2/2"], folders(CLEAN));
    expect([code, out]).toEqual([0, "There is no stack in this part of the run.\n"]);
  });

  test("is shown again as it was reported", async () => {
    const world = folders(WRONG, WRONG);
    const argv = ["check", "s0", "s1", "--shard", "1/2", "--out", "one"];
    const { out, code } = await runWith(argv, world);
    const shown = await runWith(["show", "one"], world);
    expect([shown.out, shown.code]).toEqual([out, code]);
    expect(out).toContain("Stack s0: 1 resource");
    expect(out).not.toContain("Stack s1");
  });

  test("a merged result can be saved and shown", async () => {
    const world = folders(WRONG, CLEAN);
    for (const i of [1, 2]) await runWith(["check", "s0", "s1", "--shard", `${i}/2`, "--out", `${i}`], world);
    const merged = await runWith(["merge", "1", "2", "--out", "all"], world);
    expect((await runWith(["show", "all"], world)).out).toBe(merged.out);
  });
});
