import type { FollowUpKind } from "../../plan/follow-up";
import type { CauseText } from "./causes";
import type { GraphPhrase } from "./graph-en";
import type { HelpPhrase } from "./help-en";
import type { HtmlPhrase } from "./html-en";
import type { MissingTexts } from "./missing";
import type { ReportPhrase } from "./phrases-en";
import type { ProblemText } from "./problems-en";
import type { RunbookPhrase } from "./runbook-en";

/** Key of a phrase, of the reports, of pictures or of the command line. */
export type Phrase = ReportPhrase | HelpPhrase | GraphPhrase | RunbookPhrase | HtmlPhrase;

/** Every word that is not a rule's, in one language. */
export interface Messages {
  readonly phrases: Readonly<Record<Phrase, string>>;
  readonly missing: MissingTexts;
  readonly causes: Readonly<Record<string, CauseText>>;
  /** By the `what` of a claim. */
  readonly claims: Readonly<Record<string, string>>;
  readonly followUps: Readonly<Record<FollowUpKind, string>>;
  readonly problems: Readonly<Record<string, ProblemText>>;
  /** By the id of an error of the language. */
  readonly language: Readonly<Record<string, string>>;
  readonly unknownProblem: ProblemText;
}
