import type { HostContext } from "../disruptions/host";
import type { FollowUp } from "../follow-up";
import { groupBy, type InterfaceMove } from "../hazards/moves";
import type { PlannedChange } from "../planned-change";

const ASYNCHRONOUS = "ECS API AttachNetworkInterface, DescribeNetworkInterfaces (2026-07-16)";
const GUEST = "ECS user guide, configure an ENI (2018-06, 2019-08, 2021-03-16) and create and use an ENI (2025-2026)";

/** What an attach leaves to do, for each instance that takes an interface. */
export function attachFollowUps(
  context: HostContext,
  stack: string,
  planned: readonly PlannedChange[],
  attaches: readonly InterfaceMove[],
): FollowUp[] {
  const named = new Set(attaches.flatMap(({ attachment, instance }) => [attachment, instance]));
  const byAddress = new Map(
    planned.flatMap((one) => (named.has(one.change.address) ? [[one.change.address, one]] : [])),
  );
  return [...groupBy(attaches, ({ instance }) => instance)].flatMap(([instance, moves]) => {
    const host = byAddress.get(instance);
    const interfaces = moves.map((move) => move.interface).join(", ");
    const id = host ? host.prior?.attributes["id"] : instance;
    // A new instance gets its id by the apply.
    const found = typeof id === "string" && host?.change.kind !== "replace" ? id : `<id of ${instance}>`;
    const check: FollowUp = {
      stack,
      address: instance,
      kind: "check-attached",
      params: { interfaces, n: moves.length, command: `aliyun ecs DescribeNetworkInterfaces --InstanceId ${found}` },
      source: ASYNCHRONOUS,
    };
    return [check, ...impatient(context, byAddress, check, moves), ...inGuest(context, host, check)];
  });
}

/** Attachments that are told not to wait until the network is configured. */
function impatient(
  { model }: HostContext,
  byAddress: ReadonlyMap<string, PlannedChange>,
  check: FollowUp,
  moves: readonly InterfaceMove[],
): FollowUp[] {
  const hasty = moves.filter(({ attachment }) => {
    const resource = byAddress.get(attachment)?.resource;
    const waits = resource && model.value(resource, "wait_for_network_configuration_ready");
    return waits?.kind === "known" && waits.value === false;
  });
  if (hasty.length === 0) return [];
  const interfaces = hasty.map((move) => move.interface).join(", ");
  return [{ ...check, kind: "check-configured", params: { interfaces } }];
}

function inGuest({ network, catalog }: HostContext, host: PlannedChange | undefined, check: FollowUp): FollowUp[] {
  const image = host?.resource && network.imageOf(host.resource);
  const guest = { ...check, kind: "guest-configuration" as const, source: GUEST };
  const { interfaces = "" } = check.params;
  if (!image)
    return [{ ...guest, params: { interfaces, image: "" }, missing: { kind: "external", subject: check.address } }];
  if (image.kind === "absent") return [];
  if (image.kind === "unknown") return [{ ...guest, params: { interfaces, image: "" }, missing: image.missing }];
  const facts = catalog.image(image.value);
  const params = { interfaces, image: image.value };
  if (facts?.autoconfigures === undefined) {
    return [{ ...guest, params, missing: { kind: "catalog", subject: image.value } }];
  }
  return facts.autoconfigures ? [] : [{ ...guest, params }];
}
