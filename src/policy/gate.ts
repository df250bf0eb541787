import type { Disruption } from "../plan/change";
import type { Finding } from "../rules/rule";
import { matchesAddress } from "./address-pattern";

/** Whether an app passes, and why not. */
export interface Gate {
  readonly passed: boolean;
  /** Rule ids of the findings that fail it, each once. */
  readonly failedBy: readonly string[];
  /** Why it fails, each kind once; empty when it passed. */
  readonly reasons: readonly GateReason[];
}

/**
 * - `error`, `undecided`: findings of these rules
 * - `max-reboots`, `no-disruption`: more disruptions than the limit, those that are allowed not counted
 * - `not-run`: rules in these files could have found something, and their code was not allowed
 */
export type GateReason =
  | { readonly kind: "error" | "undecided"; readonly count: number; readonly rules: readonly string[] }
  | {
      readonly kind: "max-reboots" | "no-disruption";
      readonly limit: number;
      /** All that count. */
      readonly count: number;
      /** How many too many. */
      readonly over: number;
      readonly disruptions: readonly Pick<Disruption, "stack" | "address" | "kind" | "cause" | "wave">[];
    }
  | { readonly kind: "not-run"; readonly count: number; readonly files: readonly string[] };

/** Disruptions that the limits do not count. */
export interface AllowedDisruption {
  /** Address of what is interrupted, `*` for any characters; see `matchesAddress`. */
  readonly address: string;
  /** Default: every kind. */
  readonly kinds?: readonly Disruption["kind"][];
}

export interface GateOptions {
  /** Whether undecided findings fail the gate. Default: no. */
  readonly strict?: boolean;
  /** How often machines may be rebooted, or stopped and started, by the apply or by hand. Default: as often as it takes. */
  readonly maxReboots?: number;
  /** Whether any disruption fails the gate. Default: no. */
  readonly noDisruption?: boolean;
  /** Files with rules that were left out. Default: none. */
  readonly notRun?: readonly string[];
  /** What is expected, and so does not count. Default: nothing. */
  readonly allowed?: readonly AllowedDisruption[];
}

/** What the gate judges. `check` shows no disruptions, so they do not fail it. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly disruptions?: readonly Disruption[];
}

/**
 * The gate fails on every violation of severity error, and on disruptions beyond the limits. An order that must hold and
 * that Terraform cannot be made to keep is such a violation, of order/hazard. Warnings are shown and pass, and so are
 * undecided findings unless it is strict. Linear, for each disruption in the patterns.
 */
export function gate({ findings, disruptions = [] }: Judged, options: GateOptions = {}): Gate {
  const failing = findings.filter(({ status, severity }) =>
    status === "undecided" ? options.strict === true : severity === "error",
  );
  const reasons = [...findingReasons(failing), ...disruptionReasons(disruptions, options), ...notRunReasons(options)];
  return { passed: reasons.length === 0, failedBy: unique(failing.map(({ rule }) => rule)), reasons };
}

function findingReasons(failing: readonly Finding[]): GateReason[] {
  return (["violation", "undecided"] as const).flatMap((status) => {
    const found = failing.filter((finding) => finding.status === status);
    if (found.length === 0) return [];
    const kind = status === "violation" ? "error" : "undecided";
    return [{ kind, count: found.length, rules: unique(found.map(({ rule }) => rule)) }];
  });
}

function notRunReasons({ notRun: files = [] }: GateOptions): GateReason[] {
  return files.length === 0 ? [] : [{ kind: "not-run", count: files.length, files }];
}

function disruptionReasons(all: readonly Disruption[], { maxReboots, noDisruption, allowed = [] }: GateOptions) {
  const reasons: GateReason[] = [];
  if (maxReboots === undefined && noDisruption !== true) return reasons;
  // Of what is not decided a finding tells, and strict refuses it.
  const counted = all.filter((one) => !one.missing && !allowed.some((window) => allows(window, one)));
  const reboots = counted.filter(({ kind }) => kind !== "interruption");
  if (maxReboots !== undefined && reboots.length > maxReboots) reasons.push(over("max-reboots", maxReboots, reboots));
  if (noDisruption === true && counted.length > 0) reasons.push(over("no-disruption", 0, counted));
  return reasons;
}

/** Whether a disruption is one of those that do not count. */
export function allows({ address, kinds }: AllowedDisruption, disruption: Disruption): boolean {
  return (kinds === undefined || kinds.includes(disruption.kind)) && matchesAddress(address, disruption);
}

function over(kind: "max-reboots" | "no-disruption", limit: number, counted: readonly Disruption[]): GateReason {
  const disruptions = counted.map(({ stack, address, kind, cause, wave }) => ({ stack, address, kind, cause, wave }));
  return { kind, limit, count: counted.length, over: counted.length - limit, disruptions };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
