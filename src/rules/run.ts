import type { Answer, Missing } from "../model/answer";
import type { Location } from "../model/location";
import { RULES } from "./index";
import { memoCatalog } from "./memo-catalog";
import type { Fact, Finding, Report, Rule, RuleContext, Subject, Violation } from "./rule";
import { Secrets } from "./secrets";

/**
 * Runs rules over a model. Findings come in the order of the rules, and for one rule in the order of declaration; what a
 * rule says twice of one resource is there once. Linear in the resources; nothing but the model is read, except the
 * location of a resource that has a finding.
 *
 * @throws InputError when the configuration refers to itself in a circle.
 */
export function runRules(
  context: RuleContext,
  rules: readonly Rule[] = RULES,
  secrets: Secrets = new Secrets(context.model),
): Finding[] {
  const fast = { ...context, catalog: memoCatalog(context.catalog) };
  const run = (rule: Rule) => {
    const own = context.options.only?.[rule.id];
    return findingsOf(rule, secrets, (report) =>
      rule.check(own ? { ...fast, options: { ...fast.options, ...own } } : fast, report),
    );
  };
  const first = rules.filter(({ stops }) => stops).flatMap(run);
  return first.length > 0 ? first : rules.filter(({ stops }) => !stops).flatMap(run);
}

/** What a check reports in the name of a rule. */
export function findingsOf(
  rule: Pick<Rule, "id" | "severity" | "prevents" | "ofText" | "about">,
  secrets: Secrets,
  check: (report: Report) => void,
): Finding[] {
  const collector = new Collector(rule, secrets);
  check(collector);
  return collector.findings();
}

type Found = Pick<Finding, "message" | "facts" | "fix" | "missing" | "severity" | "prevents"> & {
  readonly at: string | undefined;
};

/** What one rule reports. */
class Collector implements Report {
  private readonly found = new Map<string, { readonly subject: Subject; readonly finding: Finding }>();

  constructor(
    private readonly rule: Pick<Rule, "id" | "severity" | "prevents" | "ofText" | "about">,
    private readonly secrets: Secrets,
  ) {}

  /** What may have no instance at all may break nothing: then it is at most undecided. */
  violation(subject: Subject, { message = "violation", facts, fix, at, severity, prevents }: Violation): void {
    const { stack, repetition } = subject;
    if (repetition?.missing && !this.rule.ofText) {
      this.undecided(subject, repetition.missing);
      return;
    }
    this.add(subject, "violation", {
      message,
      facts: this.secrets.mask(stack, facts),
      ...(fix ? { fix: this.secrets.maskFix(stack, fix) } : {}),
      severity: severity ?? this.rule.severity,
      prevents: prevents ?? this.rule.prevents,
      at: at ?? atOf(facts),
    });
  }

  decide<T>(subject: Subject, value: Answer<T>, check: (known: T) => void): void {
    if (value.kind === "known") check(value.value);
    if (value.kind === "unknown") this.undecided(subject, value.missing);
  }

  undecided(subject: Subject, missing: Missing): void {
    const { severity, prevents } = this.rule;
    const shown = this.secrets.maskMissing(subject.stack, missing);
    this.add(subject, "undecided", {
      message: "undecided",
      facts: [],
      missing: shown,
      severity,
      prevents,
      at: undefined,
    });
  }

  findings(): Finding[] {
    return [...this.found.values()].sort((a, b) => a.subject.index - b.subject.index).map(({ finding }) => finding);
  }

  private locate(subject: Subject, at: string | undefined): Location | undefined {
    const within = at ?? this.rule.about?.find((attribute) => subject.raw?.(attribute) !== undefined);
    return within === undefined ? subject.location : (subject.locate?.(within) ?? subject.location);
  }

  private add(subject: Subject, status: Finding["status"], { at, ...rest }: Found): void {
    const key = JSON.stringify([subject.stack, subject.address, status, rest.message, rest.facts, rest.missing]);
    if (this.found.has(key)) return;
    const { stack, address, path } = subject;
    // Asked for only now: finding a line may mean reading a source map.
    const location = this.locate(subject, at);
    const where = { stack, address, ...(path !== undefined ? { path } : {}), ...(location ? { location } : {}) };
    this.found.set(key, { subject, finding: { rule: this.rule.id, status, ...where, ...rest } });
  }
}

/** Where a finding stands that speaks of an attribute; a list of several names the first. */
function atOf(facts: readonly Fact[]): string | undefined {
  const named = facts.find(({ name }) => name === "attribute" || name === "place");
  return typeof named?.value === "string" ? named.value.split(",")[0] : undefined;
}
