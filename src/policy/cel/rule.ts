import type { Answer } from "../../model/answer";
import { InputError } from "../../model/problem";
import { MASK } from "../../rules/hidden-texts";
import type { Fact } from "../../rules/rule";
import type { RuleMessages } from "../custom/definition";
import type { RuleResource } from "../custom/model";
import type { RuleReport } from "../custom/report";
import { type CustomRule, customRule, type WatchedDefinition } from "../custom/rule";
import type { ModelView } from "../custom/view";
import type { LocalizedText, PolicyRule } from "../policy";
import { type Budget, MOST_CEL_ROUNDS } from "./budget";
import { Compiler } from "./compile";
import { mistakeOf, type Program } from "./language";
import { Undecided, variablesOf } from "./values";

/** The rules of a policy file, which run like those that eniplan brings. Their expressions have been checked. */
export function celRules(rules: readonly PolicyRule[]): CustomRule[] {
  return rules.map((rule) => customRule(definitionOf(rule), rule.location.file));
}

function definitionOf(rule: PolicyRule): WatchedDefinition {
  const { id, severity, prevents, source, location } = rule;
  return {
    id,
    severity,
    ...(prevents ? { prevents } : {}),
    source: source ?? `${location.file}:${location.line ?? 1}`,
    messages: { en: messagesOf(rule, "en"), zh: messagesOf(rule, "zh") },
    check: (model, report) => check(rule, model, report),
  };
}

function messagesOf(rule: PolicyRule, language: "en" | "zh"): RuleMessages {
  const { title, message, fix, explanation } = rule;
  const of = (text: LocalizedText | undefined) =>
    typeof text === "object" ? (text[language] ?? text.en ?? text.zh) : text;
  const violation = of(message) ?? "";
  const [way, page] = [of(fix), of(explanation) ?? expressionsOf(rule)];
  return {
    title: of(title) ?? violation,
    violation,
    ...(way === undefined ? {} : { fix: way }),
    explanation: page,
  };
}

/** What stands in for a page where there is none. */
function expressionsOf({ when, assert }: PolicyRule): string {
  return ["```yaml", ...(when === undefined ? [] : [`when: ${when}`]), `assert: ${assert}`, "```"].join("\n");
}

const TOO_LONG = `more than ${MOST_CEL_ROUNDS.toLocaleString("en")} rounds of its loops`;

type Result =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "undecided"; readonly why: Undecided };

/** Linear in the resources of its types. */
function check(rule: PolicyRule, model: ModelView, report: RuleReport): void {
  const compiler = new Compiler();
  compiler.use(model);
  const assert = compiler.counted(rule.assert);
  const when = rule.when === undefined ? undefined : compiler.counted(rule.when);
  const facts = Object.entries(rule.facts ?? {}).map(([name, text]) => [name, compiler.counted(text)] as const);
  for (const resource of model.resources(...(rule.types ?? []))) {
    const applies = when ? evaluate(rule, "when", when, resource, compiler.budget) : undefined;
    if (applies?.kind === "value" && applies.value === false) continue;
    const holds = evaluate(rule, "assert", assert, resource, compiler.budget);
    if (holds.kind === "value" && holds.value === true) continue;
    // It would be violated, or cannot be told; then what is not known about `when` counts first.
    const open = applies?.kind === "undecided" ? applies : holds;
    if (open.kind === "undecided") report.undecided(resource, open.why.missing);
    else
      report.violation(resource, {
        facts: Object.fromEntries(facts.map((fact) => factOf(rule, fact, resource, model, compiler.budget))),
      });
  }
}

function factOf(
  rule: PolicyRule,
  [name, program]: readonly [string, Program],
  resource: RuleResource,
  { secrets }: ModelView,
  budget: Budget,
): [string, Fact["value"] | Answer<Fact["value"]>] {
  const { result, secret } = secrets.during(() => {
    const found = evaluate(rule, `facts.${name}`, program, resource, budget);
    return found.kind === "undecided" ? "?" : (shown(found.value) ?? "?");
  });
  return [name, secret ? MASK : result];
}

/** Undefined where a part of the value is not known, or nothing that JSON could hold. */
function shown(value: unknown): Fact["value"] | undefined {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  try {
    return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? Number(inner) : inner));
  } catch {
    return undefined;
  }
}

/**
 * @throws InputError `policy/expression-failed` when the expression does not come to a value, and when a condition comes to
 * something else than true or false.
 */
function evaluate(rule: PolicyRule, key: string, program: Program, resource: RuleResource, budget: Budget): Result {
  let value: unknown;
  budget.restart();
  try {
    value = program(variablesOf(resource));
  } catch (error) {
    if (budget.isSpent) throw failed(rule, key, resource, TOO_LONG);
    if (error instanceof Undecided) return { kind: "undecided", why: error };
    throw failed(rule, key, resource, withoutValues(mistakeOf(error).reason, rule, key));
  }
  if (budget.isSpent) throw failed(rule, key, resource, TOO_LONG);
  if (!key.startsWith("facts.") && typeof value !== "boolean") {
    throw failed(rule, key, resource, `${typeof value}, not bool`);
  }
  return { kind: "value", value };
}

/** What the library says may end with a value, which may be a secret; it is told only where the policy itself names it. */
function withoutValues(reason: string, { when, assert, facts }: PolicyRule, key: string): string {
  const text = key === "assert" ? assert : key === "when" ? when : facts?.[key.slice("facts.".length)];
  const [, before = "", detail] = /^(.*?)(?:: (.+)| "(.+)")?$/.exec(reason) ?? [];
  return detail === undefined && !reason.includes('"') ? reason : text?.includes(detail ?? reason) ? reason : before;
}

function failed({ id, location }: PolicyRule, key: string, { address }: RuleResource, reason: string): InputError {
  return new InputError([{ id: "policy/expression-failed", params: { rule: id, key, address, reason }, location }]);
}
