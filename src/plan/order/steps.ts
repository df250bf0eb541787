import type { StoppedUpdate } from "../../provider/overlay";
import { canonicalType, overlayOf } from "../../provider/overlays";
import { ATTACHMENT, INSTANCE } from "../../provider/type-names";
import type { AttributeChange, Change, Step, StepAction } from "../change";
import type { PlannedChange } from "../planned-change";
import type { ApplyNode } from "./apply-operations";
import { statesOf } from "./states";

/** A step that has no place in the order yet. */
export type BareStep = Omit<Step, "wave" | "critical">;

/**
 * The steps of one operation, in their order, each with its API call, what it needs and what it leaves: an update of an
 * instance may stop it before and start it afterwards. None for an unchanged object.
 */
export function stepsOf({ planned, operation }: ApplyNode): readonly BareStep[] {
  return actionsOf(planned, operation).map(([action, call]) => {
    const { stack, address } = planned.change;
    return { stack, action, address, call, automatic: true, ...statesOf(planned, operation, action, call) };
  });
}

/** What is done to an instance apart from its own change: by hand, or by the change of something else. */
export function instanceStep(
  stack: string,
  address: string,
  action: "stop" | "start" | "reboot",
  automatic: boolean,
): BareStep {
  const [call, before, after] = {
    stop: ["StopInstance", "Running", "Stopped"] as const,
    start: ["StartInstance", "Stopped", "Running"] as const,
    reboot: ["RebootInstance", "Running", "Running"] as const,
  }[action];
  const needs = [{ object: address, statuses: [before] }];
  return { stack, action, address, call, automatic, needs, leaves: [{ object: address, status: after }] };
}

type Action = readonly [action: StepAction, call: string];

function actionsOf({ change, around }: PlannedChange, operation: ApplyNode["operation"]): Action[] {
  if (change.kind === "no-op" || change.kind === "forget") return [];
  const type = canonicalType(change.type);
  const attachment = type === ATTACHMENT;
  const { calls, interruptions } = overlayOf(type) ?? {};
  if (operation === "destroy") return [[attachment ? "detach" : "delete", calls?.delete ?? ""]];
  if (change.kind === "read") return [["read", ""]];
  if (change.kind === "update") {
    const order = interruptions?.update;
    return order ? stoppedUpdate(change, around ?? [], order) : plainUpdate(change);
  }
  const created: Action = [attachment ? "attach" : "create", calls?.create ?? ""];
  // The provider starts every new instance, and stops it again where that is wanted.
  const stopped = type === INSTANCE && change.attributes.some((one) => isStatus(one) && one.after === "Stopped");
  return stopped ? [created, ["stop", "StopInstance"]] : [created];
}

/** The call of the attributes that change, where they have one; otherwise the update call of the type. */
function plainUpdate({ type, attributes }: Change): Action[] {
  const names = new Set(attributes.filter(isSent).map(({ attribute }) => callOf(type, attribute)));
  return [["update", [...names].join(", ")]];
}

/** Of what the provider accepts and does not perform there is no call. */
function isSent({ effect }: AttributeChange): boolean {
  return effect !== "silent-noop";
}

/** Before the stop, while it is stopped, after the start; in one step where nothing comes in between. */
function stoppedUpdate(
  { type, attributes }: Change,
  around: NonNullable<PlannedChange["around"]> | [],
  order: StoppedUpdate,
): Action[] {
  // Stopping or starting is all that a change of the status takes.
  const changed = attributes.filter((one) => isSent(one) && (around.length === 0 || !isStatus(one)));
  const wantsRunning = attributes.some((one) => isStatus(one) && one.after === "Running");
  const [first] = around;
  const pauses = first === "stop-start" || first === "stop";
  const startsInside = first === "stop-start" || (first === "start" && wantsRunning);
  const calls = { before: new Set<string>(), stopped: new Set<string>(), after: new Set<string>() };
  for (const { attribute } of changed) {
    const call = callOf(type, attribute);
    calls[placeOf(attribute, call, order)].add(call);
  }
  const parts: Action[][] = [update(calls.before, order)];
  if (pauses) parts.push([["stop", "StopInstance"]]);
  parts.push(update(calls.stopped, order));
  if (startsInside) parts.push([["start", "StartInstance"]]);
  parts.push(update(calls.after, order));
  const last = startsInside || pauses ? around.slice(1) : around;
  if (last.includes("reboot")) parts.push([["reboot", "RebootInstance"]]);
  if (last.includes("start")) parts.push([["start", "StartInstance"]]);
  const steps = joined(parts.flat());
  return steps.length > 0 ? steps : [["update", ""]];
}

/** Updates that follow each other are one step. */
function joined(actions: readonly Action[]): Action[] {
  const steps: Action[] = [];
  for (const [action, call] of actions) {
    const last = steps.at(-1);
    if (action === "update" && last?.[0] === "update") steps[steps.length - 1] = ["update", `${last[1]}, ${call}`];
    else steps.push([action, call]);
  }
  return steps;
}

function update(calls: ReadonlySet<string>, { before, stopped, after }: StoppedUpdate): Action[] {
  if (calls.size === 0) return [];
  const order = [...before, ...stopped, ...after];
  return [["update", [...calls].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(", ")]];
}

function placeOf(
  attribute: string,
  call: string,
  { stopped, after, whileStopped }: StoppedUpdate,
): "before" | "stopped" | "after" {
  if (whileStopped.includes(rootOf(attribute)) || stopped.includes(call)) return "stopped";
  return after.includes(call) ? "after" : "before";
}

function callOf(type: string, attribute: string): string {
  const { changes, calls } = overlayOf(type) ?? {};
  return changes?.get(rootOf(attribute))?.call ?? calls?.update ?? "";
}

function rootOf(attribute: string): string {
  return attribute.split(".")[0] ?? "";
}

function isStatus({ attribute }: { readonly attribute: string }): boolean {
  return attribute === "status";
}
