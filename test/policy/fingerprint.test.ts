import { expect, test } from "vitest";
import { fingerprinted } from "../../src/policy/fingerprint";
import { finding } from "../report/fixtures";

const of = (...overrides: Parameters<typeof finding>) =>
  fingerprinted([finding(...overrides)]).map(({ fingerprint }) => fingerprint);

test("the line, the figures and the name of the stack do not make a finding another one", () => {
  const moved = of({ stack: "renamed", location: { file: "other.ts", line: 99 }, facts: [] });
  expect(moved).toEqual(of());
});

test.each([
  ["rule", { rule: "eni/quota" }],
  ["address", { address: "alicloud_instance.other" }],
  ["message", { message: "other" }],
  ["status", { status: "undecided" as const }],
  ["what is missing", { missing: { kind: "variable" as const, subject: "zone" } }],
])("another %s does", (_, overrides) => {
  expect(of(overrides)).not.toEqual(of());
});

test("two of one name are told apart, and the first keeps its name", () => {
  const two = fingerprinted([finding(), finding({ stack: "second" })]).map(({ fingerprint }) => fingerprint);
  expect(new Set(two).size).toBe(2);
  expect(two[0]).toBe(of()[0]);
});
