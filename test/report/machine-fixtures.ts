import { gate } from "../../src/policy/gate";
import type { ReportedFinding, Result } from "../../src/policy/result";
import type { ReportOptions } from "../../src/report/options";
import type { RuleFacts } from "../../src/report/rules";
import { finding, PLAN, plan, RULE_WORDS, undecided } from "./fixtures";

const rule = (id: string, severity: RuleFacts["severity"], prevents: readonly string[] = []): RuleFacts => {
  return { id, severity, decidedAt: "synth", prevents, source: "the page of the cloud" };
};

/** The rules that ran; two of them found nothing. */
export const FACTS: readonly RuleFacts[] = [
  rule("eni/quota", "error", ["EniPerInstanceLimitExceeded"]),
  rule("eni/zone", "error", ["InvalidOperation.AvailabilityZoneMismatch"]),
  rule("eni/image-autoconfig", "warning"),
  rule("instance/type-exists", "error", ["InvalidInstanceType.ValueNotSupported"]),
  rule("vpc/cidr", "error"),
  rule("vswitch/overlap", "error"),
];

export const OPTIONS: ReportOptions = { language: "en", cwd: "/home/me/net", rules: RULE_WORDS, facts: FACTS };

const acknowledged = {
  rule: "eni/image-autoconfig",
  reason: "The image has a script of ours",
  owner: "network team",
  expires: "2027-01-31",
  location: { file: "/home/me/net/eniplan.yaml", line: 7 },
};

const { location: _, ...PLACELESS } = finding({ address: "alicloud_instance.gone", severity: "info" });

const IMAGE = [{ name: "image", value: "m-bp1ours", source: "configuration" }] as const;

/** What means something in some of the formats. */
const MARKS = [
  { name: "interfaceZone", value: "a](b) *c* <d> `e` @f #1 $g$ | ::h", source: "inventory" },
  { name: "instanceZone", value: "http://i&j ~~k~~ :tada: __l__ <!-- m", source: "state" },
] as const;

/** One of everything, and findings that are acknowledged, known from a baseline, without a place, and full of marks. */
export const EVERYTHING: Result = judged([
  ...PLAN.findings,
  reported("a1", finding({ rule: "eni/image-autoconfig", severity: "warning", facts: IMAGE, prevents: [] }), {
    acknowledged,
  }),
  reported("a2", { ...PLACELESS, facts: MARKS }),
  reported("a3", finding({ location: { file: "/elsewhere/shared module/main.tf", line: 3 } })),
  reported("a4", undecided(9), { acknowledged: { ...acknowledged, rule: "eni/zone" } }),
]);

function reported(fingerprint: string, found: object, extra: Partial<ReportedFinding> = {}): ReportedFinding {
  return { ...(found as ReportedFinding), fingerprint: fingerprint.repeat(16), ...extra };
}

function judged(findings: readonly ReportedFinding[]): Result {
  const open = findings.filter((one) => one.acknowledged === undefined);
  return { ...PLAN, findings, gate: gate({ findings: open, disruptions: [] }) };
}

/** A result whose every text holds a value. */
export function withValue(value: string): Result {
  const subject = {
    stack: value,
    address: `alicloud_vpc.${value}`,
    path: `stack/${value}`,
    location: { file: `${value}.ts`, line: 1 },
  };
  const facts = [{ name: "interfaceZone", value, source: "state", from: value }] as const;
  const findings = [
    reported("b1", finding({ ...subject, facts })),
    reported("b2", finding({ ...subject, facts, severity: "warning" })),
    reported("b3", undecided(1, { stack: value, missing: { kind: "variable", subject: value } })),
  ];
  return { ...judged(findings), plan: plan({}), stacks: [{ name: value, file: value, resources: 1 }] };
}
