import { createHash } from "node:crypto";
import type { Finding } from "../rules/rule";
import type { ReportedFinding } from "./result";

/** Hexadecimal digits: enough that a million findings do not meet. */
const LENGTH = 32;

/** cdktf names the remote state of another stack of the app after that stack. */
function stackless(subject: string | undefined): string | undefined {
  return subject?.replace(/\bcross-stack-reference-input-[\w-]+/g, "cross-stack-reference-input");
}

/**
 * Names each finding so that it is known again in another run: by rule, address, and what is said. Lines, files, figures
 * and the name of the stack do not count, so that none of them makes an old finding new. Where several findings would have
 * one name, those after the first carry their number. Linear.
 */
export function fingerprinted<F extends Finding>(findings: readonly F[]): (F & Pick<ReportedFinding, "fingerprint">)[] {
  const names = new Numbered();
  return findings.map((finding) => ({ ...finding, fingerprint: names.next(nameOf(finding)) }));
}

/** The same names, but numbered within each stack: they do not depend on which other stacks were read. Linear. */
export function fingerprintsWithin(findings: readonly Finding[]): string[] {
  const stacks = new Map<string, Numbered>();
  return findings.map((finding) => {
    const names = stacks.get(finding.stack) ?? new Numbered();
    stacks.set(finding.stack, names);
    return names.next(nameOf(finding));
  });
}

function nameOf({ rule, status, address, message, missing }: Finding): string {
  return JSON.stringify([rule, status, address, message, missing?.kind, stackless(missing?.subject)]);
}

/** Digests of names; one that comes again gets its number. */
class Numbered {
  private readonly seen = new Map<string, number>();

  next(name: string): string {
    const n = this.seen.get(name) ?? 0;
    this.seen.set(name, n + 1);
    const digest = createHash("sha256").update(`${name}${n === 0 ? "" : n}`);
    return digest.digest("hex").slice(0, LENGTH);
  }
}
