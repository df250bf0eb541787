import { expect, test } from "vitest";
import { renderCheckstyle } from "../../src/report/checkstyle";
import { prepare } from "../../src/report/items/prepare";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";
import { all, attribute, parseXml } from "./xml";

const XML = renderCheckstyle(prepare(EVERYTHING, OPTIONS));

test("golden", () => expectGolden("checkstyle.xml", XML));

test("findings stand below their file, one without a place below what its stack was read from", () => {
  const files = all(parseXml(XML), "/checkstyle/file");
  const byFile = Object.fromEntries(files.map((file) => [attribute(file, "name"), all(file, "error").length]));
  expect(byFile).toMatchObject({ "main.ts": 3, "/elsewhere/shared module/main.tf": 1 });
  expect(byFile["cdktf.out/stacks/firewall-pair/cdk.tf.json"]).toBe(EVERYTHING.findings.length - 4);
});

test("severities are Checkstyle's, sources name the rule, lines count from 1", () => {
  for (const error of all(parseXml(XML), "//error")) {
    expect(attribute(error, "severity")).toMatch(/^(error|warning|info)$/);
    expect(attribute(error, "source")).toMatch(/^eniplan\.[a-z-]+\/[a-z-]+$/);
    expect(Number(attribute(error, "line"))).toBeGreaterThan(0);
  }
});

test("a value with marks and control characters leaves it well-formed", () => {
  expect(() => parseXml(renderCheckstyle(prepare(withValue("\u0000\u001b[0m<&\"'>\ud800"), OPTIONS)))).not.toThrow();
});
