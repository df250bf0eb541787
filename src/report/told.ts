import type { Acknowledgement, JudgedAcknowledgement } from "../model/acknowledgement";
import type { Location } from "../model/location";
import type { AllowedSummary, OffRule, Result } from "../policy/result";
import type { Words } from "./words";

/** How a report names files. */
export type Shown = (file: string) => string;

/** One acknowledgement: what it is of and what became of it, then why. */
export interface AcknowledgementText {
  readonly of: string;
  readonly why: string;
  readonly status: JudgedAcknowledgement["status"];
}

/** Addresses of the command line that mean nothing, one line each. */
export function unmatchedTexts({ unmatched = [] }: Pick<Result, "unmatched">, words: Words): string[] {
  return unmatched.map(({ option, address, near }) =>
    near.length === 0
      ? words.phrase("unmatched.none", { option, address })
      : words.phrase("unmatched.near", { option, address, near: near.join(", ") }),
  );
}

/** Every acknowledgement, with what became of it. */
export function acknowledgementTexts(
  { acknowledgements }: Pick<Result, "acknowledgements">,
  words: Words,
  shown: Shown,
): AcknowledgementText[] {
  return acknowledgements.map((one) => {
    const { rule, scope, status, covers } = one;
    const state = words.phrase(`acknowledgement.${status}`, { n: covers.length });
    const of = `${rule}${scope === undefined ? "" : ` ${scope}`}${words.colon}${state}`;
    return { of, why: whyText(one, words, shown), status };
  });
}

/** `reason; until 2027-01-31; network team; eniplan.yaml:12` */
export function whyText({ reason, expires, owner, location }: Acknowledgement, words: Words, shown: Shown): string {
  const parts = [
    reason,
    ...(expires === undefined ? [] : [words.phrase("acknowledged.until", { date: expires })]),
    ...(owner === undefined ? [] : [owner]),
    placeOf(location, shown),
  ];
  return parts.filter((part) => part !== "").join(words.semicolon);
}

/** What the policy and the baseline keep out of a report, after its file: nothing is left out in silence. */
export function policyTexts({ policy }: Pick<Result, "policy">, words: Words): string[] {
  if (!policy) return [];
  return [
    ...policy.off.map((rule) => offText(rule, words)),
    ...policy.allowed.map((window) => allowedText(window, words)),
  ];
}

export function baselineTexts({ baseline }: Pick<Result, "baseline">, words: Words, shown: Shown): string[] {
  if (!baseline) return [];
  const { known, fixed } = baseline;
  const file = shown(baseline.file);
  return [
    words.phrase("baseline.known", { n: known, file }),
    ...(fixed > 0 ? [words.phrase("baseline.fixed", { n: fixed, file })] : []),
  ];
}

function offText({ rule, scope, reason, findings }: OffRule, words: Words): string {
  const what = words.phrase(scope === undefined ? "policy.off" : "policy.off-in", { rule, scope: scope ?? "" });
  const hidden = findings > 0 ? [words.phrase("policy.hidden", { n: findings })] : [];
  return [what, ...(reason === undefined ? [] : [reason]), ...hidden].join(words.semicolon);
}

function allowedText(window: AllowedSummary, words: Words): string {
  const { address, kinds, reason, begins, expires, state, disruptions } = window;
  const days = begins !== undefined || expires !== undefined ? [`${begins ?? ""}..${expires ?? ""}`] : [];
  const of = kinds?.join(", ") ?? words.phrase("policy.every-kind");
  const what = words.phrase("policy.allowed", { address, kinds: of });
  return [what, reason, ...days, words.phrase(`policy.${state}`, { n: disruptions })].join(words.semicolon);
}

function placeOf({ file, line }: Location, shown: Shown): string {
  return line === undefined ? shown(file) : `${shown(file)}:${line}`;
}
