/**
 * Flat attributes by the first part of their keys: whoever looks for what stands below `rules.` does not go through all of
 * the others.
 */
export class Keys<T> {
  private groups: Map<string, [key: string, value: T][]> | undefined;

  constructor(private readonly flat: ReadonlyMap<string, T>) {}

  /** Keys that begin with a prefix, which has a whole first part: `rules.`, `rules.0.` */
  below(prefix: string): readonly [key: string, value: T][] {
    const end = prefix.indexOf(".");
    const group = this.grouped().get(prefix.slice(0, end)) ?? [];
    return end === prefix.length - 1 ? group : group.filter(([key]) => key.startsWith(prefix));
  }

  private grouped(): Map<string, [key: string, value: T][]> {
    if (this.groups) return this.groups;
    this.groups = new Map();
    for (const entry of this.flat) {
      const end = entry[0].indexOf(".");
      if (end < 0) continue;
      const first = entry[0].slice(0, end);
      const group = this.groups.get(first);
      if (group) group.push(entry);
      else this.groups.set(first, [entry]);
    }
    return this.groups;
  }
}
