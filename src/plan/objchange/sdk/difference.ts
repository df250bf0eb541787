/** What differs at one place of the flat attributes (ResourceAttrDiff). */
export interface Difference {
  before: string;
  after: string;
  computed: boolean;
  removed: boolean;
  forcesReplacement: boolean;
}

/** By their keys: `rules.#`, `rules.0.port` */
export type Differences = Map<string, Difference>;

export function difference(before: string, after: string, flags: Partial<Difference> = {}): Difference {
  return { before, after, computed: false, removed: false, forcesReplacement: false, ...flags };
}
