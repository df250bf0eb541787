import type { Answer } from "../../model/answer";
import { memberOf } from "../../model/json";
import { InputError, type Problem } from "../../model/problem";
import type { Fact, Report, Rule, RuleContext } from "../../rules/rule";
import type { RuleDefinition, RuleMessages } from "./definition";
import type { RuleReport, RuleViolation } from "./report";
import { SecretLog } from "./secret-log";
import { ModelView } from "./view";

/** The words of a rule in one language, as the message catalogue has them. */
export interface RuleWords {
  readonly title: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes: Readonly<Record<string, string>>;
}

/** What reports and lists need to know of a custom rule. Plain data. */
export interface CustomRuleFacts extends Pick<Rule, "id" | "severity" | "decidedAt" | "prevents" | "source"> {
  readonly texts: { readonly en: RuleWords; readonly zh: RuleWords };
  /** Its page, in Markdown. */
  readonly explanation: { readonly en: string; readonly zh: string };
}

/** A definition whose check may also ask what it was that it looked at. */
export interface WatchedDefinition extends Omit<RuleDefinition, "check"> {
  readonly check: (model: ModelView, report: RuleReport) => void;
}

/** A rule of a team's own that runs like one of ours. */
export interface CustomRule extends CustomRuleFacts, Rule {}

const FIX = "fix";
const NO_MESSAGES: ReadonlySet<string> = new Set(["title", FIX, "explanation"]);

/**
 * @param definition a valid one.
 * @param file where it was found; undefined: it was handed over in code.
 */
export function customRule(definition: WatchedDefinition, file?: string): CustomRule {
  const { id, severity, messages, prevents = [], source = file ?? "" } = definition;
  const [en, zh] = [messages.en ?? messages.zh, messages.zh ?? messages.en];
  if (!en || !zh) throw new TypeError(`${id} has no messages`);
  return {
    id,
    severity,
    decidedAt: "synth",
    prevents,
    source,
    // What one language lacks is said in the other.
    texts: { en: wordsOf({ ...zh, ...en }), zh: wordsOf({ ...en, ...zh }) },
    explanation: { en: pageOf({ ...zh, ...en }), zh: pageOf({ ...en, ...zh }) },
    check: (context, report) => check(definition, file, context, report),
  };
}

/** Without what cannot be written to a file. */
export function factsOf({ check: _, ...facts }: CustomRule): CustomRuleFacts {
  return facts;
}

/** Without an explanation, what its findings say. */
function pageOf({ explanation, violation, fix }: RuleMessages): string {
  return explanation ?? [violation, ...(fix === undefined ? [] : [fix])].join("\n\n");
}

function wordsOf(messages: RuleMessages): RuleWords {
  const others = Object.entries(messages).flatMap(([name, text]) =>
    text === undefined || NO_MESSAGES.has(name) ? [] : [[name, text] as const],
  );
  const { title, fix } = messages;
  return { title, messages: Object.fromEntries(others), fixes: fix === undefined ? {} : { [FIX]: fix } };
}

/**
 * @throws InputError `rules/threw`, `rules/asynchronous`
 */
function check(definition: WatchedDefinition, file: string | undefined, context: RuleContext, report: Report): void {
  const secrets = new SecretLog();
  const view = new ModelView(context, secrets);
  const params = { rule: definition.id, file: file ?? "" };
  let result: unknown;
  try {
    result = definition.check(view, reportOf(definition, view, secrets, report));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw problem("rules/threw", { ...params, reason: String(secrets.mask(reason)) }, file, error);
  }
  if (result instanceof Promise) {
    // Whatever becomes of it, it comes too late.
    result.catch(() => {});
    throw problem("rules/asynchronous", params, file);
  }
}

function reportOf(definition: WatchedDefinition, view: ModelView, secrets: SecretLog, report: Report): RuleReport {
  const { messages } = definition;
  const fix = messages.en?.fix ?? messages.zh?.fix;
  return {
    violation: (subject, { facts = {}, message = "violation", severity }: RuleViolation = {}) => {
      const known = [messages.en, messages.zh].some((words) => memberOf(words, message) !== undefined);
      if (!known || NO_MESSAGES.has(message)) throw new TypeError(`there is no message ${message}`);
      report.violation(view.subject(subject), {
        message,
        facts: Object.entries(facts).flatMap(([name, value]) => factOf(name, value, secrets)),
        ...(fix === undefined ? {} : { fix: { id: FIX, params: {} } }),
        ...(severity === undefined ? {} : { severity }),
      });
    },
    decide: (subject, value, then, absent) => {
      if (value.kind === "absent") absent?.();
      else report.decide(view.subject(subject), value, then);
    },
    undecided: (subject, missing) => report.undecided(view.subject(subject), missing),
  };
}

function factOf(name: string, value: Fact["value"] | Answer<Fact["value"]>, secrets: SecretLog): Fact[] {
  if (typeof value !== "object") return [{ name, value: secrets.mask(value), source: "configuration" }];
  if (value.kind !== "known") return [];
  // From JavaScript it may be anything.
  const shown = typeof value.value === "object" ? secrets.json(value.value) : value.value;
  return [{ name, value: secrets.mask(shown), source: value.source }];
}

/** Names the line of the file where it happened, as far as the stack tells. */
function problem(id: string, params: Problem["params"], file: string | undefined, error?: unknown): InputError {
  const location = file === undefined ? undefined : { file, ...placeIn(file, error) };
  return new InputError([{ id, params, ...(location ? { location } : {}) }]);
}

/** Line and column of the topmost place in `file` that an error names. */
export function placeIn(file: string, error: unknown): { line?: number; column?: number } {
  if (!(error instanceof Error)) return {};
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const text = `${error.message}\n${error.stack ?? ""}`;
  const at = text.split("\n").find((line) => line.includes(`${name}:`)) ?? "";
  const [, line, column] = /:(\d+):(\d+)\)?\s*$/.exec(at) ?? [];
  // A parser counts columns from 0, a stack from 1.
  const first = error.message.startsWith("ParseError") ? 1 : 0;
  return line === undefined ? {} : { line: Number(line), column: Number(column) + first };
}
