import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const DOCS = join(__dirname, "../../docs");
const GUIDES = readdirSync(join(DOCS, "zh")).sort();

/** The guides that whoever starts reads; each has its Chinese twin. */
const FIRST = ["acknowledgements", "constructs", "hcl", "inventory", "pipelines", "policy", "reports"];

const read = (file: string) => readFileSync(join(DOCS, file), "utf8");

/** Blocks of code, as they stand. */
const blocks = (text: string) => [...text.matchAll(/^```.*?^```$/gms)].map(([block]) => block);

const prose = (text: string) => text.replace(/^```.*?^```$/gms, "");

/** How deep the headings are, one after the other. */
const headings = (text: string) => [...prose(text).matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length);

/** What stands in code in a line: commands, keys, options. */
const codes = (text: string) =>
  [...prose(text).matchAll(/`([^`]+)`/g)].map(([, code]) => code?.replace(/\s+/g, " ")).sort();

/** Figures of two digits and more, with their separators; a month is written another way. */
const figures = (text: string) =>
  [
    ...prose(text)
      .replace(/`[^`]+`|\]\([^)]*\)|\d+ 月/g, "")
      .matchAll(/\d[\d,.]*\d/g),
  ]
    .map(([figure]) => figure)
    .sort();

/** Rows of tables. */
const rows = (text: string) => [...prose(text).matchAll(/^\|.*\|$/gm)].length;

test("every guide that one starts with has its twin, and there is no twin of nothing", () => {
  expect(GUIDES).toEqual(FIRST.map((name) => `${name}.md`));
  expect(GUIDES.filter((file) => !existsSync(join(DOCS, file)))).toEqual([]);
});

describe.each(GUIDES)("docs/zh/%s", (file) => {
  const [english, chinese] = [read(file), read(`zh/${file}`)];

  test("has the same headings, tables, commands and figures", () => {
    expect(headings(chinese)).toEqual(headings(english));
    expect(rows(chinese)).toBe(rows(english));
    expect(blocks(chinese)).toEqual(blocks(english));
    expect(codes(chinese)).toEqual(codes(english));
    expect(figures(chinese)).toEqual(figures(english));
  });

  test("its links lead somewhere", () => {
    const links = [...prose(chinese).matchAll(/\]\(([^)\s#]+)/g)].map(([, target]) => target ?? "");
    const files = links.filter((target) => !/^https?:/.test(target));
    expect(files.filter((target) => !existsSync(join(DOCS, dirname(`zh/${file}`), target)))).toEqual([]);
  });
});
