import type { Model } from "../../model/model";
import { interruptionBy } from "../../provider/interruptions";
import { canonicalType } from "../../provider/overlays";
import { INSTANCE } from "../../provider/type-names";
import type { MachineAction } from "../around";
import type { AttributeChange } from "../change";
import type { PlannedChange } from "../planned-change";
import { causeAt, type DisruptionCause } from "./cause";

/** What the planned change of an instance interrupts by itself: in the order in which it happens. */
export function instanceDisruptions(model: Model, planned: PlannedChange): DisruptionCause[] {
  const { change, prior, around = [] } = planned;
  if (canonicalType(change.type) !== INSTANCE || !prior) return [];
  const own = { ...causeAt(model, planned), instance: change.address };
  const line = interruptionBy(change.type, change.kind);
  if (line) {
    const params = attributesWith(change.kind === "replace" ? change.attributes : [], "replace");
    return [{ ...own, kind: line.kind, cause: line.cause, params }];
  }
  return around.flatMap((interruption) => ofUpdate(own, change.attributes, interruption));
}

function ofUpdate(
  own: Omit<DisruptionCause, "kind" | "cause" | "params">,
  attributes: readonly AttributeChange[],
  interruption: MachineAction,
): DisruptionCause[] {
  switch (interruption) {
    case "start":
      return [];
    case "stop":
      return [{ ...own, kind: "interruption", cause: "instance-stopped", params: {} }];
    case "stop-start":
      return [
        { ...own, kind: "stop-start", cause: "attribute-stop-start", params: attributesWith(attributes, "stop-start") },
      ];
    case "reboot":
      return [{ ...own, kind: "reboot", cause: "attribute-reboot", params: attributesWith(attributes, "reboot") }];
  }
}

/** The attributes whose change has an effect, as a list. */
export function attributesWith(attributes: readonly AttributeChange[], effect: string): { attributes: string } {
  const names = attributes.filter((change) => change.effect === effect).map((change) => change.attribute);
  return { attributes: names.join(", ") };
}
