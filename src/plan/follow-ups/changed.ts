import { tableOf } from "../../model/json";
import { canonicalType } from "../../provider/overlays";
import { INSTANCE, INTERFACE } from "../../provider/type-names";
import type { Host } from "../disruptions/host";
import type { FollowUp } from "../follow-up";
import type { PlannedChange } from "../planned-change";

const DISK = "alicloud_ecs_disk";
const EIP_ASSOCIATION = "alicloud_eip_association";

/** Attributes that hold addresses besides the primary one, by type. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = tableOf({
  [INTERFACE]: [
    "private_ip_addresses",
    "private_ips",
    "private_ips_count",
    "secondary_private_ip_address_count",
    "ipv6_addresses",
    "ipv6_address_count",
  ],
  [INSTANCE]: ["secondary_private_ips", "secondary_private_ip_address_count", "ipv6_addresses"],
});

/** What a change of attributes leaves to do in the guest, or until the next start. */
export function changeFollowUps(stack: string, planned: readonly PlannedChange[], hosts: readonly Host[]): FollowUp[] {
  const byAddress = new Map(hosts.map((host) => [host.planned.change.address, host]));
  return planned.flatMap((one) => {
    const { address, kind, type } = one.change;
    if (kind !== "create" && kind !== "update" && kind !== "replace") return [];
    const found = (follow: Omit<FollowUp, "stack" | "address">): FollowUp => ({ stack, address, ...follow });
    const canonical = canonicalType(type);
    return [
      ...addresses(one, canonical).map(found),
      ...(kind === "update" ? updated(one, canonical, byAddress.get(address)).map(found) : []),
      ...(kind !== "update" && canonical === EIP_ASSOCIATION ? routes(one).map(found) : []),
    ];
  });
}

type Bare = Omit<FollowUp, "stack" | "address">;

function addresses({ change }: PlannedChange, type: string): Bare[] {
  const changed = change.attributes.filter(
    ({ attribute, after }) => ADDRESSES[type]?.includes(attribute) && hasValue(after),
  );
  if (changed.length === 0) return [];
  const attributes = changed.map(({ attribute }) => attribute).join(", ");
  const source = "ECS API AssignPrivateIpAddresses (2026-07-16)";
  return [{ kind: "guest-addresses", params: { attributes }, source }];
}

function updated({ change, resource, around }: PlannedChange, type: string, host: Host | undefined): Bare[] {
  const has = (attribute: string) => change.attributes.some((one) => one.attribute === attribute);
  const resize = "ECS API ResizeDisk (2026-07-16)";
  const found: Bare[] = [];
  if (type === DISK && has("size")) {
    const offline = resource?.raw("type") === "offline";
    if (offline) found.push({ kind: "restart", params: { because: "size" }, source: resize });
    found.push({ kind: "grow-filesystem", params: { attribute: "size" }, source: resize });
  }
  if (type !== INSTANCE) return found;
  if (has("system_disk_size")) {
    found.push({ kind: "grow-filesystem", params: { attribute: "system_disk_size" }, source: resize });
  }
  const attribute = "ECS API ModifyInstanceAttribute (2026-07-16)";
  if (has("user_data")) found.push({ kind: "user-data", params: {}, source: attribute });
  // The provider restarts what runs; what it finds stopped keeps the change until somebody starts it.
  const waiting = ["password", "kms_encrypted_password", "host_name"].filter(has);
  if (host?.status === "Stopped" && around === undefined && waiting.length > 0) {
    found.push({ kind: "restart", params: { because: waiting.join(", ") }, source: attribute });
  }
  return found;
}

/** An address on a secondary interface. */
function routes({ change, resource }: PlannedChange): Bare[] {
  const kind = change.attributes.find(({ attribute }) => attribute === "instance_type")?.after;
  if (!resource || kind !== "NetworkInterface") return [];
  return [{ kind: "source-routes", params: {}, source: "EIP user guide, bind an EIP to a secondary ENI (2021-07)" }];
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0 && !(Array.isArray(value) && value.length === 0);
}
