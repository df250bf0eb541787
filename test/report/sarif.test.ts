import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import type { Log, Run } from "sarif";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { prepare } from "../../src/report/items/prepare";
import { renderSarif } from "../../src/report/sarif";
import { ACKNOWLEDGED } from "./acknowledged";
import { MANY_FINDINGS, NO_CHANGES, NO_RESOURCES, TWO_STACKS } from "./fixtures";
import { expectGolden } from "./golden";
import { EVERYTHING, FACTS, OPTIONS, withValue } from "./machine-fixtures";

const schema = JSON.parse(readFileSync(join(__dirname, "schemas/sarif-2.1.0.json"), "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const PAGES = new Map([["eni/zone", "# eni/zone\n\nOne zone.\n"]]);

function render(result: Result): string {
  return renderSarif(prepare(result, OPTIONS), (rule) => PAGES.get(rule));
}

function run(result: Result): Run {
  return (JSON.parse(render(result)) as Log).runs[0] as Run;
}

test("golden", () => expectGolden("sarif.json.txt", render(EVERYTHING)));

test("golden in Chinese", () => {
  expectGolden(
    "sarif-zh.json.txt",
    renderSarif(prepare(EVERYTHING, { ...OPTIONS, language: "zh" }), () => undefined),
  );
});

describe("the published schema", () => {
  const results = {
    EVERYTHING,
    ACKNOWLEDGED,
    TWO_STACKS,
    NO_CHANGES,
    NO_RESOURCES,
    MANY_FINDINGS,
    VALUE: withValue("\u0000 a/b?c#d%"),
  };

  test.each(Object.entries(results))("takes %s", (_name, result) => {
    validate(JSON.parse(render(result)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ["an unknown level", '"level": "error"', '"level": "fatal"'],
    ["an unknown kind", '"kind": "open"', '"kind": "unknown"'],
    ["a line 0", '"startLine": 42', '"startLine": 0'],
  ])("refuses %s", (_name, from, to) => {
    const text = render(EVERYTHING);
    expect(text).toContain(from);
    expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});

describe("rules", () => {
  const { rules = [] } = run(EVERYTHING).tool.driver;

  test("are all there, with help even without a page", () => {
    expect(rules.map(({ id }) => id)).toEqual(FACTS.map(({ id }) => id));
    for (const { help } of rules) expect(help?.text).toBeTruthy();
    expect(rules[1]?.help?.markdown).toBe("# eni/zone\n\nOne zone.\n");
  });

  test("are what the findings point at", () => {
    for (const { ruleId, ruleIndex = -1 } of run(EVERYTHING).results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });
});

describe("results", () => {
  const { results = [] } = run(EVERYTHING);

  test("what code scanning needs is there: a message, a rule, one place with a line, a fingerprint", () => {
    for (const { message, ruleId, locations, partialFingerprints } of results) {
      expect(message.text).toBeTruthy();
      expect(ruleId).toBeTruthy();
      expect(locations).toHaveLength(1);
      expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
      expect(partialFingerprints).toHaveProperty("primaryLocationLineHash");
    }
  });

  test("undecided is open and has no level; only a violation fails", () => {
    EVERYTHING.findings.forEach(({ status }, i) => {
      const { kind, level } = results[i] ?? {};
      if (status === "undecided") expect({ kind, level }).toEqual({ kind: "open", level: "none" });
      else expect({ kind, level }).toEqual({ kind: "fail", level: expect.stringMatching(/^(error|warning|note)$/) });
    });
  });

  test("what is acknowledged is suppressed, with the reason and the place", () => {
    const suppressed = results.filter(({ suppressions = [] }) => suppressions.length > 0);
    expect(suppressed).toHaveLength(2);
    expect(suppressed[0]?.suppressions?.[0]).toMatchObject({
      kind: "external",
      justification: "The image has a script of ours; until 2027-01-31; network team; eniplan.yaml:7",
      location: { physicalLocation: { artifactLocation: { uri: "eniplan.yaml" }, region: { startLine: 7 } } },
    });
  });

  test("a place below the folder is relative to it, another one is absolute", () => {
    const places = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation);
    expect(places).toContainEqual({ uri: "main.ts", uriBaseId: "%SRCROOT%" });
    expect(places).toContainEqual({ uri: "file:///elsewhere/shared%20module/main.tf" });
    expect(run(EVERYTHING).originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: "file:///home/me/net/" } });
  });

  test("a value that looks like a link is none", () => {
    const text = results.find(({ fingerprints }) => fingerprints?.["eniplan/v1"]?.startsWith("a2"))?.message.text;
    expect(text).toContain("a\\](b)");
  });
});

test("against a baseline every result is new or unchanged", () => {
  const findings = EVERYTHING.findings.map((one, i) => (i < 3 ? { ...one, baseline: true as const } : one));
  const baseline = { file: "eniplan.baseline.json", known: 3, fixed: 0 };
  const states = run({ ...EVERYTHING, findings, baseline }).results?.map(({ baselineState }) => baselineState) ?? [];
  expect(states.slice(0, 4)).toEqual(["unchanged", "unchanged", "unchanged", "new"]);
  expect(run(EVERYTHING).results?.[0]).not.toHaveProperty("baselineState");
});

test("disruptions and open hazards are in the properties of the run", () => {
  expect(run(EVERYTHING).properties).toMatchObject({
    disruptions: [
      { kind: "reboot", automatic: false },
      { kind: "stop-start" },
      { kind: "reboot", automatic: true },
      { kind: "reboot", missing: { kind: "state" } },
    ],
    hazards: [{ cause: "parallel-attach" }, { cause: "moved-interface" }],
  });
});

test("what is added to keep an order, and what is left to do, is in the properties of the run", () => {
  const { additions, followUps } = run(EVERYTHING).properties as Record<string, Record<string, unknown>[]>;
  expect(additions).toMatchObject([
    { kind: "depends_on", cause: "parallel-attach" },
    { kind: "depends_on", cause: "full-instance" },
    { kind: "moved", cause: "moved-interface", message: expect.stringMatching(/^moved \{ from = .*\n./) },
  ]);
  expect(followUps).toMatchObject([
    { kind: "check-attached", address: "alicloud_instance.fw-b", message: expect.stringContaining("became InUse") },
    { kind: "guest-configuration", missing: { kind: "catalog" }, todo: expect.stringContaining("--inventory") },
    { kind: "start" },
  ]);
  expect(run(NO_CHANGES).properties).toMatchObject({ additions: [], followUps: [] });
});
