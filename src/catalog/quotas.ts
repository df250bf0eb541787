import { type DatedFact, readCatalogFile } from "./data";

/** A quota of an account, as a new one has it. */
export interface Quota {
  readonly id: string;
  /** Within what is counted: `vpc`, `account+region`, … */
  readonly scope: string;
  /** Undefined: not known, or not one number. */
  readonly limit?: number;
  /** Whether it can be raised; undefined: no source says. */
  readonly adjustable?: boolean;
  /** What is counted, in English. */
  readonly counts: string;
  /** The limit in words, where no single number says it. */
  readonly rule?: string;
  /** Name in the quota centre. */
  readonly name?: string;
  /** API error codes of a call beyond it. */
  readonly prevents: readonly string[];
  readonly date: string;
  /** Titles of the sources, joined by "; ". */
  readonly source: string;
}

interface Row extends Omit<Quota, "source" | "prevents"> {
  readonly prevents?: readonly string[];
  readonly sources: readonly string[];
  readonly action?: string;
  readonly note?: string;
}

interface File {
  readonly date: string;
  readonly sources: Readonly<Record<string, DatedFact>>;
  readonly quotas: readonly Row[];
}

/** Default quotas of the catalog. */
export class Quotas {
  readonly date: string;
  private readonly byId: ReadonlyMap<string, Quota>;

  constructor() {
    const { date, sources, quotas } = readCatalogFile<File>("quotas");
    this.date = date;
    this.byId = new Map(
      quotas.map(({ sources: keys, action: _, note: __, prevents = [], ...quota }) => [
        quota.id,
        { ...quota, prevents, source: keys.map((key) => sources[key]?.title ?? key).join("; ") },
      ]),
    );
  }

  ids(): string[] {
    return [...this.byId.keys()];
  }

  get(id: string): Quota | undefined {
    return this.byId.get(id);
  }
}
