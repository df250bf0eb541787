import type { Location } from "./location";

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
