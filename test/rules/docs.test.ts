import { describe, expect, it } from "vitest";
import { rulePage } from "../../scripts/rules/page";
import { applyAcknowledgements } from "../../src/policy/acknowledge";
import { fingerprinted } from "../../src/policy/fingerprint";
import { readPolicy } from "../../src/policy/policy-file";
import { RULES } from "../../src/rules/index";
import { CHOSEN } from "./chosen";
import { examplesOf, findingsOf, page, type Snippet, snippetsOf } from "./snippets";

const DEPRECATED = "schema/deprecated";

/**
 * An acknowledgement is of a finding of another rule, which its page shows as well; and what a rule is about may itself be
 * deprecated, which is no mistake.
 */
function find(snippet: Snippet, about: string): string[] {
  const group = about.startsWith("acknowledgement/") ? "acknowledgement/" : "";
  const findings = findingsOf(snippet).filter(({ rule }) => rule.startsWith(group) && isAbout(rule, about));
  return findings.map(({ rule, status }) => `${status} ${rule}`);
}

function isAbout(rule: string, id: string): boolean {
  return rule !== DEPRECATED || id === DEPRECATED;
}

/** What becomes of the acknowledgements that a page shows, held against the findings of its first failing snippet. */
function acknowledged(id: string, language: "en" | "zh"): string[] {
  const text = page(id, language);
  const [, yaml = ""] = /^```yaml\n(acknowledgements:\n.*?)^```$/ms.exec(text) ?? [];
  const failing = examplesOf(id).find(({ kind }) => kind === "failing");
  const findings = fingerprinted(failing ? findingsOf(failing).filter(({ rule }) => isAbout(rule, id)) : []);
  const { acknowledgements } = readPolicy(yaml, "/eniplan.yaml", "eniplan.yaml");
  const options = { rules: RULES.map((rule) => rule.id), stacks: ["docs"], today: "2026-12-01" };
  const held = applyAcknowledgements(findings, acknowledgements ?? [], options);
  expect(held.findings.every((finding) => finding.acknowledged)).toBe(true);
  return held.acknowledgements.map(({ acknowledgement }) => `${acknowledgement.status} ${acknowledgement.rule}`);
}

describe.each(CHOSEN.map(({ id }) => id).filter((id) => !id.startsWith("acknowledgement/")))("%s", (id) => {
  it.each(["en", "zh"] as const)("is acknowledged as the %s page says", (language) => {
    expect(acknowledged(id, language)).toEqual([`active ${id}`]);
  });
});

describe.each(CHOSEN.map(({ id }) => id))("%s", (id) => {
  it("every example does what it says", () => {
    const snippets = examplesOf(id);
    expect(new Set(snippets.map(({ kind }) => kind))).toEqual(new Set(["failing", "passing"]));
    for (const snippet of snippets) {
      expect(find(snippet, id)).toEqual(snippet.kind === "failing" ? [`violation ${id}`] : []);
    }
  });

  it.each(["en", "zh"] as const)("the %s page shows every example in JSON", (language) => {
    expect(snippetsOf(page(id, language))).toEqual(examplesOf(id));
  });

  it.each(["en", "zh"] as const)("the %s page is what the folder says: npm run generate", (language) => {
    const rule = RULES.find((one) => one.id === id);
    expect(page(id, language)).toBe(rule && rulePage(rule, language));
  });

  it("names the severity and every API error code of the rule", () => {
    const rule = RULES.find((one) => one.id === id);
    for (const language of ["en", "zh"] as const) {
      const text = page(id, language);
      for (const code of [rule?.severity, ...(rule?.prevents ?? [])]) expect(text).toContain(`\`${code}\``);
    }
  });
});
