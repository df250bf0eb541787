import type { Hazard } from "../change";
import type { Disruptions } from "../disruptions/find";
import type { PlannedChange } from "../planned-change";
import type { StandIns } from "../stand-ins";
import { hitsAtOnce } from "./stand-ins";

/** One operation that takes down several instances that stand for each other: there is nothing to order. */
export function atOnce(groups: readonly StandIns[], stack: string, found: Disruptions<PlannedChange>): Hazard[] {
  return hitsAtOnce(groups, stack, found).map(({ group, address }) => ({
    stack,
    cause: "stand-in",
    before: address,
    after: address,
    group,
    guaranteed: false,
    fix: { kind: "impossible", cycle: [address] },
  }));
}
