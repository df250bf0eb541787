import { fact } from "../facts";
import type { Fact, Fix, Severity } from "../rule";

/** One thing that is wrong with an attribute. */
export interface Mistake {
  readonly message: string;
  readonly facts: readonly Fact[];
  readonly fix?: Fix;
  /** When it is not the rule's own. */
  readonly severity?: Severity;
}

/** What is wrong with one block, gathered. */
export class Mistakes {
  readonly found: Mistake[] = [];

  add(
    message: string,
    attribute: string,
    facts: Readonly<Record<string, string | number>> = {},
    more: Pick<Mistake, "fix" | "severity"> = {},
  ): void {
    const all = [fact("attribute", attribute), ...Object.entries(facts).map(([name, value]) => fact(name, value))];
    this.found.push({ message, facts: all, ...more });
  }
}
