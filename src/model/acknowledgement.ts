import type { Location } from "./location";

/**
 * What became of an acknowledgement:
 *
 * - `active`: it covers findings
 * - `needs-expiry`: it would cover an error that is certain to fail at apply, and has no end
 * - `needs-reason`: its reason is empty
 * - `expired`: it had an end, and that is past; or its end is no date
 * - `unused`: there is no such finding
 * - `unknown`: there is no such rule
 * - `elsewhere`: it is for a stack that was not read, or only a part of the run is judged and nothing was found in that
 */
export type AcknowledgementStatus =
  | "active"
  | "needs-expiry"
  | "needs-reason"
  | "expired"
  | "unused"
  | "unknown"
  | "elsewhere";

export interface JudgedAcknowledgement extends Acknowledgement {
  readonly status: AcknowledgementStatus;
  /** Fingerprints of the findings that it covers. */
  readonly covers: readonly string[];
  /** Fingerprints of those that it would cover if it had not expired, or had an expiry. */
  readonly withheld: readonly string[];
}

/**
 * What a person says about a finding: seen, and left as it is, for a reason. Written in code, in the policy file or as a
 * comment in HCL; nothing here is judged yet.
 */
export interface Acknowledgement {
  /** `group/name`. */
  readonly rule: string;
  readonly reason: string;
  /** Last day that it counts, as 2027-01-31. Default: it has no end. */
  readonly expires?: string;
  readonly owner?: string;
  /** The stack that it is for. Default: all. */
  readonly stack?: string;
  /** Address or construct path that it is for, `*` for any run of characters. Default: everything. */
  readonly scope?: string;
  /** Where it was written. */
  readonly location: Location;
}
