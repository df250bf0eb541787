import { describe, expect, test } from "vitest";
import type { Disruption } from "../../src/plan/change";
import { matchesAddress } from "../../src/policy/address-pattern";
import { type GateOptions, gate } from "../../src/policy/gate";
import type { Finding } from "../../src/rules/rule";

function finding(rule: string, status: Finding["status"], severity: Finding["severity"]): Finding {
  return { rule, status, severity, stack: "net", address: "a.b", message: "violation", facts: [], prevents: [] };
}

const ALL = [
  finding("eni/name", "violation", "warning"),
  finding("eni/zone", "undecided", "error"),
  finding("eni/zone", "undecided", "error"),
];

const PASSED = { passed: true, failedBy: [], reasons: [] };

test("warnings and undecided findings pass", () => {
  expect(gate({ findings: ALL })).toEqual(PASSED);
});

test("strict, an undecided finding fails, and names its rule once", () => {
  expect(gate({ findings: ALL }, { strict: true })).toEqual({
    passed: false,
    failedBy: ["eni/zone"],
    reasons: [{ kind: "undecided", count: 2, rules: ["eni/zone"] }],
  });
});

test("an error fails in any case", () => {
  const findings = [...ALL, finding("eni/vpc", "violation", "error")];
  const reasons = [{ kind: "error", count: 1, rules: ["eni/vpc"] }];
  expect(gate({ findings })).toEqual({ passed: false, failedBy: ["eni/vpc"], reasons });
});

describe("disruptions", () => {
  function disruption(name: string, kind: Disruption["kind"], automatic = true): Disruption {
    const source = "provider";
    const evidence = { value: "status Running", from: "state" };
    return {
      stack: "net",
      address: `alicloud_instance.${name}`,
      kind,
      cause: "c",
      params: {},
      evidence,
      source,
      wave: 1,
      automatic,
    };
  }
  const disruptions = [
    disruption("fw-a", "reboot", false),
    disruption("fw-b", "stop-start"),
    disruption("web[0]", "interruption"),
  ];
  const judge = (options: GateOptions) => gate({ findings: [], disruptions }, options);
  const names = (options: GateOptions) =>
    judge(options).reasons.map((reason) =>
      "disruptions" in reason
        ? [reason.kind, reason.over, ...reason.disruptions.map(({ address }) => address.split(".")[1])]
        : [],
    );

  test("pass where nobody limits them", () => {
    expect(judge({})).toEqual(PASSED);
  });

  test.each<[string, GateOptions, (string | number | undefined)[][]]>([
    ["as many reboots as there are", { maxReboots: 2 }, []],
    [
      "one more than the limit; those by hand count, interruptions do not",
      { maxReboots: 1 },
      [["max-reboots", 1, "fw-a", "fw-b"]],
    ],
    ["none", { maxReboots: 0 }, [["max-reboots", 2, "fw-a", "fw-b"]]],
    ["no disruption at all", { noDisruption: true }, [["no-disruption", 3, "fw-a", "fw-b", "web[0]"]]],
    [
      "both",
      { maxReboots: 0, noDisruption: true },
      [
        ["max-reboots", 2, "fw-a", "fw-b"],
        ["no-disruption", 3, "fw-a", "fw-b", "web[0]"],
      ],
    ],
    [
      "what is allowed does not count",
      { noDisruption: true, allowed: [{ address: "*.fw-*" }] },
      [["no-disruption", 1, "web[0]"]],
    ],
    [
      "nor does an allowed kind",
      { maxReboots: 0, allowed: [{ address: "*", kinds: ["reboot"] }] },
      [["max-reboots", 1, "fw-b"]],
    ],
    [
      "another kind of the same object does",
      { maxReboots: 0, allowed: [{ address: "*fw-b", kinds: ["reboot"] }] },
      [["max-reboots", 2, "fw-a", "fw-b"]],
    ],
    ["everything allowed", { maxReboots: 0, noDisruption: true, allowed: [{ address: "net/*" }] }, []],
  ])("%s", (_, options, expected) => {
    expect(names(options)).toEqual(expected);
    expect(judge(options).passed).toBe(expected.length === 0);
    expect(judge(options).failedBy).toEqual([]);
  });
});

test.each<[string, string, boolean]>([
  ["alicloud_instance.a", "alicloud_instance.a", true],
  ["alicloud_instance.a", "alicloud_instance.ab", false],
  ["alicloud_instance.*", "alicloud_instance.ab", true],
  ["alicloud_instance?a", "alicloud_instance.a", false],
  ["alicloud_instance.a[0]", "alicloud_instance.a[0]", true],
  ["alicloud_instance.a[*]", 'alicloud_instance.a["x/y"]', true],
  ["module.*.alicloud_instance.*", "module.m[0].alicloud_instance.a", true],
  ["net/*", "alicloud_instance.a", true],
  ["edge/*", "alicloud_instance.a", false],
  ["", "alicloud_instance.a", false],
])("the pattern %s and the address %s", (pattern, address, expected) => {
  expect(matchesAddress(pattern, { stack: "net", address })).toBe(expected);
});
