import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { renderGitlab } from "../../src/report/gitlab";
import { prepare } from "../../src/report/items/prepare";
import { MANY_FINDINGS, NO_CHANGES } from "./fixtures";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";

const schema = JSON.parse(readFileSync(join(__dirname, "schemas/gitlab-code-quality.json"), "utf8"));
const validate = new Ajv().compile(schema);

interface Issue {
  readonly fingerprint: string;
  readonly severity: string;
  readonly description: string;
}

test("golden", () => expectGolden("gitlab.json.txt", renderGitlab(prepare(EVERYTHING, OPTIONS))));

test.each(Object.entries({ MANY_FINDINGS, NO_CHANGES, VALUE: withValue('"\\\u0000') }))(
  "%s is as GitLab says",
  (_name, result) => {
    validate(JSON.parse(renderGitlab(prepare(result, OPTIONS))));
    expect(validate.errors).toBeNull();
  },
);

test("no two issues have one fingerprint: GitLab would take them for one", () => {
  const issues: Issue[] = JSON.parse(renderGitlab(prepare(EVERYTHING, OPTIONS)));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(EVERYTHING.findings.length);
});

test("what fails the gate blocks; what is acknowledged says so", () => {
  const issues: Issue[] = JSON.parse(renderGitlab(prepare(EVERYTHING, OPTIONS)));
  expect(issues.filter(({ severity }) => severity === "blocker")).toHaveLength(3);
  expect(issues.find(({ fingerprint }) => fingerprint.startsWith("a1"))).toMatchObject({
    severity: "info",
    description: expect.stringContaining("Acknowledged: The image has a script of ours"),
  });
});
