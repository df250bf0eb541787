import type { RuleTexts } from "./messages/rule-texts";
import type { Language } from "./messages/text";
import type { Folders } from "./place";
import type { RuleFacts } from "./rules";

/** What a report for a program needs beside the result. */
export interface ReportOptions extends Folders {
  readonly language: Language;
  /** The words of the rules. Default: those of the rules that come with the package. */
  readonly rules?: RuleTexts;
  /** Every rule that ran, whatever it found. */
  readonly facts: readonly RuleFacts[];
}
