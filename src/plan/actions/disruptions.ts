import type { Model } from "../../model/model";
import type { Disruption } from "../change";
import type { DisruptionCause } from "../disruptions/cause";
import type { ActionInvocation } from "./invocation";

const SOURCE =
  "https://developer.hashicorp.com/terraform/language/block/resource#action_trigger (2026-11); what it does, by the name of its type";

/** What actions interrupt. An instance that is made in the same plan has nothing to interrupt yet. */
export function actionDisruptions(
  model: Model,
  invocations: readonly ActionInvocation[],
  isNew: (instance: string) => boolean,
): DisruptionCause[] {
  return invocations.flatMap(({ stack, action, trigger, event, effect, instance, missing }): DisruptionCause[] => {
    const kinds: Partial<Record<ActionInvocation["effect"], Disruption["kind"]>> = {
      reboot: "reboot",
      stop: "interruption",
    };
    const kind = kinds[effect];
    if (!kind || (instance !== undefined && isNew(instance))) return [];
    const one: DisruptionCause = {
      stack,
      address: instance ?? action,
      kind,
      cause: effect === "reboot" ? "action-reboot" : "action-stop",
      params: { action, trigger, event },
      evidence: { value: `action_trigger ${event}`, from: model.stack(stack).part.file },
      source: SOURCE,
      automatic: true,
      ...(instance === undefined ? {} : { instance }),
      ...(missing ? { missing } : {}),
    };
    return [one];
  });
}
