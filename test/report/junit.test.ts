import { describe, expect, test } from "vitest";
import { fingerprinted } from "../../src/policy/fingerprint";
import { prepare } from "../../src/report/items/prepare";
import { renderJunit } from "../../src/report/junit";
import type { RuleFacts } from "../../src/report/rules";
import { ACKNOWLEDGED } from "./acknowledged";
import { finding, result, TWO_STACKS } from "./fixtures";
import { expectGolden } from "./golden";
import { EVERYTHING, FACTS, OPTIONS, withValue } from "./machine-fixtures";
import { all, attribute, parseXml, validateXml } from "./xml";

const XML = renderJunit(prepare(EVERYTHING, OPTIONS));

test("golden", () => expectGolden("junit.xml", XML));
test("golden in Chinese", () =>
  expectGolden("junit-zh.xml", renderJunit(prepare(EVERYTHING, { ...OPTIONS, language: "zh" }))));

test.each(Object.entries({ EVERYTHING, ACKNOWLEDGED, TWO_STACKS }))("%s is what Jenkins reads", (_name, result) => {
  validateXml(renderJunit(prepare(result, OPTIONS)), "junit-10.xsd");
});

test("the schema refuses what it does not know", () => {
  expect(() => validateXml(XML.replace("<failure ", "<fail "), "junit-10.xsd")).toThrow();
});

describe("test cases", () => {
  const root = parseXml(XML);

  test("what fails the gate is a failure; undecided and acknowledged are skipped; a warning passes", () => {
    const { findings } = EVERYTHING;
    const errors = findings.filter((one) => one.status === "violation" && one.severity === "error");
    const skipped = findings.filter((one) => one.status === "undecided" || one.acknowledged);
    expect(all(root, "//failure")).toHaveLength(errors.length);
    expect(all(root, "//skipped")).toHaveLength(skipped.length);
    expect(all(root, "//testcase/system-out")).toHaveLength(findings.length - errors.length - skipped.length);
  });

  test("a rule that found nothing is a test case that passed", () => {
    const names = all(root, "//testcase[not(*)]").map((node) => attribute(node, "name"));
    expect(names).toEqual(["vpc/cidr", "vswitch/overlap"]);
  });

  test("where a rule keeps the others from running, none of them passed", () => {
    const stopped = result({ findings: fingerprinted([finding({ rule: "order/cycle" })]) });
    const cycle = { ...(FACTS[0] as RuleFacts), id: "order/cycle", stops: true };
    const xml = parseXml(renderJunit(prepare(stopped, { ...OPTIONS, facts: [...FACTS, cycle] })));
    expect(all(xml, "//testcase[not(*)]")).toEqual([]);
    expect(all(xml, "//skipped").map((node) => attribute(node, "type"))).toEqual(FACTS.map(() => "not-run"));
  });

  test("the figures are right, and no two test cases have one name", () => {
    const cases = all(root, "//testcase");
    expect(cases).toHaveLength(EVERYTHING.findings.length + 2);
    expect(attribute(root, "tests")).toBe(String(cases.length));
    expect(attribute(root, "failures")).toBe(String(all(root, "//failure").length));
    const names = cases.map((node) => `${attribute(node, "classname")} ${attribute(node, "name")}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("each stack is a suite with every rule", () => {
    const suites = all(parseXml(renderJunit(prepare(TWO_STACKS, OPTIONS))), "/testsuites/testsuite");
    expect(suites.map((suite) => attribute(suite, "name"))).toEqual(["firewall-pair", "edge"]);
    expect(suites.map((suite) => attribute(suite, "tests"))).toEqual([String(FACTS.length), String(FACTS.length)]);
  });

  test("disruptions and open hazards are the output of the suite", () => {
    const [output] = all(root, "/testsuites/testsuite/system-out");
    expect(output?.content).toContain("REBOOT alicloud_instance.fw-b (before wave 3, BY HAND");
    expect(output?.content).toContain("attachment.second comes before");
  });
});

/** Every character that XML cannot hold or that means something in it, and halves of pairs. */
const CHARACTERS = [
  ...Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)),
  ..."\u2028\u2029\ufffe\uffff\ud800\udc00\ufeff",
  "]]>",
  "😀",
];

test.each(CHARACTERS.map((character) => [JSON.stringify(character), character]))(
  "%s in a value leaves it valid",
  (_name, character) => {
    const xml = renderJunit(prepare(withValue(`a${character}b`), OPTIONS));
    validateXml(xml, "junit-10.xsd");
  },
);

test("what can be seen comes back as it was", () => {
  const value = "<a> & \"b\" 'c'\t\n ]]> 网卡 😀";
  const root = parseXml(renderJunit(prepare(withValue(value), OPTIONS)));
  expect(attribute(all(root, "//testcase")[0] as never, "name")).toBe(`eni/zone alicloud_vpc.${value}`);
  expect(all(root, "//failure")[0]?.content).toContain(`interfaceZone=${value}`);
});
