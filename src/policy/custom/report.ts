import type { Answer, Missing } from "../../model/answer";
import type { Fact, Severity } from "../../rules/rule";
import type { RuleResource, RuleStack } from "./model";

/** What a finding is about: a resource, or a stack as a whole. */
export type RuleSubject = RuleResource | RuleStack;

export interface RuleViolation {
  /** What the finding rests on, by name. A value keeps where it was seen; one that is not known is no fact. */
  readonly facts?: Readonly<Record<string, Fact["value"] | Answer<Fact["value"]>>>;
  /** Name of the message. Default: `violation`. */
  readonly message?: string;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
}

/** Where a rule puts what it found. */
export interface RuleReport {
  violation(subject: RuleSubject, violation?: RuleViolation): void;
  /**
   * Calls `check` only with a known value. An unknown one is recorded as an undecided finding with what is missing. An
   * absent one means that there is nothing to check, unless `absent` says what then.
   */
  decide<T>(subject: RuleSubject, value: Answer<T>, check: (known: T) => void, absent?: () => void): void;
  /** Says that the rule cannot tell, and what is missing. */
  undecided(subject: RuleSubject, missing: Missing): void;
}
