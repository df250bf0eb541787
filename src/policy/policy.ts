import type { Acknowledgement } from "../model/acknowledgement";
import type { Location } from "../model/location";
import type { OptionValues, Severity } from "../rules/rule";
import type { AllowedDisruption } from "./gate";
import type { GroupDefinition } from "./groups";

/** What a team decides over rules and disruptions, as its policy file says it. Plain data. */
export interface Policy {
  /** The file, for messages. */
  readonly file: string;
  /** Absolute folder of the file: all paths in it are relative to that. */
  readonly folder: string;
  /** In the order of the file; the last that fits counts. */
  readonly severities: readonly SeverityEntry[];
  /** Narrower than `severities`, so they win; the last that fits counts. */
  readonly scopes: readonly PolicyScope[];
  /** By rule id. */
  readonly options: Readonly<Record<string, Partial<OptionValues>>>;
  readonly limits: { readonly maxReboots?: number; readonly noDisruption?: boolean };
  readonly allowed: readonly AllowedWindow[];
  /** Instances that stand for each other. */
  readonly groups: readonly GroupDefinition[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Absolute paths of files with rules. */
  readonly ruleFiles: readonly string[];
  /** Those that were left out, because nobody allowed their code to run, as they are called in messages. */
  readonly notRun?: readonly string[];
  /** Rules of its own. */
  readonly rules: readonly PolicyRule[];
  readonly inputs: PolicyInputs;
  /** As the values of --format. */
  readonly outputs: readonly string[];
  readonly strict?: boolean;
  readonly lang?: "en" | "zh";
  /** Absolute, as the paths of `inputs` are. */
  readonly catalog?: string;
  readonly inventory?: string;
  readonly baseline?: string;
  /** Files that it reads from, whatever the stacks are; those with rules are not among them. */
  readonly named: readonly NamedFile[];
}

/** A file that a policy names, and where. */
export interface NamedFile {
  /** As in `inputs.varFiles[0]`. */
  readonly key: string;
  /** Absolute. */
  readonly file: string;
  readonly location: Location;
}

/** Words in one language for both, or in each. */
export type LocalizedText = string | { readonly en?: string; readonly zh?: string };

/** A rule of the policy file's own: CEL expressions over one resource after the other. */
export interface PolicyRule {
  readonly id: string;
  readonly severity: Severity;
  /** Types of the resources that it looks at. Default: all. */
  readonly types?: readonly string[];
  /** It looks only at those for which this is true. Default: all. */
  readonly when?: string;
  /** What has to be true. */
  readonly assert: string;
  /** `{name}` stands for a fact. */
  readonly message: LocalizedText;
  readonly title?: LocalizedText;
  readonly fix?: LocalizedText;
  readonly explanation?: LocalizedText;
  /** Values that the message shows, as expressions. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly prevents?: readonly string[];
  readonly source?: string;
  readonly location: Location;
}

export type Level = Severity | "off";

export interface SeverityEntry {
  /** Id of a rule, or a pattern of ids. */
  readonly rule: string;
  readonly level: Level;
  readonly reason?: string;
  readonly location: Location;
}

/** Severities for a part of what is checked. Each pattern takes `*` for any run of characters; all that are set must fit. */
export interface PolicyScope {
  readonly address?: string;
  /** Construct path; what is below belongs to it. */
  readonly path?: string;
  readonly stack?: string;
  /** File of the declaration, relative to the folder of the policy file. */
  readonly file?: string;
  readonly severities: readonly SeverityEntry[];
}

/** A disruption that is expected, and for how long. Days in UTC, both included. */
export interface AllowedWindow extends AllowedDisruption {
  readonly reason: string;
  readonly begins?: string;
  readonly expires?: string;
  readonly location: Location;
}

export interface PolicyInputs {
  /** Default: the working directory. */
  readonly paths?: readonly string[];
  /** Of the only stack: a file, or `none`. */
  readonly state?: string;
  /** By stack: a file, or `none`. */
  readonly states: Readonly<Record<string, string>>;
  readonly varFiles: readonly string[];
}
