import type { Members, Value } from "./value";

/** Some of the members of something, a few of them in another form. The others are asked only when they are needed. */
export class View implements Members {
  constructor(
    private readonly names: ReadonlyMap<string, unknown>,
    private readonly of: Members,
    private readonly changed: ReadonlyMap<string, Value>,
  ) {}

  get size(): number {
    return this.names.size;
  }

  get(name: string): Value | undefined {
    return this.names.has(name) ? (this.changed.get(name) ?? this.of.get(name)) : undefined;
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  keys(): IterableIterator<string> {
    return this.names.keys() as IterableIterator<string>;
  }
}
