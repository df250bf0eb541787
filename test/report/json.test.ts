import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { renderJson } from "../../src/report/json";
import type { Language } from "../../src/report/messages/text";
import { ACKNOWLEDGED } from "./acknowledged";
import { CHECK, MANY_CHANGES, MANY_FINDINGS, NO_CHANGES, NO_RESOURCES, PLAN, RULE_WORDS, TWO_STACKS } from "./fixtures";
import { expectGolden } from "./golden";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/result.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

function render(result: Result, language: Language = "en"): string {
  return renderJson(result, { language, cwd: "/home/me/net", rules: RULE_WORDS });
}

const RESULTS = { PLAN, CHECK, ACKNOWLEDGED, TWO_STACKS, NO_CHANGES, NO_RESOURCES, MANY_FINDINGS, MANY_CHANGES };

describe("schema", () => {
  test.each(Object.entries(RESULTS))("describes %s", (_name, result) => {
    validate(JSON.parse(render(result)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ["an unknown property", { extra: 1 }],
    ["another version", { formatVersion: "2.0" }],
    ["a wave without steps", { waves: [[]] }],
    [
      "a finding of an unknown severity",
      { findings: [{ ...JSON.parse(render(PLAN)).findings[0], severity: "fatal" }] },
    ],
    [
      "a sensitive value",
      {
        changes: [{ ...JSON.parse(render(PLAN)).changes[0], reasons: [reason({ sensitive: true, before: "secret" })] }],
      },
    ],
    [
      "a violation with something missing",
      {
        findings: [
          {
            ...JSON.parse(render(PLAN)).findings[0],
            missing: { kind: "state", subject: "x", message: "none", todo: "give it" },
          },
        ],
      },
    ],
  ])("refuses %s", (_name, part) => {
    expect(validate({ ...JSON.parse(render(PLAN)), ...part })).toBe(false);
  });
});

function reason(overrides: object): object {
  return { attribute: "a", unknown: false, sensitive: false, forcesReplacement: false, ...overrides };
}

describe("golden", () => {
  test("plan.json", () => expectGolden("plan.json.txt", render(PLAN)));
  test("check-zh.json", () => expectGolden("check-zh.json.txt", render(CHECK, "zh")));
});

test("a sensitive value is not written, even when the result holds it", () => {
  expect(render(PLAN)).not.toMatch(/old-secret|new-secret/);
});

test("the message is of the chosen language; both are there", () => {
  const [english] = JSON.parse(render(PLAN, "en")).findings;
  const [chinese] = JSON.parse(render(PLAN, "zh")).findings;
  expect(english.message).toBe(english.messages.en);
  expect(chinese.message).toBe(english.messages.zh);
  expect(english.messages.zh).not.toBe(english.messages.en);
});

test("all of 10,000 findings are written", () => {
  expect(JSON.parse(render(MANY_FINDINGS)).findings).toHaveLength(11_001);
});
