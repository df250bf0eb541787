import { equals } from "../../value/equal";
import { isWhollyKnown } from "../../value/inspect";
import { isKnown, type Value } from "../../value/value";
import { equalityKey } from "./identity";

/** So many comparisons one by one take a second; nobody waits longer. */
const MOST_COMPARISONS = 1_000_000;
/** Where one answer is that it is not known, others are worth less. */
const MOST_WHEN_OPEN = 10_000;

/**
 * Values, and whether another is equal to one of them. Known ones are looked up in constant time; only where something is not
 * known they are compared one by one, up to a limit: then the answer is that it is not known.
 */
export class Among {
  private readonly all: Value[] = [];
  private readonly unknown: Value[] = [];
  private readonly identities = new Set<string>();
  private comparisonsLeft = MOST_COMPARISONS;

  constructor(values: readonly Value[] = []) {
    for (const value of values) this.add(value);
  }

  get size(): number {
    return this.all.length;
  }

  /** How many of them are wholly known, equal ones counted once. */
  get known(): number {
    return this.identities.size;
  }

  get values(): readonly Value[] {
    return this.all;
  }

  add(value: Value): void {
    if (isWhollyKnown(value)) this.identities.add(equalityKey(value));
    else this.unknown.push(value);
    this.all.push(value);
  }

  /** Undefined: not known yet. */
  has(value: Value): boolean | undefined {
    if (!isWhollyKnown(value)) return this.compared(value, this.all);
    return this.identities.has(equalityKey(value)) || this.compared(value, this.unknown);
  }

  private compared(value: Value, others: readonly Value[]): boolean | undefined {
    this.comparisonsLeft -= others.length;
    if (this.comparisonsLeft < 0) return undefined;
    let answer: boolean | undefined = false;
    for (const other of others) {
      const equal = equals(other, value);
      if (equal.content === true) return true;
      if (!isKnown(equal)) answer = undefined;
    }
    if (answer === undefined) this.comparisonsLeft = Math.min(this.comparisonsLeft, MOST_WHEN_OPEN);
    return answer;
  }
}
