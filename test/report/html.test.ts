import { expect, test } from "vitest";
import { prepare } from "../../src/report/items/prepare";
import { renderHtml } from "../../src/report/html";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";

const render = (result = EVERYTHING, language: "en" | "zh" = "en") =>
  renderHtml(prepare(result, { ...OPTIONS, language }));

test("golden", () => expectGolden("html.txt", render()));
test("golden in Chinese", () => expectGolden("html-zh.txt", render(EVERYTHING, "zh")));

test("TODO: whoever reads it can read it", () => {
  expect(render()).not.toContain("TODO");
});

test("a value with marks and control characters does nothing in it", () => {
  expect(render(withValue("\u0000\u001b[0m<&\"'>"))).not.toContain("\u001b");
});
