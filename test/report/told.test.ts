import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { renderComment } from "../../src/report/comment";
import { renderGithub } from "../../src/report/github";
import { prepare } from "../../src/report/items/prepare";
import { renderJunit } from "../../src/report/junit";
import { renderSarif } from "../../src/report/sarif";
import { ACKNOWLEDGED } from "./acknowledged";
import { expectGolden } from "./golden";
import { FACTS, OPTIONS } from "./machine-fixtures";
import { all, attribute, parseXml } from "./xml";

const SILENT = FACTS.find(({ id }) => !ACKNOWLEDGED.findings.some(({ rule }) => rule === id))?.id ?? "";
const POLICY = ACKNOWLEDGED.policy;
if (!POLICY) throw new Error("the fixture has a policy");
const RESULT = { ...ACKNOWLEDGED, policy: { ...POLICY, silent: [SILENT] } };

test("golden: a comment lists acknowledgements, and what is left out", () => {
  expectGolden("comment-acknowledged.md", renderComment(prepare(RESULT, OPTIONS)));
});

describe("a rule that is off", () => {
  test("is skipped in JUnit's XML: it did not pass", () => {
    const cases = all(parseXml(renderJunit(prepare(RESULT, OPTIONS))), "//testcase");
    const silent = cases.filter((one) => attribute(one, "name") === SILENT);
    expect(silent.map((one) => all(one, "skipped").map((skipped) => attribute(skipped, "type")))).toEqual([["off"]]);
    const other = cases.find((one) => FACTS.some(({ id }) => id === attribute(one, "name") && id !== SILENT));
    expect(other && all(other, "skipped")).toEqual([]);
  });

  test("is disabled in SARIF's words", () => {
    const log = JSON.parse(renderSarif(prepare(RESULT, OPTIONS), () => undefined)) as Log;
    const [invocation] = log.runs[0]?.invocations ?? [];
    expect(invocation?.ruleConfigurationOverrides).toMatchObject([
      { descriptor: { id: SILENT }, configuration: { enabled: false } },
    ]);
  });
});

test.each([
  ["junit", renderJunit(prepare(RESULT, OPTIONS))],
  ["github", renderGithub(prepare(RESULT, OPTIONS))],
  ["markdown", renderComment(prepare(RESULT, OPTIONS))],
])("%s names what is off, where, why, and what the baseline knows", (_, text) => {
  expect(text).toContain("a lab");
  expect(text).toMatch(/eni\/name is off for stack lab-\\?\*, path lab\/fw/);
  expect(text).toMatch(/1 known finding is not shown/);
});

test.each([
  ["junit", renderJunit(prepare(RESULT, OPTIONS))],
  ["markdown", renderComment(prepare(RESULT, OPTIONS))],
])("%s lists every acknowledgement", (_, text) => {
  for (const state of ["UNUSED", "EXPIRED", "NO SUCH RULE", "NEEDS A REASON"]) expect(text).toContain(state);
  expect(text).toContain("the type takes four by now; a ticket is open");
});
