import type { Missing } from "../../model/answer";
import { firstStart } from "../../network/first-start";
import { legacyStart } from "../../network/legacy-start";
import { overlayOf } from "../../provider/overlays";
import { type Around, aroundOf } from "../around";
import type { DisruptionReason } from "../change";
import type { OperationOf } from "../hazards/hazard-pair";
import { apply, destroy } from "../hazards/hazard-pair";
import { causeAt, type DisruptionCause } from "./cause";
import { attributesWith } from "./change";
import { type Host, type HostContext, onlyStopped } from "./host";

const LEGACY_SOURCE = "ECS API AttachNetworkInterface (2026-07-16)";
const FIRST_START_SOURCE =
  "ECS API ModifyInstanceVpcAttribute (2026-07-16); ECS user guide, modify a private IP address (2021-07)";
const HOT_PLUG_SOURCE =
  "ECS user guide, create and use an ENI (2025-2026), and instance families (2021-07-17): 30 types";

/** What somebody has to do to a machine because the apply does not. */
export interface ByHand {
  readonly disruption: DisruptionCause;
  /** Operations that come after the reboot, or after the stop and before the start. */
  readonly operations: readonly OperationOf[];
  /** The creation that comes before the stop; only of an instance that is new. */
  readonly created?: OperationOf;
  /** Of a stop: whether the instance is started again afterwards. One that is destroyed is not. */
  readonly starts: boolean;
  /** What the provider does around the update, now that it finds the instance stopped. */
  readonly around?: Around | "nothing";
}

export interface ByHands {
  readonly actions: readonly ByHand[];
  /** Those of which nobody knows whether they are needed. */
  readonly undecided: readonly DisruptionCause[];
}

/**
 * The reboots and stops that the cloud asks for and that no provider makes: before an attach to what has been running
 * since before 2018-04-01, before the address of an instance changes that was never restarted, and around the attach and
 * detach of a type that takes and gives interfaces only while it is stopped. What fits into one stop is done in one: the
 * provider changes what it finds stopped as it is, and a stop and start is as good as a reboot.
 */
export function byHandOf(context: HostContext, hosts: readonly Host[]): ByHands {
  const actions: ByHand[] = [];
  const undecided: DisruptionCause[] = [];
  for (const host of hosts) {
    const first = restartFirst(context, host);
    const window = host.planned.prior ? stopWindow(context, host) : undefined;
    const legacy = window || host.planned.around ? undefined : legacyReboot(context, host);
    for (const found of [first, window, legacy, newWindow(context, host)]) {
      if (found && "missing" in found) undecided.push(found);
      else if (found) actions.push(found);
    }
  }
  return { actions, undecided };
}

/** Where the attach and detach of the changes needs the instance stopped, by the address of the attachment. */
export function whileStopped({ catalog }: HostContext, hosts: readonly Host[]): Map<string, Set<"apply" | "destroy">> {
  const marks = new Map<string, Set<"apply" | "destroy">>();
  const mark = (address: string, operation: "apply" | "destroy") =>
    marks.set(address, (marks.get(address) ?? new Set()).add(operation));
  for (const { attaches, detaches, typeBefore, typeAfter } of hosts) {
    if (attaches.length > 0 && onlyStopped(catalog, typeAfter))
      for (const { attachment } of attaches) mark(attachment, "apply");
    if (detaches.length > 0 && onlyStopped(catalog, typeBefore))
      for (const { attachment } of detaches) mark(attachment, "destroy");
  }
  return marks;
}

type Undecided = DisruptionCause & { readonly missing: Missing };

function legacyReboot({ model }: HostContext, host: Host): ByHand | Undecided | undefined {
  const { resource } = host.planned;
  if (!resource || !isKept(host) || host.attaches.length === 0) return undefined;
  const start = legacyStart(model, resource);
  if (!start) return undefined;
  const startTime = start.kind === "reboot" ? start.startTime : "";
  const disruption = reboot(host, "legacy-start", { startTime }, LEGACY_SOURCE);
  if (start.kind === "undecided") return undecidedOf(disruption, start.missing);
  const evidence = { value: `start_time ${startTime}`, from: start.from };
  const operations = [
    ...host.detaches.map(({ attachment }) => destroy(attachment)),
    ...host.attaches.map(({ attachment }) => apply(attachment)),
  ];
  return { disruption: { ...disruption, evidence }, operations, starts: false };
}

/** A new address, vSwitch or VPC of an instance that was never restarted. */
function restartFirst({ model }: HostContext, host: Host): ByHand | Undecided | undefined {
  const { change, resource } = host.planned;
  const { changes } = overlayOf(change.type) ?? {};
  const moved = change.attributes.filter(
    ({ attribute }) => changes?.get(attribute)?.call === "ModifyInstanceVpcAttribute",
  );
  if (!resource || change.kind !== "update" || moved.length === 0) return undefined;
  const start = firstStart(model, resource);
  if (!start) return undefined;
  const startTime = start.kind === "restart" ? start.startTime : "";
  const attributes = moved.map(({ attribute }) => attribute).join(", ");
  const disruption = reboot(host, "first-restart", { attributes, startTime }, FIRST_START_SOURCE);
  if (start.kind === "undecided") return undecidedOf(disruption, start.missing);
  const evidence = { value: `start_time ${startTime}`, from: start.from };
  const operations = [apply(change.address), ...host.detaches.map(({ attachment }) => destroy(attachment))];
  return { disruption: { ...disruption, evidence }, operations, starts: false };
}

function stopWindow(context: HostContext, host: Host): ByHand | Undecided | undefined {
  const { attaches, detaches, status, wanted, planned } = host;
  if (status === "Stopped") return undefined;
  const gives = detaches.length > 0 ? onlyStopped(context.catalog, host.typeBefore) : false;
  const takes =
    isKept(host) && attaches.length > 0 && wanted !== "Stopped" ? onlyStopped(context.catalog, host.typeAfter) : false;
  if (gives === false && takes === false) return undefined;
  const type = (takes !== false ? host.typeAfter : host.typeBefore) ?? "";
  const starts = isKept(host) && wanted !== "Stopped";
  const disruption: DisruptionCause = {
    ...base(context, host),
    kind: starts ? "stop-start" : "interruption",
    cause: wanted === "Running" ? "hot-plug-running" : "hot-plug",
    params: { type, attaches: attaches.length, detaches: detaches.length },
    source: HOT_PLUG_SOURCE,
    automatic: false,
  };
  if (gives !== true && takes !== true) {
    return undecidedOf(disruption, { kind: "catalog", subject: `${type} eniHotPlug` });
  }
  const merged = mergedReasons(context, host);
  const { change } = planned;
  const around = change.kind === "update" ? (aroundOf(change.attributes, true) ?? ("nothing" as const)) : undefined;
  return {
    disruption: { ...disruption, ...(merged.length > 0 ? { merged } : {}) },
    operations: [
      ...detaches.map(({ attachment }) => destroy(attachment)),
      ...(isKept(host) ? [apply(change.address), ...attaches.map(({ attachment }) => apply(attachment))] : []),
    ],
    starts,
    ...(around ? { around } : {}),
  };
}

/** The provider starts every new instance, and waits until it runs, so that somebody has to come in between. */
function newWindow({ model, catalog }: HostContext, host: Host): ByHand | Undecided | undefined {
  const { planned, attaches, wanted, typeAfter: type = "" } = host;
  const { stack, address, kind } = planned.change;
  if ((kind !== "create" && kind !== "replace") || attaches.length === 0 || wanted === "Stopped") return undefined;
  const cold = onlyStopped(catalog, host.typeAfter);
  if (cold === false) return undefined;
  const disruption: DisruptionCause = {
    stack,
    address,
    instance: address,
    kind: "stop-start",
    cause: "hot-plug-new",
    params: { type, attaches: attaches.length, instance: address },
    evidence: { value: `instance_type ${type}`, from: model.stack(stack).part.file },
    source: HOT_PLUG_SOURCE,
    automatic: false,
  };
  if (cold === undefined) return undecidedOf(disruption, { kind: "catalog", subject: `${type} eniHotPlug` });
  const operations = attaches.map(({ attachment }) => apply(attachment));
  return { disruption, operations, created: apply(address), starts: true };
}

/** What would interrupt the instance on its own, and now happens in the same stop. */
function mergedReasons(context: HostContext, host: Host): DisruptionReason[] {
  const { planned, attaches } = host;
  const { resource, change, around } = planned;
  const { evidence, source } = base(context, host);
  const reasons: DisruptionReason[] = [];
  if (around?.includes("stop-start")) {
    reasons.push({
      cause: "attribute-stop-start",
      params: attributesWith(change.attributes, "stop-start"),
      evidence,
      source,
    });
  }
  const start = resource && isKept(host) && attaches.length > 0 ? legacyStart(context.model, resource) : undefined;
  if (start?.kind === "reboot") {
    const { startTime, from } = start;
    const seen = { value: `start_time ${startTime}`, from };
    reasons.push({ cause: "legacy-start", params: { startTime }, evidence: seen, source: LEGACY_SOURCE });
  }
  return reasons;
}

function isKept({ planned: { change } }: Host): boolean {
  return change.kind === "update" || change.kind === "no-op";
}

function reboot({ planned }: Host, cause: string, params: DisruptionCause["params"], source: string): DisruptionCause {
  const { stack, address } = planned.change;
  const evidence = { value: "", from: "" };
  return { stack, address, instance: address, kind: "reboot", cause, params, evidence, source, automatic: false };
}

function undecidedOf(disruption: DisruptionCause, missing: Missing): Undecided {
  return { ...disruption, missing };
}

function base({ model }: HostContext, { planned }: Host) {
  return { ...causeAt(model, planned), instance: planned.change.address };
}
