import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { INSTANCE } from "../provider/network";
import { canonicalType, descriptorOf } from "../provider/registry";
import type { Change, Disruption, Step } from "./change";
import type { ResourceDiff } from "./diff";

const EIP_ASSOCIATION = "alicloud_eip_association";

/** Steps that the provider takes around the update of an instance. */
export type Around = "stop-start" | "reboot" | "stop" | "start";

/** How the update of an instance interrupts it, by the effect that the provider gives to the changed attributes. */
export function interruptionOf(diff: ResourceDiff): Around | undefined {
  if (diff.resource.type !== INSTANCE || diff.kind !== "update") return undefined;
  return aroundOf(diff.attributes, diff.prior?.attributes["status"] === "Stopped");
}

/** The same for the changed attributes alone. `stopped`: the state holds the instance as stopped. */
export function aroundOf(changed: ResourceDiff["attributes"], stopped: boolean): Around | undefined {
  // The provider starts an instance after its changes only when the wanted status is Running.
  const status = changed.find(({ attribute }) => attribute === "status");
  if (status?.after === "Stopped") return "stop";
  if (status?.after === "Running" && stopped) return "start";
  const effects = new Set(changed.map((change) => change.effect));
  // An instance that was found stopped is changed as it is; the provider starts it only when it was running.
  if (effects.has("stop-start")) return stopped ? undefined : "stop-start";
  if (!effects.has("reboot")) return undefined;
  // AttachKeyPair is followed by StartInstance on an instance that is stopped, whatever its status should be.
  return stopped ? "start" : "reboot";
}

/** A disruption without its wave, which is known only when all steps are ordered. */
export type DisruptionCause = Omit<Disruption, "wave">;

/** What the planned change of one resource interrupts by itself. */
export function disruptionsOf(model: Model, diff: ResourceDiff, change: Change): DisruptionCause[] {
  const interruption = interruptionOf(diff);
  if (interruption === "start") return [];
  if (interruption === "stop")
    return [{ ...base(model, diff), kind: "interruption", cause: "instance-stopped", params: {} }];
  if (interruption) return [attributeDisruption(model, diff, interruption)];
  if (change.kind !== "replace") return [];
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

/** What the deletion of an object that is not declared any more interrupts. */
export function orphanDisruptions(change: Change, prior: PriorObject, file: string): DisruptionCause[] {
  const type = canonicalType(prior.type);
  if (type !== INSTANCE && type !== EIP_ASSOCIATION) return [];
  const status = prior.attributes["status"];
  const value = typeof status === "string" ? `status ${status}` : `id ${prior.attributes["id"]}`;
  const where = { stack: change.stack, address: change.address, evidence: { value, from: file }, automatic: true };
  if (type === INSTANCE)
    return [{ ...where, kind: "interruption", cause: "instance-replaced", params: { attributes: "" } }];
  return [{ ...where, kind: "interruption", cause: "eip-removed", params: {} }];
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
  const wanted = { reboot: ["reboot"], "stop-start": ["stop"], interruption: ["delete", "stop"] }[cause.kind];
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
