import { INSTANCE } from "../provider/type-names";
import type { AttributeChange } from "./change";
import type { ResourceDiff } from "./diff/resource-diff";

/** What the provider does to the machine while it updates an instance. */
export type MachineAction = "stop-start" | "reboot" | "stop" | "start";

/** In their order; at least one. */
export type Around = readonly [MachineAction, ...MachineAction[]];

/** How the update of an instance interrupts it, by the effect that the provider gives to the changed attributes. */
export function interruptionOf(diff: ResourceDiff): Around | undefined {
  if (diff.resource.type !== INSTANCE || diff.kind !== "update") return undefined;
  return aroundOf(diff.attributes, diff.prior?.attributes["status"] === "Stopped");
}

/**
 * The same for the changed attributes alone.
 *
 * @param stopped whether the state holds the instance as stopped
 */
export function aroundOf(changed: readonly AttributeChange[], stopped: boolean): Around | undefined {
  // The provider starts an instance after its changes only when the wanted status is Running.
  const status = changed.find(({ attribute }) => attribute === "status")?.after;
  const effects = new Set(changed.map((change) => change.effect));
  const stops = status === "Stopped" && !stopped;
  const starts = status === "Running" && stopped;
  const steps: MachineAction[] = [];
  if (stops) steps.push("stop");
  else if (starts) steps.push("start");
  // An instance that was found stopped is changed as it is; the provider starts it only when it was running.
  else if (effects.has("stop-start") && !stopped) steps.push("stop-start");
  // AttachKeyPair is followed by StartInstance on an instance that is stopped, whatever its status should be.
  if (effects.has("reboot")) steps.push(stops || (stopped && !starts) ? "start" : "reboot");
  const [first, ...others] = steps;
  return first && [first, ...others];
}
