import type { Severity } from "../../rules/rule";
import type { RuleModel } from "./model";
import type { RuleReport } from "./report";

/** The words of a rule in one language. `{name}` stands for the fact of that name, `{address}` for the resource. */
export interface RuleMessages {
  /** One line: what the rule checks. */
  readonly title: string;
  /** What a violation says. */
  readonly violation: string;
  /** The way out. */
  readonly fix?: string;
  /** Markdown: what `eniplan explain` shows. */
  readonly explanation?: string;
  /** Further messages, which `report.violation` chooses by their names. */
  readonly [message: string]: string | undefined;
}

/** A rule of a team's own. */
export interface RuleDefinition {
  /** `group/name`, in small letters, digits and hyphens; none of those that eniplan brings. */
  readonly id: string;
  /** `error` fails the gate. */
  readonly severity: Severity;
  /** At least one language; it then stands in for the other. */
  readonly messages: { readonly en?: RuleMessages; readonly zh?: RuleMessages };
  /** API error codes that a violation would meet at apply. Default: none. */
  readonly prevents?: readonly string[];
  /** Where the condition stands: a page, a decision. Default: the file of the rule. */
  readonly source?: string;
  /**
   * Looks at the model and reports what it finds. Pure: it must not read the clock, the environment or files, so that the
   * same configuration gives the same findings. Not asynchronous.
   */
  readonly check: (model: RuleModel, report: RuleReport) => void;
}

/** Shared by every copy of the package that a process may have loaded. */
const MARK = Symbol.for("eniplan.rule");

/** Marks a rule as one, so that it is found among what a file exports. What is wrong with it is said when it is loaded. */
export function defineRule(definition: RuleDefinition): RuleDefinition {
  return Object.defineProperty({ ...definition }, MARK, { value: true });
}

export function isRule(value: unknown): value is RuleDefinition {
  return typeof value === "object" && value !== null && MARK in value;
}
