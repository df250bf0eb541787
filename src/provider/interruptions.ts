import type { Interruption } from "./overlay";
import { overlayOf } from "./overlays";

/** What an operation on an object of a type interrupts, besides what a change of its attributes does. */
export function interruptionBy(type: string, operation: string): Interruption | undefined {
  return overlayOf(type)?.interruptions?.other?.find(({ on }) => on.some((one) => one === operation));
}
