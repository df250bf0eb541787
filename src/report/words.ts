import type { Missing } from "../model/answer";
import type { Problem } from "../model/problem";
import type { Disruption } from "../plan/change";
import type { FollowUpKind } from "../plan/follow-up";
import type { Finding } from "../rules/rule";
import type { CauseText } from "./messages/causes";
import { EN } from "./messages/en";
import type { Messages, Phrase } from "./messages/messages";
import type { MissingText } from "./messages/missing";
import type { ProblemText } from "./messages/problems-en";
import { RULE_TEXTS, type RuleTexts } from "./messages/rule-texts";
import { fill, type Language, type Params, type RuleText, written } from "./messages/text";
import { ZH } from "./messages/zh";

/** The rule that help and examples name. */
export const EXAMPLE_RULE = "eni/zone";

/** The words of the rules that come with the package, and of others. */
export function textsWith(
  rules: readonly { readonly id: string; readonly texts: Record<Language, RuleText> }[],
): RuleTexts {
  const of = (language: Language) => Object.fromEntries(rules.map(({ id, texts }) => [id, texts[language]]));
  return { en: { ...RULE_TEXTS.en, ...of("en") }, zh: { ...RULE_TEXTS.zh, ...of("zh") } };
}

/** The words of what a result holds: `rules` where they are given, otherwise ours and those of its custom rules. */
export function wordsOf(
  { customRules }: { readonly customRules?: Parameters<typeof textsWith>[0] },
  { language, rules }: { readonly language: Language; readonly rules?: RuleTexts },
): Words {
  return new Words(language, rules ?? (customRules ? textsWith(customRules) : undefined));
}

/** Turns ids and params into words of one language. What has no words is named, never dropped. */
export class Words {
  private readonly messages: Messages;

  /** @param texts Default: the words of the rules that come with the package, read when one is asked for. */
  constructor(
    readonly language: Language,
    private readonly texts: RuleTexts = RULE_TEXTS,
  ) {
    this.messages = language === "zh" ? ZH : EN;
  }

  /** What stands between a label and its text. */
  get colon(): string {
    return this.language === "zh" ? "：" : ": ";
  }

  /** What stands between sentences or parts that have commas themselves. */
  get semicolon(): string {
    return this.language === "zh" ? "；" : "; ";
  }

  get comma(): string {
    return this.language === "zh" ? "，" : ", ";
  }

  /** What stands between names in a row. */
  get enumeration(): string {
    return this.language === "zh" ? "、" : ", ";
  }

  phrase(key: Phrase, params: Params = {}): string {
    return fill(plural(this.messages.phrases[key], params["n"]), grouped(params));
  }

  title(rule: string): string | undefined {
    return this.texts[this.language][rule]?.title;
  }

  /** What a finding says; for an undecided one, what is missing. */
  message(finding: Finding): string {
    if (finding.status === "undecided") {
      const what = finding.missing ? this.missing(finding.missing).what : finding.message;
      return this.phrase("finding.undecided", { what });
    }
    const template = this.texts[this.language][finding.rule]?.messages[finding.message];
    if (template !== undefined) return fill(template, this.params(finding));
    return this.phrase("finding.no-words", { rule: finding.rule, message: finding.message });
  }

  /** The facts, and in words what is wrong with an expression. */
  private params(finding: Finding): Params {
    const params = paramsOf(finding);
    const { mistake } = params;
    return typeof mistake === "string" ? { ...params, mistake: this.mistake({ id: mistake, params }) } : params;
  }

  fix(finding: Finding): string | undefined {
    const { fix } = finding;
    if (!fix) return undefined;
    const template = this.texts[this.language][finding.rule]?.fixes[fix.id];
    return template === undefined ? fix.id : fill(template, { ...paramsOf(finding), ...allWritten(fix.params) });
  }

  missing(missing: Missing): MissingText {
    const { what, many, todo } = this.messages.missing[missing.kind];
    const params = { subject: written(missing.subject) };
    return { what: fill(what, params), many, todo: fill(todo, params) };
  }

  cause({ cause, params }: Pick<Disruption, "cause" | "params">): CauseText {
    const text = this.messages.causes[cause];
    if (!text) return { why: this.phrase("disruption.no-words", { cause }) };
    const why = params["attributes"] === "" && text.bare ? text.bare : text.why;
    return { why: fill(why, params), ...(text.todo ? { todo: fill(text.todo, params) } : {}) };
  }

  /** What may exist once: the `what` of a claim. */
  claim(what: string): string {
    return this.messages.claims[what] ?? what;
  }

  followUp(kind: FollowUpKind, params: Params): string {
    return fill(this.messages.followUps[kind], params);
  }

  /** What is wrong with an expression. */
  mistake({ id, params }: { readonly id: string; readonly params: Params }): string {
    const text = this.messages.language[id];
    return text === undefined ? `${id} ${listed(params)}`.trim() : fill(text, params);
  }

  problem(problem: Problem): ProblemText {
    const text = this.messages.problems[problem.id];
    const { what, expected, todo } = text ?? this.messages.unknownProblem;
    const params = text ? problem.params : { id: problem.id, params: listed(problem.params) };
    return { what: fill(what, params), expected: fill(expected, params), todo: fill(todo, params) };
  }
}

/** The facts by name; several facts of one name become a list. */
function paramsOf(finding: Finding): Params {
  const params = new Map<string, string | number | boolean>([
    ["address", finding.address],
    ["stack", finding.stack],
  ]);
  const seen = new Set<string>();
  for (const { name, value } of finding.facts) {
    params.set(name, seen.has(name) ? `${params.get(name)}, ${written(value)}` : written(value));
    seen.add(name);
  }
  return Object.fromEntries(params);
}

function allWritten(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)]));
}

function plural(template: string, n: Params[string] | undefined): string {
  const [one = template, many = one] = template.split("|");
  return n === 1 ? one : many;
}

/** 10000 as 10,000. */
function grouped(params: Params): Params {
  const { n } = params;
  return typeof n === "number" ? { ...params, n: formatNumber(n) } : params;
}

/** By hand: the first use of Intl costs 15 ms, more than all the rest of a report. */
export function formatNumber(n: number): string {
  return String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}

function listed(params: Params): string {
  const entries = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return entries.length > 0 ? `(${entries.join(", ")})` : "";
}
