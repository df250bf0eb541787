import { expect, test } from "vitest";
import type { Problem } from "../../src/model/problem";
import type { Language } from "../../src/report/messages/text";
import { renderProblems } from "../../src/report/problems";
import { expectGolden } from "./golden";

function render(problems: readonly Problem[], language: Language = "en"): string {
  return renderProblems(problems, { language, color: false, width: 80, cwd: "/home/me" });
}

const PROBLEMS: readonly Problem[] = [
  { id: "file/missing", params: { file: "missing.json" } },
  {
    id: "json/malformed",
    params: { reason: "comma expected" },
    location: { file: "/home/me/cdk.tf.json", line: 3, column: 7 },
  },
  { id: "state/version", params: { found: 3, expected: 4 }, location: { file: "terraform.tfstate" } },
  {
    id: "app/failed",
    params: { command: "npx ts-node main.ts", status: "exit code 1", output: "main.ts(3,1): error\n  at x\n" },
  },
  { id: "own/problem", params: { where: "line 7" } },
];

test.each(["en", "zh"] as const)("golden %s", (language) => {
  expectGolden(`problems-${language}.txt`, render(PROBLEMS, language));
});

test("an unknown id is named with its parameters", () => {
  expect(render([{ id: "own/problem", params: { where: "line 7" } }])).toContain("own/problem (where=line 7)");
});

test("of very many problems the first are shown, the others counted", () => {
  const text = render(Array.from({ length: 500 }, () => ({ id: "state/shape", params: { where: "resources" } })));
  expect(text.match(/state\/shape/g)).toHaveLength(20);
  expect(text).toContain("… and 480 more problems");
});
