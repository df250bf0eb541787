import type { Num } from "./number";
import type { Shape } from "./shape";
import type { Value } from "./value";

/**
 * Why a value is not known. Data, not text: whoever shows it has the words. The kinds are those of who makes the value;
 * `expression` is this room's own: something that is not evaluated, `subject` is its text.
 */
export interface Reason {
  readonly kind: string;
  readonly subject: string;
}

/** What is known of an unknown value all the same: go-cty's refinements, and two that go-cty does not have. */
export interface Refinements {
  readonly notNull?: boolean;
  /** The text begins with this. */
  readonly prefix?: string;
  /** Least and greatest number, the bound itself included unless `…Exclusive`. */
  readonly min?: Num;
  readonly minExclusive?: boolean;
  readonly max?: Num;
  readonly maxExclusive?: boolean;
  /** Least and greatest number of elements of a list, set or map. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** It is one of these, all of them known. */
  readonly candidates?: readonly Value[];
  /** The letters of a text, or of a number as it is written. */
  readonly shape?: Shape;
}

/** The content of a value that is not known yet. */
export class Unknown {
  constructor(
    readonly reason: Reason,
    readonly refinements: Refinements = {},
    /**
     * Members of an object of which some can be told although the whole cannot: a resource whose type nobody knows, with the
     * arguments that its block sets. Answers undefined where nothing is known of a member. Default: of none.
     */
    readonly member?: (name: string | number) => Value | undefined,
  ) {}
}
