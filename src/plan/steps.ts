import { ATTACHMENT } from "../provider/network";
import { canonicalType, descriptorOf } from "../provider/registry";
import type { ApplyNode } from "./apply-graph";
import type { Change, Step, StepAction } from "./change";

/** A step that has no place in the order yet. */
export type BareStep = Omit<Step, "wave" | "critical">;

/**
 * The steps of one operation, in their order, each with its API call: an update of an instance may stop it before and
 * start it afterwards. None for an unchanged object.
 */
export function stepsOf({ planned: { change, around }, operation }: ApplyNode): readonly BareStep[] {
  if (change.kind === "no-op" || change.kind === "forget") return [];
  const attachment = canonicalType(change.type) === ATTACHMENT;
  const calls = descriptorOf(change.type)?.calls;
  const step = (action: StepAction, call = ""): BareStep => ({
    stack: change.stack,
    action,
    address: change.address,
    call,
  });
  if (operation === "destroy") return [step(attachment ? "detach" : "delete", calls?.delete)];
  if (change.kind === "read") return [step("read")];
  if (change.kind !== "update") return [step(attachment ? "attach" : "create", calls?.create)];
  const call = updateCall(change, calls?.update ?? "", around === "stop" || around === "start");
  return [
    ...(around === "stop-start" || around === "stop" ? [step("stop", "StopInstance")] : []),
    ...(call === undefined ? [] : [step("update", call)]),
    ...(around === "stop-start" || around === "start" ? [step("start", "StartInstance")] : []),
    ...(around === "reboot" ? [step("reboot", "RebootInstance")] : []),
  ];
}

/**
 * The call of the attribute that changes, where all of them share one; otherwise the update call of the type. Undefined
 * where the status alone changes, which stopping or starting does.
 */
function updateCall({ type, attributes }: Change, general: string, status: boolean): string | undefined {
  const described = descriptorOf(type)?.attributes ?? {};
  const changed = status ? attributes.filter(({ attribute }) => attribute !== "status") : attributes;
  if (status && changed.length === 0) return undefined;
  const calls = new Set(changed.map(({ attribute }) => described[attribute.split(".")[0] ?? ""]?.call ?? general));
  return [...calls].join(", ");
}
