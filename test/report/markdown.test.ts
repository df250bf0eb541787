import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/report/markdown";
import { Screen } from "../../src/report/screen";

const screen = new Screen({ language: "en", color: false, width: 40 });

test("headings, wrapped paragraphs, lists, code and tables", () => {
  const text = [
    "## Why",
    "An interface **cannot** leave its zone; see",
    "[the page](https://example.com/eni) and `zone_id`.",
    "",
    "- the first entry is long enough to be wrapped",
    "  and goes on",
    "- the second",
    "",
    "```ts",
    'new Vpc(this, "main", { cidrBlock: "10.0.0.0/8", description: "not wrapped" });',
    "```",
    "| type | limit |",
    "|---|---|",
    "| ecs.g6.large | 2 |",
  ].join("\n");
  expect(renderMarkdown(text, screen)).toEqual([
    "Why",
    "",
    "An interface cannot leave its zone; see",
    "the page (https://example.com/eni) and",
    "zone_id.",
    "",
    "  - the first entry is long enough to be",
    "    wrapped and goes on",
    "  - the second",
    "",
    '    new Vpc(this, "main", { cidrBlock: "10.0.0.0/8", description: "not wrapped" });',
    "",
    "  type          limit",
    "  ecs.g6.large  2",
    "",
  ]);
});

test("a table that is too wide becomes lines", () => {
  const text = `| name | text |\n|---|---|\n| one | ${"word ".repeat(12)}|`;
  const lines = renderMarkdown(text, screen);
  expect(lines[0]).toBe("  name | text");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
});
