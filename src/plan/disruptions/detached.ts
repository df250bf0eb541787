import type { Model } from "../../model/model";
import { interruptionsBy } from "../../provider/interruptions";
import { interfaceMovesOf } from "../hazards/moves";
import type { PlannedChange } from "../planned-change";
import { causeAt, type DisruptionCause } from "./cause";
import type { Host } from "./host";

/**
 * An interface that is taken from a running instance: what runs over it stops. An instance that is stopped for it, or that
 * goes, is interrupted anyway. Linear.
 *
 * @param told attachments and ids of interfaces of which somebody else tells
 */
export function detachDisruptions(
  model: Model,
  planned: readonly PlannedChange[],
  hosts: readonly Host[],
  told: ReadonlySet<string>,
): DisruptionCause[] {
  const byAddress = new Map(hosts.map((host) => [host.planned.change.address, host]));
  const changes = new Map(planned.map((one) => [one.change.address, one]));
  return interfaceMovesOf(planned.map(({ change }) => change)).detaches.flatMap((move): DisruptionCause[] => {
    const { attachment, instance } = move;
    const one = changes.get(attachment);
    const host = byAddress.get(instance);
    const eni = String(one?.prior?.attributes["network_interface_id"]);
    if (!one || told.has(attachment) || told.has(eni) || one.whileStopped?.has("destroy") || (host && !isHit(host)))
      return [];
    const line = interruptionsBy(one.change.type, "delete").find(({ cause }) => cause === "interface-detached");
    if (!line) return [];
    const params = { interface: move.interface, instance };
    const value = host ? `status ${host.status}` : `id ${one.prior?.attributes["id"] ?? ""}`;
    const { evidence, ...at } = causeAt(model, one);
    return [
      {
        ...at,
        kind: line.kind,
        cause: line.cause,
        params,
        instance,
        evidence: { ...evidence, value },
        source: line.source,
      },
    ];
  });
}

/** Whether it runs and stays. */
function isHit({ planned, status }: Host): boolean {
  const { kind } = planned.change;
  return status === "Running" && kind !== "delete" && kind !== "replace";
}
