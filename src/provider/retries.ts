import type { RetryFacts } from "./overlay";
import { overlayOf } from "./overlays";

/** What the provider does about an order that nobody keeps: it tries again while the API answers with these codes. */
export type Retry = Pick<RetryFacts, "codes" | "minutes" | "source">;

/** What the provider tries again of an operation on an object of a type; undefined where it does not. */
export function retryOf(type: string, on: RetryFacts["on"]): Retry | undefined {
  const found = retryFacts(type, on);
  return found && { codes: found.codes, minutes: found.minutes, source: found.source };
}

/** The same, with the hazard that it is the answer to. */
export function retryFacts(type: string, on: RetryFacts["on"]): RetryFacts | undefined {
  return overlayOf(type)?.retries?.find((one) => one.on === on);
}
