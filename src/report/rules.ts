import type { Rule, Severity } from "../rules/rule";
import { visible } from "./encode/characters";
import type { Encoded } from "./encode/encoded";
import { jsonDocument } from "./encode/json";
import { terminal } from "./encode/terminal";
import { hang, pad } from "./layout";
import { renderMarkdown } from "./markdown";
import type { RuleTexts } from "./messages/rule-texts";
import type { Language } from "./messages/text";
import { type HumanOptions, type Paint, Screen } from "./screen";
import { EXAMPLE_RULE, Words } from "./words";

/** What a list of rules or a page needs to know of a rule. */
export type RuleFacts = Pick<Rule, "id" | "severity" | "decidedAt" | "prevents" | "source" | "stops">;

/** A line for each rule: id, severity, when it is decided, title. */
export function renderRules(rules: readonly RuleFacts[], options: HumanOptions): Encoded<"terminal"> {
  const screen = new Screen(options);
  const { words } = screen;
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.flatMap(({ id, severity, decidedAt }) => {
    const head = `${id.padEnd(idWidth)}  ${pad(words.phrase(`severity.${severity}`), 7)}  ${decidedAt.padEnd(5)}  `;
    const [first = "", ...rest] = hang(visible(words.title(id) ?? ""), screen.width, head, " ".repeat(head.length));
    return [first.replace(words.phrase(`severity.${severity}`), paint(screen, severity)), ...rest];
  });
  const count = words.phrase("rules.count", { n: rules.length, rule: EXAMPLE_RULE });
  return terminal(`${[...lines, "", count].join("\n")}\n`);
}

/** The list for a program. */
export function renderRulesJson(
  rules: readonly RuleFacts[],
  { language, rules: texts }: { readonly language: Language; readonly rules?: RuleTexts },
): Encoded<"json"> {
  const words = { en: new Words("en", texts), zh: new Words("zh", texts) };
  const list = rules.map(({ id, severity, decidedAt, prevents, source }) => {
    const titles = { en: words.en.title(id) ?? id, zh: words.zh.title(id) ?? id };
    return { id, severity, decidedAt, title: titles[language], titles, prevents, source };
  });
  return jsonDocument({ formatVersion: "1.0", rules: list });
}

/**
 * The page of a rule: its title, the table of facts, then the text.
 *
 * @param page Markdown; undefined when the installation has no page about the rule.
 */
export function renderRule(rule: RuleFacts, page: string | undefined, options: HumanOptions): Encoded<"terminal"> {
  const screen = new Screen(options);
  const { words, colors } = screen;
  const { id, severity, decidedAt, prevents, source } = rule;
  const title = visible(words.title(id) ?? id);
  const lines = [
    ...screen.text(title === id ? id : `${id}: ${title}`, 0, colors.bold),
    "",
    ...screen.labelled(words.phrase("rule.severity"), words.phrase(`severity.${severity}`)),
    ...screen.labelled(words.phrase("rule.decided-at"), words.phrase(`decided-at.${decidedAt}`)),
    ...(prevents.length === 0 ? [] : screen.labelled(words.phrase("rule.prevents"), prevents.join(", "))),
    ...screen.labelled(words.phrase("rule.source"), visible(source)),
    "",
    ...(page === undefined
      ? [words.phrase("explain.no-page"), ""]
      : renderMarkdown(withoutTitle(visible(page)), screen)),
    ...(id.startsWith("acknowledgement/") ? [] : renderAcknowledge(screen, rule)),
  ];
  return terminal(`${lines.join("\n").trimEnd()}\n`);
}

/** How to leave a finding as it is. An error that is certain to fail at apply needs an end. */
function renderAcknowledge(screen: Screen, { id, severity, prevents }: RuleFacts): string[] {
  const end = severity === "error" && prevents.length > 0 ? ", expires: 2027-01-31" : "";
  return [
    ...screen.text(screen.words.phrase("rule.acknowledge"), 0),
    "",
    `    acknowledgements: [{ rule: ${id}, scope: ADDRESS, reason: "…"${end} }]`,
  ];
}

function paint({ colors }: Screen, severity: Severity): Paint {
  const paints: Record<Severity, Paint> = { error: colors.red, warning: colors.yellow, info: colors.cyan };
  return paints[severity];
}

/** The first heading says what the title above already says. */
function withoutTitle(page: string): string {
  return page.replace(/^\s*# .*\n+/, "");
}
