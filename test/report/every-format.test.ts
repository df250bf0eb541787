import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { renderCheckstyle } from "../../src/report/checkstyle";
import { renderComment } from "../../src/report/comment";
import { renderGithub } from "../../src/report/github";
import { renderGitlab } from "../../src/report/gitlab";
import { renderHtml } from "../../src/report/html";
import { prepare } from "../../src/report/items/prepare";
import { renderJson } from "../../src/report/json";
import { renderJunit } from "../../src/report/junit";
import { renderSarif } from "../../src/report/sarif";
import { MANY_FINDINGS } from "./fixtures";
import { EVERYTHING, FACTS, OPTIONS } from "./machine-fixtures";

const FORMATS: Readonly<Record<string, (result: Result, language: "en" | "zh") => string>> = {
  json: (result, language) => renderJson(result, { ...OPTIONS, language }),
  sarif: (result, language) => renderSarif(prepare(result, { ...OPTIONS, language }), () => undefined),
  junit: (result, language) => renderJunit(prepare(result, { ...OPTIONS, language })),
  github: (result, language) => renderGithub(prepare(result, { ...OPTIONS, language })),
  gitlab: (result, language) => renderGitlab(prepare(result, { ...OPTIONS, language })),
  checkstyle: (result, language) => renderCheckstyle(prepare(result, { ...OPTIONS, language })),
  html: (result, language) => renderHtml(prepare(result, { ...OPTIONS, language })),
  markdown: (result, language) => renderComment(prepare(result, { ...OPTIONS, language }), Number.POSITIVE_INFINITY),
};

/** How a finding shows in each of them. */
const COUNT: Readonly<Record<string, (text: string) => number>> = {
  json: (text) => JSON.parse(text).findings.length,
  sarif: (text) => JSON.parse(text).runs[0].results.length,
  junit: (text) => (text.match(/<testcase /g) ?? []).length,
  github: (text) => text.split("\n").filter((line) => /^(::| {2}).*[a-z]\/[a-z-]+ alicloud_/.test(line)).length,
  gitlab: (text) => JSON.parse(text).length,
  checkstyle: (text) => (text.match(/<error /g) ?? []).length,
  html: (text) => (text.match(/<article class="finding /g) ?? []).length,
  markdown: (text) => (text.match(/^- \*\*[a-z-]+\/[a-z-]+\*\*/gm) ?? []).length,
};

describe.each(Object.keys(FORMATS))("%s", (name) => {
  test.each(["en", "zh"] as const)("has every finding, in %s", (language) => {
    const count = (result: Result) => COUNT[name]?.(FORMATS[name]?.(result, language) ?? "");
    // JUnit has a test case for each rule that found nothing, too.
    const passed =
      name === "junit"
        ? (result: Result) => FACTS.length - new Set(result.findings.map(({ rule }) => rule)).size
        : () => 0;
    expect(count(EVERYTHING)).toBe(EVERYTHING.findings.length + passed(EVERYTHING));
    expect(count(MANY_FINDINGS)).toBe(MANY_FINDINGS.findings.length + passed(MANY_FINDINGS));
  });

  test("holds no secret, even when the result does", () => {
    expect(FORMATS[name]?.(EVERYTHING, "en")).not.toMatch(/old-secret|new-secret/);
  });

  test("says why an acknowledged finding is acknowledged, where it has room for it", () => {
    if (name === "json") return;
    expect(FORMATS[name]?.(EVERYTHING, "en")).toContain("The image has a script of ours");
  });
});
