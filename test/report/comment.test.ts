import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { renderComment } from "../../src/report/comment";
import { code, codeBlock, plainText, subEntry } from "../../src/report/encode/markdown";
import { prepare } from "../../src/report/items/prepare";
import { MANY_CHANGES, MANY_FINDINGS, NO_CHANGES, NO_RESOURCES, TWO_STACKS } from "./fixtures";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";

function render(result: Result, language: "en" | "zh" = "en", limit?: number): string {
  return renderComment(prepare(result, { ...OPTIONS, language }), limit);
}

describe("golden", () => {
  test("comment-en.md", () => expectGolden("comment-en.md", render(EVERYTHING)));
  test("comment-zh.md", () => expectGolden("comment-zh.md", render(EVERYTHING, "zh")));
  test("comment-two-stacks.md", () => expectGolden("comment-two-stacks.md", render(TWO_STACKS)));
  test("comment-no-changes.md", () => expectGolden("comment-no-changes.md", render(NO_CHANGES)));
});

test("begins with the mark that a bot finds it by", () => {
  for (const result of [EVERYTHING, NO_RESOURCES]) expect(render(result)).toMatch(/^<!-- eniplan -->\n/);
});

test("disruptions come first, then errors; the rest is folded", () => {
  const text = render(EVERYTHING);
  const at = [
    "### 4 disruptions",
    "### 3 errors",
    "### 2 orders",
    "### Afterwards: 3 things left to do",
    "<summary>1 warning",
    "<summary>Order",
    "<summary>3 additions",
    "```mermaid",
  ].map((part) => text.indexOf(part));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test("an error that is certain stays at the top when it is acknowledged", () => {
  const acknowledged = { rule: "eni/zone", reason: "x", location: { file: "a" } };
  const [certain] = EVERYTHING.findings.filter((one) => one.severity === "error" && one.status === "violation");
  const findings = EVERYTHING.findings.map((one) => (one === certain ? { ...one, acknowledged } : one));
  expect(render({ ...EVERYTHING, findings })).toMatch(/### 3 errors\n\n- \*\*eni\/zone\*\* _Acknowledged_/);
});

describe("what is added, and what is left to do,", () => {
  const { plan } = EVERYTHING;
  const [followUp] = plan?.followUps ?? [];
  const [, addition] = plan?.additions ?? [];
  if (!plan || !followUp || !addition) throw new Error("the fixture has none");
  const with_ = (overrides: Partial<typeof plan>): Result => ({ ...EVERYTHING, plan: { ...plan, ...overrides } });

  test("name the stack where there are several", () => {
    const stacks = TWO_STACKS.stacks;
    const text = render({ ...EVERYTHING, stacks });
    expect(text).toContain("- **Start** `firewall-pair` `alicloud_instance.fw-a`<br>");
    expect(text).toContain("- `firewall-pair` `moved { from =");
  });

  test("are not there when there is none of it, and no additions when nothing is to be applied", () => {
    const none = render(with_({ additions: [], followUps: [] }));
    expect(none).not.toMatch(/additions? to what is emitted|Afterwards:/);
    expect(render(with_({ waves: [] }))).not.toMatch(/additions? to what is emitted/);
  });

  test("are cut at the limit, between entries, and said to be", () => {
    const many = with_({
      followUps: Array.from({ length: 2000 }, (_, i) => ({ ...followUp, address: `alicloud_instance.n-${i}` })),
      additions: Array.from({ length: 2000 }, () => addition),
    });
    for (const language of ["en", "zh"] as const) expect(render(many, language).length).toBeLessThanOrEqual(65_536);
    const text = render(many);
    const shown = text.match(/^- \*\*Check\*\*/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(`… and ${(2000 - shown).toLocaleString("en-US")} more. All of them: --format json`);
    expect(text).toMatch(/are left out: .*2,000 additions to what is emitted/);
  });

  test.each(["</details>", "```", "a\n- b", "<script>x</script>"])("%j in a value stays a value", (value) => {
    const text = render(
      with_({
        followUps: [{ ...followUp, address: value, params: { interfaces: value, n: 1, command: value } }],
        additions: [
          { stack: "s", cause: "full-instance", before: value, after: value, kind: "moved", from: value, to: value },
        ],
      }),
    ).replace(/`[^`\n]+`/g, "");
    expect(text).not.toMatch(/<script>|^- b/m);
    expect(text.match(/<\/details>/g)?.length).toBe(text.match(/<details>/g)?.length);
  });
});

describe("the limit", () => {
  test.each([
    ["findings", MANY_FINDINGS],
    ["changes", MANY_CHANGES],
  ])("of a comment holds with many %s", (_name, result) => {
    for (const language of ["en", "zh"] as const) expect(render(result, language).length).toBeLessThanOrEqual(65_536);
  });

  test("cuts between entries and says how many are missing", () => {
    const text = render(MANY_FINDINGS);
    const shown = text.match(/^- \*\*eni\/[a-z]+\*\*/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(`… and ${(10_001 - shown + 1).toLocaleString("en-US")} more. All of them: --format json`);
    expect(text).toContain("… and 999 more. All of them: --format json");
  });

  test.each([3000, 5000, 8000, 12000])("of %i characters drops what matters least", (limit) => {
    const text = render(EVERYTHING, "en", limit);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).toContain("### 4 disruptions");
    if (limit < 12000)
      expect(text).toMatch(/To stay below \d+ characters these are left out: .*Order: 22 steps in 3 waves/);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
  });
});

describe("escaping", () => {
  test.each([
    ["*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
    ["<img src=x> &amp;", "&lt;img src=x&gt; &amp;amp;"],
    ["[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"],
    ["a\n\n# b", "a # b"],
    ["# a", "&#8203;#&#8203; a"],
    ["1. a", "&#8203;1. a"],
    ["@me #12 :tada:", "@&#8203;me #&#8203;12 :&#8203;tada:"],
    ["${var.a} $b$", "&#36;{var.a} &#36;b&#36;"],
    ["a | b", "a \\| b"],
    ["https://a.b www.c.d", "https:&#8203;//a.b www&#8203;.c.d"],
    ["- a - b", "&#8203;- a - b"],
    ["@me", "@&#8203;me"],
    ["#12 &#12;", "&#8203;#&#8203;12 &amp;#&#8203;12;"],
  ])("%j", (text, escaped) => expect(plainText(text)).toBe(escaped));

  test("a text of several lines keeps them: it is a piece of a file", () => {
    expect(subEntry("Fix", "write *this*:\na: 1\n  b: `2`\n", { language: "en" })).toBe(
      ["  - Fix: write \\*this\\*:", "", "    ```", "    a: 1", "      b: `2`", "    ```", ""].join("\n"),
    );
  });

  test("code holds backticks", () => {
    expect(code("a`b")).toBe("``a`b``");
    expect(code("`a`")).toBe("`` `a` ``");
    expect(codeBlock("diff", "a\n```\nb")).toBe("````diff\na\n```\nb\n````");
  });

  test.each(["</details>", "```", "\n\n# h", "<!--", "<script>x</script>", "a\n- b"])(
    "%j in a value stays a value",
    (value) => {
      // Code shows what it holds; beside code nothing is left of it.
      const text = render(withValue(value)).replace(/`[^`\n]+`/g, "");
      expect(text).not.toMatch(/<script>|^# h|^- b/m);
      expect(text.match(/<!--/g)).toHaveLength(1);
      expect(text.match(/<\/details>/g)?.length).toBe(text.match(/<details>/g)?.length);
    },
  );
});
