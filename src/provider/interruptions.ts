import type { Interruption } from "./overlay";
import { overlayOf } from "./overlays";

/** What an operation on an object of a type interrupts, besides what a change of its attributes does. */
export function interruptionBy(type: string, operation: string): Interruption | undefined {
  return interruptionsBy(type, operation)[0];
}

/** All of it, in the order in which it is told. */
export function interruptionsBy(type: string, operation: string): readonly Interruption[] {
  const { other = [] } = overlayOf(type)?.interruptions ?? {};
  return other.filter(({ on }) => on.some((one) => one === operation));
}
