import type { Fact, Fix } from "../rule";

/** One thing that is wrong with an attribute. */
export interface Mistake {
  readonly message: string;
  readonly facts: readonly Fact[];
  readonly fix?: Fix;
}
