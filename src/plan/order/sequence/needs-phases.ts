import type { Hazard } from "../../change";

/** Whether one apply is not enough. Of create_before_destroy at one address a rule tells what to do instead. */
export function needsPhases(hazards: readonly Hazard[]): boolean {
  return hazards.some(
    ({ guaranteed, fix, before, after }) =>
      !guaranteed && before !== after && (fix?.kind === "phases" || fix?.kind === "impossible"),
  );
}
