import { isWireObject } from "../wire";
import { ApiError, type Cloud, type CloudObject, type Facts, type Kind } from "./cloud";
import { groupsOf } from "./security-group";
import { text, texts } from "./text";
import { type AddressCodes, takeAddress } from "./vswitch";

const CODES: AddressCodes = {
  malformed: "InvalidIp.Address",
  outside: "InvalidVSwitchId.IpInvalid",
  used: "InvalidPrivateIpAddress.Duplicated",
};
const SECONDARY_CODES: AddressCodes = { ...CODES, used: "InvalidIp.IpRepeated" };
const GROUPS = 5;
const ADDRESSES = 10;
const NAME = /^[A-Za-z\u4e00-\u9fff][\w.:-]{1,127}$/;

/** Secondary interfaces. Source: ECS API, CreateNetworkInterface and DeleteNetworkInterface. */
export const networkInterface: Kind = {
  async create(cloud, wanted) {
    const action = "CreateNetworkInterface";
    const place = cloud.need("alicloud_vswitch", wanted["vswitch_id"], "InvalidVSwitchId.NotFound", action);
    check(cloud, wanted, place);
    const primary = text(wanted["primary_ip_address"]) || text(wanted["private_ip"]);
    const address = takeAddress(cloud, place, primary, CODES, action);
    const more = secondaries(cloud, wanted, place, address);
    const id = cloud.newId("eni");
    const facts: Facts = {
      primary_ip_address: address,
      private_ip: address,
      private_ip_addresses: more,
      private_ips: more,
      private_ips_count: more.length,
      secondary_private_ip_address_count: more.length,
      instance_type: text(wanted["instance_type"]) || "Secondary",
      mac: macOf(id),
      status: "Available",
      security_group_ids: groupsOf(wanted),
      security_groups: groupsOf(wanted),
    };
    cloud.put("alicloud_ecs_network_interface", id, { ...wanted, ...facts });
    await cloud.settle();
    return { id, facts };
  },
  // Source: resource_alicloud_ecs_network_interface.go, which repeats the call on these for a minute and never detaches.
  remove: (cloud, object) =>
    cloud.retrying(
      ["InvalidOperation.InvalidEniState", "OperationConflict"],
      () => {
        if (object.facts["status"] !== "Available") {
          throw new ApiError("InvalidOperation.InvalidEniState", "DeleteNetworkInterface", object.id);
        }
      },
      1,
    ),
};

/** Each interface has one of its own. */
function macOf(id: string): string {
  const number = Number(id.replace(/\D/g, "")) % 256 ** 3;
  return `00:16:3e:${number
    .toString(16)
    .padStart(6, "0")
    .replace(/(..)(..)(..)/, "$1:$2:$3")}`;
}

function check(cloud: Cloud, wanted: Facts, place: CloudObject): void {
  const action = "CreateNetworkInterface";
  const groups = groupsOf(wanted);
  if (groups.length === 0) throw new ApiError("MissingParameter", action, "SecurityGroupId");
  if (groups.length > GROUPS) throw new ApiError("JoinedGroupLimitExceed", action);
  for (const id of groups) {
    const group = cloud.get("alicloud_security_group", id);
    if (group && text(group.facts["vpc_id"]) !== text(place.facts["vpc_id"])) {
      throw new ApiError("InvalidOperation.VpcMismatch", action, id);
    }
  }
  cloud.quota("eni.per_account_region", secondaryInterfaces(cloud), "MaxEniCountExceeded", action);
  for (const id of groups) {
    const members = cloud.all("alicloud_ecs_network_interface").filter(({ facts }) => groupsOf(facts).includes(id));
    cloud.quota("sg.private_ips_basic", members.length, "SecurityGroupInstanceLimitExceed", action);
  }
  const tags = wanted["tags"];
  if (isWireObject(tags ?? null) && Object.keys(tags as Facts).some((key) => /^(acs:|aliyun|https?:\/\/)/.test(key))) {
    throw new ApiError("InvalidTagKey.Malformed", action);
  }
  if (ipv6Of(wanted) > 0 && place.facts["enable_ipv6"] !== true && !Number(place.facts["ipv6_cidr_block_mask"] ?? 0)) {
    throw new ApiError("InvalidVSwitch.Ipv6NotTurnOn", action, place.id);
  }
  const name = text(wanted["network_interface_name"]) || text(wanted["name"]);
  if (name && !NAME.test(name)) throw new ApiError("InvalidParameter", action, name);
  if (text(wanted["description"]).startsWith("http")) throw new ApiError("InvalidParameter", action, "Description");
}

function secondaryInterfaces(cloud: Cloud): number {
  return cloud.all("alicloud_ecs_network_interface").length;
}

/** How many IPv6 addresses an interface has or asks for. */
export function ipv6Of(facts: Facts): number {
  return texts(facts["ipv6_addresses"]).length || Number(facts["ipv6_address_count"] ?? 0);
}

/** Its secondary addresses: those that are named, or as many as are asked for. */
function secondaries(cloud: Cloud, wanted: Facts, place: CloudObject, primary: string): string[] {
  const action = "CreateNetworkInterface";
  const named = texts(wanted["private_ip_addresses"]).concat(texts(wanted["private_ips"]));
  const count = Number(wanted["secondary_private_ip_address_count"] ?? wanted["private_ips_count"] ?? 0);
  const asked = named.length > 0 ? named : Array.from({ length: Number.isNaN(count) ? 0 : count }, () => "");
  if (asked.length > ADDRESSES) throw new ApiError("MaxEniPrivateIpsCountExceeded", action);
  // Nothing else is asked in between, so that what is taken here is kept in a stand-in until the interface exists.
  const standIn = cloud.put("alicloud_ecs_network_interface", cloud.newId("pending"), {
    vswitch_id: place.id,
    primary_ip_address: primary,
  });
  const taken: string[] = [];
  try {
    for (const address of asked) {
      standIn.facts["private_ip_addresses"] = [...taken];
      taken.push(takeAddress(cloud, place, address, SECONDARY_CODES, action));
    }
    return taken;
  } finally {
    cloud.delete(standIn);
  }
}
