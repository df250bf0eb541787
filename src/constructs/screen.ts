import type { InputError } from "../model/problem";
import type { Result } from "../policy/result";
import { display } from "../read/local-state";
import { countResult } from "../report/counts";
import { type Encoded, joined } from "../report/encode/encoded";
import { isPipeline } from "../report/encode/log";
import { plain, terminalInLog } from "../report/encode/terminal";
import { renderHuman } from "../report/human";
import type { Phrase } from "../report/messages/messages";
import { SYNTH_MESSAGES } from "../report/messages/synth";
import { fill, type Language } from "../report/messages/text";
import { renderProblems } from "../report/problems";
import type { HumanOptions } from "../report/screen";
import { Words } from "../report/words";
import type { GuardOptions } from "./guard-options";

/** Columns when the output goes to no terminal. */
const DEFAULT_WIDTH = 100;

/**
 * The findings, and that nothing was written. A plan of an app that is not emitted helps nobody, unless its disruptions
 * are the reason.
 */
export function reportRejection(result: Result, folder: string, options: GuardOptions): void {
  const screen = screenOf(options);
  const { plan, ...findings } = result;
  const shown = plan && result.gate.reasons.some((reason) => "disruptions" in reason) ? { plan } : {};
  const text = renderHuman({ ...findings, ...shown, command: shown.plan ? "plan" : "check" }, screen);
  print(joined(text, plain(`\n${message("rejected", folder, screen)}\n`)));
}

/** What is wrong with the app's configuration or with its state. */
export function reportProblems(error: InputError, options: GuardOptions): void {
  print(joined(renderProblems(error.problems, screenOf(options)), plain("\n")));
}

/** One line: what would change, what that interrupts, and what was found. */
export function reportSuccess(result: Result, folder: string, options: GuardOptions): void {
  const screen = screenOf(options);
  const words = new Words(screen.language);
  const { changes, findings, disruptions } = countResult(result);
  const { add, change, destroy } = changes;
  const list = (key: Phrase, counts: readonly (readonly [Phrase, number])[]): string[] => {
    const parts = counts.filter(([, n]) => n > 0).map(([phrase, n]) => words.phrase(phrase, { n }));
    return parts.length > 0 ? [words.phrase(key, { list: parts.join(screen.language === "zh" ? "，" : ", ") })] : [];
  };
  const unread = result.stacks.filter(({ backend }) => backend !== undefined);
  const nothing = add + change + destroy === 0;
  const summary = [
    ...(unread.length > 0 ? [unreadText(unread, words)] : []),
    ...(nothing && unread.length > 0
      ? []
      : [nothing ? words.phrase("change.none") : words.phrase("summary.plan", { add, change, destroy })]),
    ...list("summary.disruptions", [
      ["summary.reboot", disruptions.reboot],
      ["summary.stop-start", disruptions.stopStart],
      ["summary.interruption", disruptions.interruption],
    ]),
    ...list("summary.findings", [
      ["heading.warning", findings.warning],
      ["heading.info", findings.info],
      ["summary.undecided", findings.undecided],
      ["summary.acknowledged", findings.acknowledged],
      ["summary.baseline", findings.baseline],
    ]),
  ];
  print(plain(`${message("emitted", folder, screen, summary.join(screen.language === "zh" ? "" : " "))}\n`));
}

function unreadText(stacks: Result["stacks"], words: Words): string {
  const listed = (names: readonly string[]) => [...new Set(names)].join(words.language === "zh" ? "、" : ", ");
  return words.phrase("state.unread", {
    stacks: listed(stacks.map(({ name }) => name)),
    backends: listed(stacks.map(({ backend = "" }) => backend)),
  });
}

function message(key: "rejected" | "emitted", folder: string, { language }: HumanOptions, summary = ""): string {
  return fill(SYNTH_MESSAGES[language][key], { folder: display(folder, process.cwd()), summary });
}

/** cdktf-cli runs the app behind pipes. */
const UNDER_CLI = "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS";

/** To stderr; under cdktf-cli to stdout, since that marks each piece of stderr as an error of its own. */
function print(text: Encoded<"terminal">): void {
  const stream = process.env[UNDER_CLI] === undefined ? process.stderr : process.stdout;
  stream.write(stream.isTTY && !isPipeline(process.env) ? text : terminalInLog(text));
}

function screenOf({ language }: GuardOptions): HumanOptions {
  const { columns, isTTY } = process.stderr;
  return {
    language: language ?? languageOf(process.env),
    color: isColored(process.env, isTTY === true),
    width: columns && columns > 0 ? columns : DEFAULT_WIDTH,
    cwd: process.cwd(),
  };
}

/** https://no-color.org and https://force-color.org */
function isColored({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}
