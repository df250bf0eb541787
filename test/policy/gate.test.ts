import { expect, test } from "vitest";
import { gate } from "../../src/policy/gate";
import type { Finding } from "../../src/rules/rule";

function finding(rule: string, status: Finding["status"], severity: Finding["severity"]): Finding {
  return { rule, status, severity, stack: "net", address: "a.b", message: "violation", facts: [], prevents: [] };
}

const ALL = [
  finding("eni/name", "violation", "warning"),
  finding("eni/zone", "undecided", "error"),
  finding("eni/zone", "undecided", "error"),
];

test("warnings and undecided findings pass", () => {
  expect(gate(ALL, false)).toEqual({ passed: true, failedBy: [] });
});

test("strict, an undecided finding fails, and names its rule once", () => {
  expect(gate(ALL, true)).toEqual({ passed: false, failedBy: ["eni/zone"] });
});

test("an error fails in any case", () => {
  const error = finding("eni/vpc", "violation", "error");
  expect(gate([...ALL, error], false)).toEqual({ passed: false, failedBy: ["eni/vpc"] });
});
