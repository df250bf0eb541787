import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { descriptorOf } from "../provider/registry";
import type { Change, Disruption, Step } from "./change";
import type { ResourceDiff } from "./diff";

const INSTANCE = "alicloud_instance";
const EIP_ASSOCIATION = "alicloud_eip_association";

/** How the update of an instance interrupts it, by the effect that the provider gives to the changed attributes. */
export function interruptionOf(diff: ResourceDiff): "stop-start" | "reboot" | undefined {
  if (diff.resource.type !== INSTANCE || diff.kind !== "update") return undefined;
  const effects = new Set(diff.attributes.map((change) => change.effect));
  // An instance that was found stopped is changed as it is; the provider starts it only when it was running.
  if (effects.has("stop-start")) return diff.prior?.attributes["status"] === "Stopped" ? undefined : "stop-start";
  return effects.has("reboot") ? "reboot" : undefined;
}

/** A disruption without its wave, which is known only when all steps are ordered. */
export type DisruptionCause = Omit<Disruption, "wave">;

/** What the planned change of one resource interrupts by itself. */
export function disruptionsOf(model: Model, diff: ResourceDiff, change: Change): DisruptionCause[] {
  const interruption = interruptionOf(diff);
  if (interruption) return [attributeDisruption(model, diff, interruption)];
  const gone = change.kind === "replace" || change.kind === "delete";
  if (!gone || !diff.prior) return [];
  if (diff.resource.type === INSTANCE) {
    return [
      { ...base(model, diff), kind: "interruption", cause: "instance-replaced", params: attributes(diff, "replace") },
    ];
  }
  if (diff.resource.type === EIP_ASSOCIATION) {
    return [{ ...base(model, diff), kind: "interruption", cause: "eip-moved", params: {} }];
  }
  return [];
}

/** A reboot that nothing in the apply does: the attach needs an instance that was started since 2018-04-01. */
export function legacyReboot(instance: Resource, startTime: string, from: string): DisruptionCause {
  return {
    stack: instance.stack,
    address: instance.address,
    kind: "reboot",
    cause: "legacy-start",
    params: { startTime },
    evidence: { value: `start_time ${startTime}`, from },
    automatic: false,
  };
}

/** The wave of the step that starts the disruption. */
export function waveOf(cause: DisruptionCause, steps: readonly Step[]): number {
  const wanted = { reboot: ["reboot"], "stop-start": ["stop"], interruption: ["delete", "detach"] }[cause.kind];
  return steps.find((step) => wanted.includes(step.action) && step.address === cause.address)?.wave ?? 1;
}

function attributeDisruption(model: Model, diff: ResourceDiff, kind: "stop-start" | "reboot"): DisruptionCause {
  const cause = kind === "reboot" ? "attribute-reboot" : "attribute-stop-start";
  return { ...base(model, diff), kind, cause, params: attributes(diff, kind) };
}

function base(model: Model, diff: ResourceDiff): Pick<Disruption, "stack" | "address" | "evidence" | "automatic"> {
  const { resource, prior } = diff;
  const status = prior?.attributes["status"];
  const seen = typeof status === "string" ? `status ${status}` : (descriptorOf(resource.type)?.source ?? "");
  return {
    stack: resource.stack,
    address: resource.address,
    evidence: { value: seen, from: stateFile(model, resource) },
    automatic: true,
  };
}

function attributes(diff: ResourceDiff, effect: string): { attributes: string } {
  const names = diff.attributes.filter((change) => change.effect === effect).map((change) => change.attribute);
  return { attributes: names.join(", ") };
}

function stateFile(model: Model, resource: Resource): string {
  return model.stack(resource.stack).part.prior?.file ?? "";
}
