import { isIPv6 } from "node:net";
import type { Json } from "../model/json";
import { isZero } from "./compare";

/** What a suppression may look at: the planned and the prior value, and the planned value of any other attribute. */
export interface Difference {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** The value after the change; undefined when it is unset or unknown. */
  readonly other: (attribute: string) => Json | undefined;
}

type Suppression = (difference: Difference) => boolean;

const prepaid: Suppression = ({ other }) => ["PrePaid", "Subscription"].includes(String(other("instance_charge_type")));
const launchTemplate: Suppression = ({ other }) =>
  !isZero(other("launch_template_id")) || !isZero(other("launch_template_name"));
const otherPeer: Suppression = ({ other }) =>
  ["cidr_ip", "ipv6_cidr_ip", "source_security_group_id"].some((name) => !isZero(other(name)));

/**
 * Differences that the provider hides, by the name that a descriptor gives them.
 * Source: DiffSuppressFunc of each attribute, aliyun/alicloud 1.289.0, and diff_suppress_funcs.go there.
 */
const SUPPRESSIONS: Readonly<Record<string, Suppression>> = {
  "not-subscription": ({ other }) =>
    !["PrePaid", "Subscription"].includes(String(other("payment_type") ?? other("instance_charge_type"))),
  "pay-by-lcu": ({ other }) => other("internet_charge_type") === "PayByLcu",
  "not-enhanced": ({ other }) => other("nat_type") !== "Enhanced",
  "category-not-essd": ({ other }) => other("category") !== "cloud_essd",
  prepaid,
  "not-prepaid": (difference) => !prepaid(difference),
  "same-members": ({ before, after }) => members(before) !== "" && members(before) === members(after),
  "enterprise-group": ({ other }) => other("security_group_type") === "enterprise",
  "ipv6-spelling": ({ before, after }) => compressed(after) !== undefined && compressed(after) === before,
  "port-range": ({ after, other }) =>
    ["tcp", "udp"].includes(String(other("ip_protocol"))) ? after === "-1/-1" : after !== "-1/-1",
  "other-peer-set": otherPeer,
  "release-time": (difference) =>
    prepaid(difference) ||
    (isZero(difference.after) && launchTemplate(difference)) ||
    String(difference.after ?? "").startsWith(String(difference.before ?? "-").replace(/:00Z$/, "")),
  "not-auto-renewed": ({ other }) =>
    !["PrePaid", ""].includes(String(other("instance_charge_type") ?? "")) || other("renewal_status") !== "AutoRenewal",
  "removal-with-launch-template": (difference) => isZero(difference.after) && launchTemplate(difference),
  "no-public-bandwidth": ({ other }) => Number(other("internet_max_bandwidth_out") ?? 0) <= 0,
  "password-set": ({ other }) => !isZero(other("password")),
  "no-kms-password": ({ other }) => isZero(other("kms_encrypted_password")),
  "not-spot-with-price-limit": ({ other }) =>
    !["PostPaid", ""].includes(String(other("instance_charge_type") ?? "")) ||
    other("spot_strategy") !== "SpotWithPriceLimit",
  "not-essd": ({ other }) => other("system_disk_category") !== "cloud_essd",
};

/** Whether the provider hides a difference. `name` comes from a descriptor; an unknown one is a mistake in it. */
export function isSuppressed(name: string, difference: Difference): boolean {
  const suppression = SUPPRESSIONS[name];
  if (!suppression) throw new Error(`descriptor names the unknown suppression ${name}`);
  return suppression(difference);
}

function members(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(String).sort().join(" ") : "";
}

function compressed(value: Json | undefined): string | undefined {
  const [ip, mask] = String(value ?? "").split("/");
  if (!ip || !isIPv6(ip)) return undefined;
  const host = new URL(`http://[${ip}]`).hostname.slice(1, -1);
  return mask === undefined ? host : `${host}/${mask}`;
}
