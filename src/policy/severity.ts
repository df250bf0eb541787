import { relative, resolve } from "node:path";
import type { Finding, Severity } from "../rules/rule";
import { type Wildcard, wildcard } from "./address-pattern";
import type { Level, Policy, PolicyScope, SeverityEntry } from "./policy";
import type { OffRule } from "./result";
import { belowPath } from "./scope";

/** A finding of the policy's severity. */
export type Levelled = Finding & { readonly ruleSeverity?: Severity };

interface Entry {
  readonly entry: SeverityEntry;
  readonly scope?: CompiledScope;
  readonly rule: Wildcard;
  hidden: number;
}

interface CompiledScope {
  readonly scope: PolicyScope;
  readonly fits: (finding: Finding) => boolean;
}

/** The severities of a policy. Counts what it hides, so that nothing is off in silence. */
export class Severities {
  /** The last that fits counts: scopes come after what holds everywhere. */
  private readonly entries: readonly Entry[];
  private readonly byRule = new Map<string, readonly Entry[]>();

  /** @param cwd folder that relative files of findings are relative to. */
  constructor({ severities, scopes, folder }: Policy, cwd: string) {
    const compile = (entry: SeverityEntry, scope?: CompiledScope): Entry => ({
      entry,
      rule: wildcard(entry.rule),
      hidden: 0,
      ...(scope ? { scope } : {}),
    });
    this.entries = [
      ...severities.map((entry) => compile(entry)),
      ...scopes.flatMap((scope) => {
        const compiled = compileScope(scope, folder, cwd);
        return scope.severities.map((entry) => compile(entry, compiled));
      }),
    ];
  }

  /** Findings with the severities of the policy, without those that are off. Linear, for each finding in the scopes. */
  apply(findings: readonly Finding[]): Levelled[] {
    return findings.flatMap((finding) => {
      const found = this.of(finding.rule).findLast(({ scope }) => !scope || scope.fits(finding));
      if (!found) return [finding];
      const level: Level = found.entry.level;
      if (level === "off") {
        found.hidden += 1;
        return [];
      }
      return [level === finding.severity ? finding : { ...finding, severity: level, ruleSeverity: finding.severity }];
    });
  }

  /** What is off, after `apply`. */
  off(): OffRule[] {
    return this.entries.flatMap(({ entry: { rule, level, reason, location }, scope, hidden }) => {
      if (level !== "off") return [];
      const where = scope ? { scope: describe(scope.scope) } : {};
      return [{ rule, ...where, ...(reason === undefined ? {} : { reason }), findings: hidden, location }];
    });
  }

  /** Those of the rules that are off everywhere. */
  silent(rules: readonly string[]): string[] {
    return rules.filter((rule) => {
      const entries = this.of(rule);
      const scoped = entries.filter(({ scope }) => scope);
      return (
        entries.findLast(({ scope }) => !scope)?.entry.level === "off" &&
        scoped.every(({ entry }) => entry.level === "off")
      );
    });
  }

  private of(rule: string): readonly Entry[] {
    const known = this.byRule.get(rule);
    if (known) return known;
    const found = this.entries.filter((entry) => entry.rule.test(rule));
    this.byRule.set(rule, found);
    return found;
  }
}

function compileScope(scope: PolicyScope, folder: string, cwd: string): CompiledScope {
  const { address, path, stack, file } = scope;
  const patterns = {
    address: address === undefined ? undefined : wildcard(address),
    stack: stack === undefined ? undefined : wildcard(stack),
    file: file === undefined ? undefined : wildcard(file),
    path: path === undefined ? undefined : belowPath(path),
  };
  const fileOf = (finding: Finding) =>
    finding.location && relative(folder, resolve(cwd, finding.location.file)).replaceAll("\\", "/");
  const fits = (finding: Finding) =>
    test(patterns.address, finding.address) &&
    test(patterns.stack, finding.stack) &&
    test(patterns.path, finding.path) &&
    (patterns.file === undefined || test(patterns.file, fileOf(finding)));
  return { scope, fits };
}

/** What a finding does not have, no pattern fits. */
function test(pattern: Wildcard | undefined, text: string | undefined): boolean {
  return pattern === undefined || (text !== undefined && pattern.test(text));
}

function describe({ severities: _, ...patterns }: PolicyScope): string {
  return Object.entries(patterns)
    .map(([name, pattern]) => `${name} ${pattern}`)
    .join(", ");
}
