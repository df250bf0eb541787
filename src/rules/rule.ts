import type { Catalog } from "../catalog/catalog";
import type { GuestConfiguration } from "../catalog/guest";
import type { JudgedAcknowledgement } from "../model/acknowledgement";
import type { Answer, Missing, Source } from "../model/answer";
import type { Location } from "../model/location";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Network } from "../network/network";
import type { Planned } from "./planned";

/** `error`: apply fails or data is lost. `warning`: apply succeeds, the result is not what was meant. */
export type Severity = "error" | "warning" | "info";

/** What a rule needs to decide: the text alone, a prior state, or a live read. */
export type DecidedAt = "synth" | "state" | "live";

/** Something that a finding rests on. */
export interface Fact {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly source: Source;
  /** Date of a catalog entry, file of a state or an inventory. */
  readonly from?: string;
}

/** The way out. `id` selects the words in the message catalogue, `params` fills them. */
export interface Fix {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Files and commands for the guest, where that is the way out. */
  readonly guest?: GuestConfiguration;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly status: "violation" | "undecided";
  readonly stack: string;
  readonly address: string;
  /** Construct path. */
  readonly path?: string;
  readonly location?: Location;
  /** Selects the words in the message catalogue, together with `rule`. Default: "violation". */
  readonly message: string;
  readonly facts: readonly Fact[];
  readonly fix?: Fix;
  /** What is missing to decide; only on undecided findings. */
  readonly missing?: Missing;
  /** API error codes that the finding prevents. */
  readonly prevents: readonly string[];
}

/** What a violation says beyond its rule and its subject. */
export interface Violation {
  /** Key of the message in the catalogue when the rule has several. Default: "violation". */
  readonly message?: string;
  readonly facts: readonly Fact[];
  readonly fix?: Fix;
  /**
   * What is wrong in the declaration: `data_disks[0].size`. There the finding stands. Default: what the fact `attribute` or
   * `place` says, or else what the rule is about.
   */
  readonly at?: string;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** When it differs from the rule's own list. */
  readonly prevents?: readonly string[];
}

/** What a finding is about: a declared resource, or an object that only the state has. */
export type Subject = Pick<Resource, "stack" | "address" | "index" | "path" | "location"> &
  Partial<Pick<Resource, "repetition" | "locate" | "raw">>;

/** Where a rule puts what it found. */
export interface Report {
  violation(subject: Subject, violation: Violation): void;
  /**
   * Calls back only with a known value. An unknown one is recorded as an undecided finding with what is missing; an
   * absent one means that there is nothing to check.
   */
  decide<T>(subject: Subject, value: Answer<T>, check: (known: T) => void): void;
  undecided(subject: Subject, missing: Missing): void;
}

export interface RuleContext {
  readonly model: Model;
  /** The model as a network: which interface is attached where, in which zone and VPC. */
  readonly network: Network;
  readonly catalog: Catalog;
  /** What happens to each object. Without a prior state everything is a create. */
  readonly planned: Planned;
  readonly options: RuleOptions;
  /** What became of the acknowledgements. Not set while findings are still being made. */
  readonly acknowledgements?: readonly AcknowledgedPlace[];
}

/** An acknowledgement, with what a rule about it has to know. */
export interface AcknowledgedPlace {
  readonly acknowledgement: JudgedAcknowledgement;
  /** What it would cover if it had not expired, or had an expiry. */
  readonly withheld: readonly Finding[];
  /** The rule that an unknown name may have meant. */
  readonly nearest?: string;
}

/** What a team may ask of the rules beyond what the cloud asks. */
export interface OptionValues {
  /** The network must also be possible to make in the console, which allows less than the API. Default: false. */
  readonly consoleCompatible: boolean;
}

export interface RuleOptions extends OptionValues {
  /** What single rules are told instead, by their ids. Default: nothing. */
  readonly only?: Readonly<Record<string, Partial<OptionValues>>>;
}

export const DEFAULT_OPTIONS: RuleOptions = { consoleCompatible: false };

/** One check. Pure: no clock, no environment, no disk. */
export interface Rule {
  /** `group/name`; also the path of its folder, of the test and of the page in docs/rules. */
  readonly id: string;
  readonly severity: Severity;
  /** Attributes that it speaks of: a finding stands at the first that its subject has. Default: at the declaration. */
  readonly about?: readonly string[];
  readonly decidedAt: DecidedAt;
  /** API error codes that a violation would meet at apply. */
  readonly prevents: readonly string[];
  /** Where the condition stands: the page or the code, with its date. */
  readonly source: string;
  /** Options that it reads. Default: none. */
  readonly options?: readonly (keyof OptionValues)[];
  /** It is about what is written, which Terraform reads whether or not there is an instance. Default: false. */
  readonly ofText?: boolean;
  /** With a violation of this rule there is no plan, and no other rule runs. Default: false. */
  readonly stops?: boolean;
  check(context: RuleContext, report: Report): void;
}
