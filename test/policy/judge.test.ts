import { describe, expect, test } from "vitest";
import type { Acknowledgement } from "../../src/model/acknowledgement";
import { type JudgeOptions, judge } from "../../src/policy/judge";
import { readPolicy } from "../../src/policy/policy-file";
import type { Evaluated } from "../../src/policy/result";
import type { Finding } from "../../src/rules/rule";
import { finding, plan, QUOTA, result, undecided } from "../report/fixtures";

const TODAY = "2026-11-25";
const WARNING = finding({ rule: "eni/image-autoconfig", severity: "warning", prevents: [] });

function evaluated(findings: readonly Finding[], noted: readonly Acknowledgement[] = []): Evaluated {
  const { gate: _, acknowledgements: __, ...rest } = result();
  return { ...rest, findings, noted };
}

function policy(text: string) {
  return readPolicy(text, "/home/me/net/eniplan.yaml", "eniplan.yaml");
}

function judged(findings: readonly Finding[], text: string, options: JudgeOptions = {}) {
  return judge(evaluated(findings), { policy: policy(text), today: TODAY, cwd: "/home/me/net", ...options });
}

const severities = (of: ReturnType<typeof judged>) =>
  of.findings.map(({ rule, severity, ruleSeverity }) => [rule, severity, ruleSeverity]);

describe("severities", () => {
  test("the last pattern that fits counts, and the rule's own severity is kept", () => {
    const text = "severity: { eni/*: info, eni/quota: warning }";
    const of = judged([finding(), QUOTA], text);
    expect(severities(of)).toEqual([
      ["eni/zone", "info", "error"],
      ["eni/quota", "warning", "error"],
    ]);
    expect(of.gate.passed).toBe(true);
  });

  test("a warning can be made an error, which fails the gate", () => {
    const of = judged([WARNING], "severity: { eni/image-autoconfig: error }");
    expect(of.gate).toMatchObject({ passed: false, failedBy: ["eni/image-autoconfig"] });
  });

  test("what is off is not shown, is counted, and is named even when it hides nothing", () => {
    const of = judged([WARNING], "severity:\n  eni/image-autoconfig: { level: off, reason: ours }\n  eni/name: off\n");
    expect(of.findings).toEqual([]);
    expect(of.policy?.off).toEqual([
      {
        rule: "eni/image-autoconfig",
        reason: "ours",
        findings: 1,
        location: { file: "eniplan.yaml", line: 2, column: 3 },
      },
      { rule: "eni/name", findings: 0, location: { file: "eniplan.yaml", line: 3, column: 3 } },
    ]);
  });

  test.each([
    ["address: alicloud_ecs_network_interface_attachment.fw-a*", true],
    ["address: alicloud_instance.*", false],
    ["path: firewall-pair/fw-a-internal", true],
    ["path: firewall-pair", true],
    ["path: firewall-pair/fw", false],
    ["path: '*/fw-a-*'", true],
    ["stack: firewall-*", true],
    ["stack: edge", false],
    ["file: main.ts", true],
    ["file: lab/*", false],
    ["{ stack: firewall-pair, file: lab/* }", false],
    ["{ stack: firewall-pair, file: '*.ts' }", true],
  ])("a scope of %s", (scope, fits) => {
    const inner = scope.startsWith("{") ? scope.slice(1, -1) : scope;
    const of = judged(
      [finding()],
      `severity: { eni/*: warning }\nscopes: [{ ${inner}, severity: { eni/zone: info } }]`,
    );
    expect(of.findings[0]?.severity).toBe(fits ? "info" : "warning");
  });

  test("a scope names what it switches off, and where", () => {
    const of = judged([finding(), QUOTA], "scopes: [{ stack: fire*, severity: { eni/quota: off } }]");
    expect(of.policy?.off).toMatchObject([{ rule: "eni/quota", scope: "stack fire*", findings: 1 }]);
    expect(of.findings.map(({ rule }) => rule)).toEqual(["eni/zone"]);
  });

  test("of rules about acknowledgements too", () => {
    const text = "severity: { acknowledgement/unused: error }\nacknowledgements: [{ rule: eni/name, reason: x }]";
    expect(judged([], text).gate.failedBy).toEqual(["acknowledgement/unused"]);
  });
});

describe("acknowledgements", () => {
  const OF = (more: string) => `acknowledgements: [{ rule: eni/zone, reason: known, ${more} }]`;

  test("one that covers an error keeps it from failing the gate, and is noted in it", () => {
    const of = judged([finding(), QUOTA], OF("expires: 2026-11-25"));
    expect(of.findings[0]?.acknowledged).toMatchObject({ rule: "eni/zone", reason: "known" });
    expect(of.findings[1]?.acknowledged).toBeUndefined();
    expect(of.gate.failedBy).toEqual(["eni/quota"]);
    expect(of.acknowledgements).toMatchObject([{ status: "active", covers: [of.findings[0]?.fingerprint] }]);
  });

  test.each([
    ["scope: firewall-pair/fw-a-internal", "active"],
    ["scope: firewall-pair", "active"],
    ["scope: firewall-pair/fw-a", "unused"],
    ["scope: alicloud_ecs_network_interface_attachment.fw-a_internal_attachment_8E1D0C2B", "active"],
    ["scope: alicloud_ecs_network_interface_attachment.fw-a_internal", "unused"],
    ["scope: alicloud_ecs_network_interface_attachment.*", "active"],
    ["stack: firewall-pair", "active"],
    ["stack: edge", "elsewhere"],
  ])("%s: %s", (more, status) => {
    const of = judged([finding()], OF(`expires: 2027-01-31, ${more}`));
    expect(of.acknowledgements[0]?.status).toBe(status);
    expect(of.gate.passed).toBe(status === "active");
  });

  test("instances of count and what a module holds belong to their address", () => {
    const addresses = ["alicloud_instance.fw[0]", 'module.net["a"].alicloud_instance.fw', "alicloud_instance.fw-b"];
    const of = judge(
      evaluated(
        addresses.map((address) => finding({ address })),
        ["alicloud_instance.fw", "module.net"].map((scope) => ({
          rule: "eni/zone",
          reason: "known",
          expires: "2027-01-31",
          scope,
          location: { file: "main.tf", line: 1 },
        })),
      ),
      { today: TODAY },
    );
    expect(of.findings.map(({ acknowledged }) => acknowledged?.scope)).toEqual([
      "alicloud_instance.fw",
      "module.net",
      undefined,
    ]);
  });

  test("an error that is certain to fail at apply is not covered for good", () => {
    const of = judged([finding()], OF("owner: net"));
    expect(of.gate.failedBy).toEqual(["eni/zone"]);
    expect(of.findings.map(({ rule }) => rule)).toEqual(["eni/zone", "acknowledgement/needs-expiry"]);
    expect(of.acknowledgements).toMatchObject([{ status: "needs-expiry", withheld: [of.findings[0]?.fingerprint] }]);
  });

  test("an undecided check may be covered for good, also when it is strict", () => {
    expect(judged([undecided(1)], OF("owner: net"), { strict: true }).gate.passed).toBe(true);
  });

  test("an expired one is as if it were not there, and is told", () => {
    const of = judged([finding()], OF("expires: 2026-11-24"));
    expect(of.gate.failedBy).toEqual(["eni/zone"]);
    expect(of.findings.at(-1)).toMatchObject({
      rule: "acknowledgement/expired",
      location: { file: "eniplan.yaml", line: 1 },
    });
  });

  test("without a day nothing has expired", () => {
    expect(judge(evaluated([finding()]), { policy: policy(OF("expires: 2020-01-01")) }).gate.passed).toBe(true);
  });

  test("ignored, they neither cover nor are found wanting", () => {
    const of = judged([finding()], OF("expires: 2027-01-31"), { acknowledgements: false });
    expect(of.gate.passed).toBe(false);
    expect(of.acknowledgements).toEqual([]);
    expect(of.findings).toHaveLength(1);
  });

  test("in a part of a run nothing is unused, since the rest may use it", () => {
    const [one] = judged([], OF("expires: 2027-01-31"), { partial: true }).acknowledgements;
    expect(one?.status).toBe("elsewhere");
  });
});

describe("limits", () => {
  const REBOOTS = ["a", "b"].map((name) => ({
    stack: "firewall-pair",
    address: `alicloud_instance.${name}`,
    kind: "reboot" as const,
    cause: "legacy-start",
    params: {},
    evidence: { value: "", from: "" },
    source: "test",
    wave: 1,
    automatic: false,
  }));
  const gate = (text: string, options: JudgeOptions = {}) =>
    judge(
      { ...evaluated([]), plan: plan({ disruptions: REBOOTS }) },
      { policy: policy(text), today: TODAY, ...options },
    );

  test("of the policy hold, and options count more", () => {
    expect(gate("disruptions: { maxReboots: 1 }").gate.reasons).toMatchObject([{ kind: "max-reboots", over: 1 }]);
    expect(gate("disruptions: { maxReboots: 1 }", { maxReboots: 2 }).gate.passed).toBe(true);
    expect(gate("disruptions: { noDisruption: true }").gate.passed).toBe(false);
  });

  test.each([
    ["", "open"],
    [", expires: 2026-11-25", "open"],
    [", expires: 2026-11-24", "expired"],
    [", begins: 2026-11-25", "open"],
    [", begins: 2026-11-26", "later"],
    [", kinds: [interruption]", "open"],
  ])("a window%s is %s", (more, state) => {
    const text = `disruptions: { maxReboots: 1, allow: [{ address: "*.a", reason: known${more} }] }`;
    const of = gate(text);
    const counts = state === "open" && !more.includes("kinds");
    expect(of.gate.passed).toBe(counts);
    expect(of.policy?.allowed).toMatchObject([{ state, reason: "known", disruptions: counts ? 1 : 0 }]);
  });
});

test("strict of the policy counts, and the option more", () => {
  expect(judged([undecided(1)], "strict: true").gate.passed).toBe(false);
  expect(judged([undecided(1)], "strict: true", { strict: false }).gate.passed).toBe(true);
});

test("it is plain data: a policy that went through JSON judges the same", () => {
  const text = "severity: { eni/*: info }\nacknowledgements: [{ rule: eni/zone, reason: x, expires: 2027-01-31 }]";
  const through = JSON.parse(JSON.stringify(policy(text)));
  expect(judge(evaluated([finding()]), { policy: through, today: TODAY })).toEqual(
    judge(evaluated([finding()]), { policy: policy(text), today: TODAY }),
  );
});
