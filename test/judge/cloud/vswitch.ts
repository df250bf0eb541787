import { type Block, blockOf, contains, isUsable, numberOf, overlap, textOf } from "./addresses";
import { ApiError, type Cloud, type CloudObject, type Facts, type Kind } from "./cloud";
import { zoneExists } from "./limits";
import { text, texts } from "./text";

const PENDING = new WeakMap<Cloud, Set<string>>();

/** vSwitches: inside their VPC, apart from each other, one at a time. Source: VPC API, CreateVSwitch and DeleteVSwitch. */
export const vswitch: Kind = {
  create: (cloud, wanted) =>
    // Source: resource_alicloud_vswitch.go, which repeats the call on these.
    cloud.retrying(["OperationConflict", "IncorrectVSwitchStatus", "TaskConflict"], () => create(cloud, wanted)),
  async remove(cloud, object) {
    const users = ["alicloud_instance", "alicloud_ecs_network_interface"].flatMap((type) => cloud.all(type));
    if (users.some(({ facts }) => facts["vswitch_id"] === object.id)) {
      throw new ApiError("DependencyViolation", "DeleteVSwitch", object.id);
    }
  },
};

async function create(cloud: Cloud, wanted: Facts): Promise<{ id: string; facts: Facts }> {
  const action = "CreateVSwitch";
  const zone = text(wanted["zone_id"]) || text(wanted["availability_zone"]);
  if (!text(wanted["vpc_id"]) || !text(wanted["cidr_block"])) throw new ApiError("MissingParameter", action);
  const vpc = cloud.need("alicloud_vpc", wanted["vpc_id"], "InvalidVpcId.NotFound", action);
  if (!zoneExists(zone)) throw new ApiError("InvalidZoneId.NotFound", action, zone);
  checkBlock(cloud, text(wanted["cidr_block"]), vpc);
  const siblings = cloud.all("alicloud_vswitch").filter((other) => other.facts["vpc_id"] === vpc.id);
  cloud.quota("vswitch.per_vpc", siblings.length, "QuotaExceeded.VSwitch", action);
  const facts = { zone_id: zone, availability_zone: zone, status: "Available" };
  const id = cloud.newId("vsw");
  await alone(cloud, vpc.id, () => {
    cloud.put("alicloud_vswitch", id, { ...wanted, ...facts });
    return cloud.settle();
  });
  return { id, facts };
}

/** One vSwitch of a VPC is made at a time. */
async function alone(cloud: Cloud, vpc: string, change: () => Promise<void>): Promise<void> {
  const busy = PENDING.get(cloud) ?? new Set();
  PENDING.set(cloud, busy);
  if (busy.has(vpc)) throw new ApiError("OperationConflict", "CreateVSwitch", vpc);
  busy.add(vpc);
  await change();
  busy.delete(vpc);
}

function checkBlock(cloud: Cloud, cidr: string, vpc: CloudObject): void {
  const block = blockOf(cidr);
  if (!block) throw new ApiError("InvalidCidrBlock.Malformed", "CreateVSwitch", cidr);
  if (block.size > 2 ** 16 || block.size < 2 ** 3) {
    throw new ApiError("InvalidCirdrBlock.MaskLength", "CreateVSwitch", cidr);
  }
  const outer = blockOf(vpc.facts["cidr_block"]);
  if (outer && !contains(outer, block)) throw new ApiError("InvalidParameter", "CreateVSwitch", cidr);
  const others = cloud.all("alicloud_vswitch").filter(({ facts }) => facts["vpc_id"] === vpc.id);
  if (others.some(({ facts }) => overlap(block, blockOf(facts["cidr_block"]) as Block))) {
    throw new ApiError("InvalidCidrBlock.Overlapped", "CreateVSwitch", cidr);
  }
}

/** What says that an address is refused: instances and interfaces have codes of their own. */
export interface AddressCodes {
  readonly malformed: string;
  readonly outside: string;
  readonly used: string;
}

/**
 * The address that a new object gets in a vSwitch: the wanted one when it is free, else the first free one.
 *
 * @throws ApiError with one of `codes`, or InvalidVSwitchId.IpNotEnough.
 */
export function takeAddress(cloud: Cloud, place: CloudObject, wanted: string, codes: AddressCodes, action: string) {
  const block = blockOf(place.facts["cidr_block"]) as Block;
  const used = usedIn(cloud, place.id);
  if (wanted !== "") {
    const address = numberOf(wanted);
    if (address === undefined) throw new ApiError(codes.malformed, action, wanted);
    if (!isUsable(block, address)) throw new ApiError(codes.outside, action, wanted);
    if (used.has(wanted)) throw new ApiError(codes.used, action, wanted);
    return wanted;
  }
  for (let address = block.first + 1; isUsable(block, address); address++) {
    if (!used.has(textOf(address))) return textOf(address);
  }
  throw new ApiError("InvalidVSwitchId.IpNotEnough", action, place.id);
}

function usedIn(cloud: Cloud, vswitchId: string): ReadonlySet<string> {
  const holders = ["alicloud_instance", "alicloud_ecs_network_interface"].flatMap((type) => cloud.all(type));
  return new Set(
    holders
      .filter(({ facts }) => facts["vswitch_id"] === vswitchId)
      .flatMap(({ facts }) => [
        text(facts["primary_ip_address"]) || text(facts["private_ip"]),
        ...texts(facts["private_ip_addresses"]),
      ]),
  );
}
