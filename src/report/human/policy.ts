import type { AllowedSummary, OffRule, Result } from "../../policy/result";
import type { Screen } from "../screen";

/** What the policy and the baseline keep off the screen: nothing is left out in silence. */
export function renderPolicy(screen: Screen, { policy, baseline }: Result): string[] {
  const { words, colors } = screen;
  const lines: string[] = [];
  if (policy) {
    lines.push(...screen.text(words.phrase("policy.file", { file: screen.file(policy.file) }), 0, colors.dim));
    for (const rule of policy.off) lines.push(...screen.text(off(screen, rule), 2, colors.dim));
    for (const window of policy.allowed) lines.push(...screen.text(allowed(screen, window), 2, colors.dim));
  }
  if (baseline) {
    const file = screen.file(baseline.file);
    lines.push(...screen.text(words.phrase("baseline.known", { n: baseline.known, file }), 0, colors.dim));
    if (baseline.fixed > 0) {
      lines.push(...screen.text(words.phrase("baseline.fixed", { n: baseline.fixed, file }), 2, colors.dim));
    }
  }
  return lines;
}

function off({ words }: Screen, { rule, scope, reason, findings }: OffRule): string {
  const what = words.phrase(scope === undefined ? "policy.off" : "policy.off-in", { rule, scope: scope ?? "" });
  const hidden = findings > 0 ? [words.phrase("policy.hidden", { n: findings })] : [];
  return [what, ...(reason === undefined ? [] : [reason]), ...hidden].join(words.language === "zh" ? "；" : "; ");
}

function allowed({ words }: Screen, window: AllowedSummary): string {
  const { address, kinds, reason, begins, expires, state, disruptions } = window;
  const separator = words.language === "zh" ? "；" : "; ";
  const days = begins !== undefined || expires !== undefined ? [`${begins ?? ""}..${expires ?? ""}`] : [];
  const what = words.phrase("policy.allowed", {
    address,
    kinds: kinds?.join(", ") ?? words.phrase("policy.every-kind"),
  });
  return [what, reason, ...days, words.phrase(`policy.${state}`, { n: disruptions })].join(separator);
}
