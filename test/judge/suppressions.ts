import { isList, type Wire } from "./wire";

/** A difference as the SDK asks a DiffSuppressFunc about it; `get` gives the value of another attribute after the change. */
export interface Asked {
  readonly before: Wire;
  readonly after: Wire;
  readonly get: (name: string) => Wire;
}

const text = (value: Wire): string => (value === null || typeof value === "symbol" ? "" : String(value));
const isPrePaid = ({ get }: Asked) =>
  text(get("instance_charge_type")).toLowerCase() === "prepaid" || text(get("payment_type")) === "Subscription";
const isTemplate = ({ get }: Asked) => text(get("launch_template_id")) + text(get("launch_template_name")) !== "";
const isEmpty = (value: Wire) => ["", "0", "false"].includes(text(value));
const sorted = (value: Wire) => (isList(value) ? [...new Set(value.map(text))].sort().join() : "");

/**
 * Which differences the provider hides, by the names in the descriptors. Written from the DiffSuppressFuncs of
 * aliyun/alicloud 1.289.0, and apart from the planner that it judges.
 */
export const SUPPRESSIONS: Readonly<Record<string, (asked: Asked) => boolean>> = {
  "not-subscription": (asked) => !isPrePaid(asked),
  "pay-by-lcu": ({ get }) => text(get("internet_charge_type")) === "PayByLcu",
  "not-enhanced": ({ get }) => text(get("nat_type")) !== "Enhanced",
  "category-not-essd": ({ get }) => text(get("category")) !== "cloud_essd",
  prepaid: isPrePaid,
  "not-postpaid": ({ get }) => !["PostPaid", ""].includes(text(get("instance_charge_type"))),
  "not-prepaid": (asked) => !isPrePaid(asked),
  "same-members": ({ before, after }) => sorted(after) !== "" && sorted(before) === sorted(after),
  "enterprise-group": ({ get }) => text(get("security_group_type")) === "enterprise",
  "ipv6-spelling": ({ before, after }) => shortest(text(after)) === text(before),
  "port-range": ({ after, get }) => {
    const withPorts = ["tcp", "udp"].includes(text(get("ip_protocol")));
    return withPorts === (text(after) === "-1/-1");
  },
  "other-peer-set": ({ get }) =>
    ["cidr_ip", "ipv6_cidr_ip", "source_security_group_id"].some((peer) => text(get(peer)) !== ""),
  "release-time": (asked) =>
    isPrePaid(asked) ||
    (text(asked.after) === "" && isTemplate(asked)) ||
    (text(asked.before) !== "" &&
      text(asked.after) !== "" &&
      text(asked.after).startsWith(text(asked.before).replace(/^[:0Z]+|[:0Z]+$/g, ""))),
  "not-auto-renewed": ({ get }) =>
    !["PrePaid", ""].includes(text(get("instance_charge_type"))) || text(get("renewal_status")) !== "AutoRenewal",
  "removal-with-launch-template": (asked) => isEmpty(asked.after) && isTemplate(asked),
  "no-public-bandwidth": ({ get }) => !(Number(get("internet_max_bandwidth_out") ?? 0) > 0),
  "password-set": ({ get }) => text(get("password")) !== "",
  "no-kms-password": ({ get }) => text(get("kms_encrypted_password")) === "",
  "not-spot-with-price-limit": ({ get }) =>
    !["PostPaid", ""].includes(text(get("instance_charge_type"))) ||
    text(get("spot_strategy")) !== "SpotWithPriceLimit",
  "not-essd": ({ get }) => text(get("system_disk_category")) !== "cloud_essd",
};

/** An IPv6 address or block the way the API spells it. */
function shortest(value: string): string {
  const [address = "", length] = value.split("/");
  try {
    const spelled = new URL(`http://[${address}]`).hostname.replace(/[[\]]/g, "");
    return length === undefined ? spelled : `${spelled}/${length}`;
  } catch {
    return value;
  }
}
