import type { Acknowledgement, AcknowledgementStatus, JudgedAcknowledgement } from "../model/acknowledgement";
import type { AcknowledgedPlace } from "../rules/rule";
import { isDate } from "../text/date";
import { likelyName } from "../text/nearest";
import { wildcard } from "./address-pattern";
import { isCertain, type ReportedFinding } from "./result";
import { inScope, Scoped } from "./scope";

export interface AcknowledgeOptions {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Names of the stacks that were read. */
  readonly stacks: readonly string[];
  /** As 2026-11-25. Default: nothing has expired. */
  readonly today?: string;
  /** Whether only a part of the run is judged: then nothing is unused. Default: no. */
  readonly partial?: boolean;
}

export interface AcknowledgedFindings {
  /** In their order; the first acknowledgement that covers a finding is noted in it. */
  readonly findings: readonly ReportedFinding[];
  readonly acknowledgements: readonly AcknowledgedPlace[];
}

/**
 * Holds acknowledgements against findings. An error on which an apply is certain to fail needs an acknowledgement with an
 * end: one without does not cover it. Linear; for an acknowledgement with `*` in its scope, in the findings of its rule.
 */
export function applyAcknowledgements(
  findings: readonly ReportedFinding[],
  all: readonly Acknowledgement[],
  options: AcknowledgeOptions,
): AcknowledgedFindings {
  if (all.length === 0) return { findings, acknowledgements: [] };
  const lists = new Map<string, ReportedFinding[]>();
  for (const finding of findings) push(lists, finding);
  const byRule = new Map([...lists].map(([rule, list]) => [rule, new Scoped(list)]));
  const none = new Scoped<ReportedFinding>([]);
  const covered = new Map<string, Acknowledgement>();
  const acknowledgements = all.map((one) => {
    const judged = judgeOne(one, byRule.get(one.rule) ?? none, options);
    for (const { fingerprint } of judged.covers) {
      if (!covered.has(fingerprint)) covered.set(fingerprint, one);
    }
    const { status, covers, withheld } = judged;
    const acknowledgement: JudgedAcknowledgement = {
      ...one,
      status,
      covers: prints(covers),
      withheld: prints(withheld),
    };
    const near = status === "unknown" ? likelyName(one.rule, options.rules) : undefined;
    return { acknowledgement, withheld, ...(near === undefined ? {} : { nearest: near }) };
  });
  return {
    findings: findings.map((finding) => {
      const acknowledged = covered.get(finding.fingerprint);
      return acknowledged ? { ...finding, acknowledged } : finding;
    }),
    acknowledgements,
  };
}

interface Judgement {
  readonly status: AcknowledgementStatus;
  readonly covers: readonly ReportedFinding[];
  readonly withheld: readonly ReportedFinding[];
}

function judgeOne(
  { rule, reason, expires, stack = "*", scope = "*" }: Acknowledgement,
  findings: Scoped<ReportedFinding>,
  { rules, stacks, today, partial }: AcknowledgeOptions,
): Judgement {
  const nothing = { covers: [], withheld: [] };
  if (!rules.includes(rule)) return { status: "unknown", ...nothing };
  const [ofStack, ofScope] = [wildcard(stack), inScope(scope)];
  if (!stacks.some((name) => ofStack.test(name))) return { status: "elsewhere", ...nothing };
  const meant = [...findings.near(scope)].filter((finding) => ofStack.test(finding.stack) && ofScope(finding));
  if (reason.trim() === "") return { status: "needs-reason", covers: [], withheld: meant };
  if (expires !== undefined && (!isDate(expires) || (today !== undefined && expires < today))) {
    return { status: "expired", covers: [], withheld: meant };
  }
  if (meant.length === 0) return { status: partial ? "elsewhere" : "unused", ...nothing };
  const needsEnd = (finding: ReportedFinding) => expires === undefined && isCertain(finding);
  const withheld = meant.filter(needsEnd);
  const covers = meant.filter((finding) => !needsEnd(finding));
  return { status: withheld.length > 0 ? "needs-expiry" : "active", covers, withheld };
}

function prints(findings: readonly ReportedFinding[]): string[] {
  return findings.map(({ fingerprint }) => fingerprint);
}

function push(map: Map<string, ReportedFinding[]>, finding: ReportedFinding): void {
  const list = map.get(finding.rule);
  if (list) list.push(finding);
  else map.set(finding.rule, [finding]);
}
