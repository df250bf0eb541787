import type { Location } from "./location";

/**
 * One thing that is wrong with an input. Data, not text: `id` selects the words in the message catalogue and `params`
 * fills them.
 */
export interface Problem {
  readonly id: string;
  readonly location?: Location;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Thrown when an input cannot be used. Holds every problem found in it, so that one run shows them all. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.id} ${JSON.stringify(problem.params)}`).join("\n"));
    this.name = "InputError";
  }
}

/** Throws one problem. */
export function fail(id: string, params: Problem["params"], location?: Location): never {
  throw new InputError([{ id, params, ...(location ? { location } : {}) }]);
}
