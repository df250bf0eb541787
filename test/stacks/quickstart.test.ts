import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { runStack } from "../support/run-app";
import { readJson } from "../support/synth";

test("the smallest network has nothing to complain of", () => {
  const outdir = join(temporaryFolder(), "out");
  const { status, stderr } = runStack("quickstart", { outdir });
  expect(stderr).toBe(`eniplan: Plan: 7 to add, 0 to change, 0 to destroy. Written to ${outdir}.\n`);
  expect(status).toBe(0);
  const plan = readJson(join(outdir, "stacks", "quickstart", "eniplan.json"));
  expect(plan["findings"]).toEqual([]);
  expect(plan["gate"]).toEqual({ passed: true, failedBy: [], reasons: [] });
});
