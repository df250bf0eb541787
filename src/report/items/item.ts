import type { ReportedFinding, Result } from "../../policy/result";
import { type Detail, detailsOf, factsText, subjectOf } from "../details";
import type { Place } from "../place";
import { type Weight, weightOf } from "../weight";
import type { Words } from "../words";

/** What the items of one report have in common. */
export interface Telling {
  readonly result: Result;
  readonly words: Words;
  /** The name of a file, as this report names files. */
  readonly file: (name: string) => string;
  readonly placeOf: (finding: ReportedFinding) => Place;
}

/**
 * A finding as every format tells it: each takes what it has room for, and adds nothing but its syntax. Texts are made when
 * they are asked for, since no report shows them all.
 */
export class Item {
  constructor(
    readonly finding: ReportedFinding,
    private readonly telling: Telling,
  ) {}

  get weight(): Weight {
    return weightOf(this.finding, this.telling.result);
  }

  /** Rule and address. */
  get title(): string {
    return `${this.finding.rule} ${this.finding.address}`;
  }

  /** What is wrong, or what is missing to decide it. */
  get message(): string {
    return this.telling.words.message(this.finding);
  }

  /** Construct path and address. */
  get subject(): string {
    return subjectOf(this.finding);
  }

  get place(): Place {
    return this.telling.placeOf(this.finding);
  }

  get fingerprint(): string {
    return this.finding.fingerprint;
  }

  get fix(): string | undefined {
    return this.telling.words.fix(this.finding);
  }

  /** What was observed, with its sources. */
  get facts(): string {
    return factsText(this.finding.facts, this.telling.words, this.telling.file);
  }

  /** All that is said beyond the message. */
  get details(): readonly Detail[] {
    return detailsOf(this.finding, this.telling.words, this.telling.file);
  }

  /** The same as lines, `Label: text`. */
  get detailLines(): string[] {
    const colon = this.telling.words.colon;
    return this.details.map(({ label, text }) => `${label}${colon}${text}`);
  }
}
