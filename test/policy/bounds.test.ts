import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wildcard } from "../../src/policy/address-pattern";
import { withRounds } from "../../src/policy/cel/budget";
import { newEnvironment } from "../../src/policy/cel/language";
import { runWith } from "../cli/fake-io";

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "eniplan-bounds-"));
  const tags = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x${i}`, "v"]));
  const resource = { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8", tags } } };
  writeFileSync(join(cwd, "main.tf.json"), JSON.stringify({ resource }));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const loops = (n: number, name: string) =>
  `${Array.from({ length: n }, (_, i) => `self.tags.${name}(v${i}, `).join("")}v0 != ""${")".repeat(n)}`;

async function judged(assert: string) {
  writeFileSync(join(cwd, "p.yaml"), `rules:\n  - { id: team/a, severity: error, assert: '${assert}', message: m }\n`);
  return runWith(["check", "main.tf.json", "--policy", "p.yaml"], { cwd });
}

describe("loops of CEL", () => {
  test.each(["all", "exists", "map"])("%s in each other end, and it is told why", async (name) => {
    const assert = name === "exists" ? loops(9, name).replace('v0 != ""', 'v0 == ""') : loops(9, name);
    const { code, err } = await judged(name === "map" ? `${assert} != []` : assert);
    expect(code).toBe(3);
    expect(err.replaceAll(/\s+/g, " ")).toContain("more than 1,000,000 rounds of its loops");
  });

  test.each<[string, number]>([
    [loops(3, "all"), 0],
    ['self.tags.all(k, (k != "") || (k == "x")) && self.tags.exists(k, self.tags[k] == "v")', 0],
    ['self.tags.map(k, (k + "a")).exists(t, t.endsWith("a")) && self.tags.filter(k, k == "x1").size() == 1', 0],
    ['self.tags.map(k, k != "x1", k).size() == 19 && self.tags.exists_one(k, k == "x2")', 0],
    ['self.tags.all(k, k == "x1")', 1],
  ])("%s comes to what it says", async (assert, expected) => {
    expect((await judged(assert)).code).toBe(expected);
  });

  test("what counts them leaves an expression as it is", () => {
    const environment = newEnvironment().registerVariable("a", "dyn");
    const text = "a.all(x, ((x) > 1)) || size(a) > 2";
    expect(withRounds("size(a) > 2", environment.parse("size(a) > 2"))).toBe("size(a) > 2");
    expect(withRounds(text, environment.parse(text))).toBe(
      "a.all(x,eniplanRound() ? ( ((x) > 1)) : false) || size(a) > 2",
    );
  });
});

describe("patterns", () => {
  test.each<[string, string, boolean]>([
    ["a*b", "ab", true],
    ["a*b", "a\nb", true],
    ["a*a", "a", false],
    ["*", "", true],
    ["**", "x", true],
    ["", "", true],
    ["", "x", false],
    ["a", "ab", false],
    ["*ab*ba*", "abba", true],
    ["*ab*ba*", "aba", false],
    ["a*b*c", "a-c-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["a.b[*]", 'a.b["*"]', true],
    ["a.b", "axb", false],
    ["*aa", "aaa", true],
  ])("%s and %j: %s", (pattern, text, expected) => {
    expect(wildcard(pattern).test(text)).toBe(expected);
  });

  test("are as a regular expression would have it", () => {
    const letters = ["a", "b", "*"];
    const words = (n: number): string[] =>
      n === 0 ? [""] : words(n - 1).flatMap((word) => letters.map((one) => word + one));
    const wrong: string[] = [];
    for (const pattern of words(5)) {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*")}$`);
      for (const text of words(4).map((word) => word.replaceAll("*", "c"))) {
        if (wildcard(pattern).test(text) !== expression.test(text)) wrong.push(`${pattern} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("never go back", () => {
    const began = process.cpuUsage();
    expect(wildcard(`${"*a".repeat(500)}b`).test("a".repeat(100_000))).toBe(false);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });
});
