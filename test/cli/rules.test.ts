import { describe, expect, test } from "vitest";
import { RULES } from "../../src/rules/index";
import { ESCAPE, runWith } from "./fake-io";

describe("rules", () => {
  test.each(["en", "zh"])("lists every rule with its title, %s", async (lang) => {
    const { code, out } = await runWith(["rules", "--lang", lang]);
    expect(code).toBe(0);
    for (const { id } of RULES) expect(out).toMatch(new RegExp(`^${id} +\\S+ +\\S+ +\\S`, "m"));
  });

  test("as JSON", async () => {
    const { out } = await runWith(["rules", "--format", "json"]);
    const { rules } = JSON.parse(out);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) expect(rule.titles.zh).not.toBe(rule.titles.en);
  });
});

describe("explain", () => {
  test.each(["en", "zh"])("shows the facts and the page of a rule, %s", async (lang) => {
    const { code, out } = await runWith(["explain", "eni/zone", "--lang", lang]);
    expect(code).toBe(0);
    expect(out).toMatch(/^eni\/zone: \S/);
    expect(out).toMatch(/InvalidOperation|InvalidVSwitch|Zone/);
    expect(out.split("\n").length).toBeGreaterThan(10);
    expect(out).not.toMatch(/^#|\*\*|```/m);
  });

  test("every rule has a page in both languages", async () => {
    for (const { id } of RULES) {
      const english = await runWith(["explain", id]);
      const chinese = await runWith(["explain", id, "--lang", "zh"]);
      expect(english.out, id).not.toContain("There is no page");
      expect(chinese.out, id).not.toContain("没有该规则的说明页");
    }
  });

  test("without a rule: what to do, and the rules", async () => {
    const { code, out } = await runWith(["explain"]);
    expect(code).toBe(0);
    expect(out).toContain("eniplan explain eni/zone");
    for (const { id } of RULES) expect(out).toContain(id);
  });

  test("headings are bold in a terminal", async () => {
    const { out } = await runWith(["explain", "eni/zone"], { stdoutIsTerminal: true });
    expect(out).toContain(`${ESCAPE}1m`);
  });
});
