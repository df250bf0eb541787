import type { Missing } from "../model/answer";

/**
 * - `check-attached`: that the interfaces are InUse; the attach is asynchronous, and one that fails falls back to Available
 * - `check-configured`: that the network of the guest is up, where the attach is told not to wait for it
 * - `guest-configuration`: the image does not configure the interfaces by itself
 * - `guest-addresses`: secondary private addresses, which no image configures
 * - `source-routes`: answers from a public address on a secondary interface leave by the primary one
 * - `start`: an instance that was stopped by hand
 * - `restart`: what takes effect only at the next start
 * - `grow-filesystem`: a disk that grew, in the guest
 * - `user-data`: changed user data is not run again
 */
export type FollowUpKind =
  | "check-attached"
  | "check-configured"
  | "guest-configuration"
  | "guest-addresses"
  | "source-routes"
  | "start"
  | "restart"
  | "grow-filesystem"
  | "user-data";

/** What somebody has to do after the apply. */
export interface FollowUp {
  readonly stack: string;
  /** Of the instance or the object that it is about; an id where it is not declared. */
  readonly address: string;
  /** Selects the words in the message catalogue; `params` fills them. */
  readonly kind: FollowUpKind;
  readonly params: Readonly<Record<string, string | number>>;
  /** Where the fact behind it stands. */
  readonly source: string;
  /** Why it cannot be told whether it is needed. */
  readonly missing?: Missing;
}
