import type { Model } from "../../model/model";
import { overlayOf } from "../../provider/overlays";
import type { Disruption, Step } from "../change";
import type { PlannedChange } from "../planned-change";

/** A disruption without its wave, which is known only when all steps are ordered. */
export type DisruptionCause = Omit<Disruption, "wave">;

/** The wave of the step that starts the disruption; the first one where there is no such step. */
export function waveOf({ kind, stack, address, automatic }: DisruptionCause, steps: readonly Step[]): number {
  const wanted = { reboot: ["reboot"], "stop-start": ["stop"], interruption: ["delete", "stop", "detach"] }[kind];
  const found = steps.find(
    (step) =>
      wanted.includes(step.action) && step.automatic === automatic && step.address === address && step.stack === stack,
  );
  return found?.wave ?? 1;
}

/** What the apply does to an object that the state holds. */
export function causeAt(
  model: Model,
  { change: { stack, address, type }, prior }: PlannedChange,
): Pick<Disruption, "stack" | "address" | "evidence" | "source" | "automatic"> {
  const status = prior?.attributes["status"];
  const value = typeof status === "string" ? `status ${status}` : `id ${prior?.attributes["id"] ?? ""}`;
  return {
    stack,
    address,
    evidence: { value, from: model.stack(stack).part.prior?.file ?? "" },
    source: overlayOf(type)?.source ?? "",
    automatic: true,
  };
}
