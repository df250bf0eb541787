import type { Finding } from "../rules/rule";
import { eitherPattern, type Wildcard, wildcard } from "./address-pattern";

/** A construct path, or a pattern of them, and everything below it. */
export function belowPath(path: string): Wildcard {
  return eitherPattern(wildcard(path), wildcard(`${path}/*`));
}

/** A module, a resource without its instance key, or a pattern of addresses, and everything that belongs to it. */
function belowAddress(address: string): Wildcard {
  return eitherPattern(wildcard(address), eitherPattern(wildcard(`${address}.*`), wildcard(`${address}[*`)));
}

/** What a scope may be about. */
type Placed = Pick<Finding, "address" | "path">;

/**
 * Whether a finding is about what a scope names: an address or a construct path, with `*` for any run of characters, and
 * what is below.
 */
export function inScope(scope: string): (finding: Placed) => boolean {
  const [address, path] = [belowAddress(scope), belowPath(scope)];
  return (finding) => address.test(finding.address) || (finding.path !== undefined && path.test(finding.path));
}

/** Findings by all that a scope without `*` may say to mean them, so that thousands of scopes are looked up. */
export class Scoped<T extends Placed> {
  private byName: Map<string, Set<T>> | undefined;

  constructor(private readonly findings: readonly T[]) {}

  /** Those that a scope means, and perhaps more; in their order. */
  near(scope: string): Iterable<T> {
    if (scope.includes("*")) return this.findings;
    this.byName ??= this.names();
    return this.byName.get(scope) ?? [];
  }

  private names(): Map<string, Set<T>> {
    const names = new Map<string, Set<T>>();
    for (const finding of this.findings) {
      const all = [...beginnings(finding.address, /[.[]/g), ...beginnings(finding.path ?? "", /\//g)];
      for (const name of all) {
        const found = names.get(name) ?? new Set();
        names.set(name, found.add(finding));
      }
    }
    return names;
  }
}

/** A text, and what stands in it before each of some characters. */
function beginnings(text: string, before: RegExp): string[] {
  return [...[...text.matchAll(before)].map(({ index }) => text.slice(0, index)), text];
}
