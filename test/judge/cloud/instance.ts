import { isWireObject, type Wire } from "../wire";
import { ApiError, type Cloud, type CloudObject, type Facts, type Kind } from "./cloud";
import { refusesCategory } from "./disk";
import { type Limits, limitsOf } from "./limits";
import { groupsOf } from "./security-group";
import { text } from "./text";
import { type AddressCodes, takeAddress } from "./vswitch";

const CODES: AddressCodes = {
  malformed: "InvalidPrivateIpAddress.Malformed",
  outside: "InvalidPrivateIpAddress",
  used: "InvalidPrivateIpAddress.Duplicated",
};
const GROUPS = 5;
/** Bytes of user data. Source: ECS API, RunInstances. */
const USER_DATA = 32 * 1024;
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])$/;
const NAME = /^[A-Za-z\u4e00-\u9fff][\w.:-]{1,127}$/;

/** Instances. Source: ECS API, RunInstances, ModifyInstanceSpec and DeleteInstance; resource_alicloud_instance.go. */
export const instance: Kind = {
  async create(cloud, wanted) {
    const place = check(cloud, wanted);
    const private_ip = takeAddress(cloud, place, text(wanted["private_ip"]), CODES, "RunInstances");
    const id = cloud.newId("i");
    const zone = text(place.facts["zone_id"]);
    const facts: Facts = {
      availability_zone: zone,
      vpc_id: place.facts["vpc_id"] ?? null,
      private_ip,
      primary_ip_address: private_ip,
      network_interface_id: cloud.newId("eni-primary"),
      start_time: "2026-11-24T00:00Z",
      status: "Starting",
    };
    const locked = cloud.account.locked ? { "//locked": true } : {};
    const object = cloud.put("alicloud_instance", id, { ...wanted, ...facts, ...locked });
    await cloud.settle();
    object.facts["status"] = text(wanted["status"]) === "Stopped" ? "Stopped" : "Running";
    return { id, facts: { ...facts, status: object.facts["status"] } };
  },
  update,
  async remove(cloud, object) {
    if (object.facts["deletion_protection"] === true) {
      throw new ApiError("InvalidOperation.DeletionProtection", "DeleteInstance", object.id);
    }
    if (object.facts["instance_charge_type"] === "PrePaid" && object.facts["force_delete"] !== true) {
      throw new ApiError("ChargeTypeViolation", "DeleteInstance", object.id);
    }
    object.facts["status"] = "Stopping";
    await cloud.settle();
    // Interfaces that are still attached and not kept go with their instance.
    for (const eni of interfacesOn(cloud, object.id)) cloud.delete(eni);
  },
};

/** 8 to 30 characters of three kinds. Source: ECS API, RunInstances. */
function isPassword(password: string): boolean {
  const kinds = ["a-z", "A-Z", "0-9", "^a-zA-Z0-9"].filter((kind) => new RegExp(`[${kind}]`).test(password)).length;
  return password.length >= 8 && password.length <= 30 && kinds >= 3;
}

function check(cloud: Cloud, wanted: Facts): CloudObject {
  const action = "RunInstances";
  if (wanted["dry_run"] === true) throw new ApiError("DryRunOperation", action);
  if (!text(wanted["vswitch_id"])) throw new ApiError("InvalidVSwitchId.Necessary", action);
  const place = cloud.need("alicloud_vswitch", wanted["vswitch_id"], "InvalidVSwitchId.NotFound", action);
  const type = text(wanted["instance_type"]);
  const limits = limitsOf(type);
  if (!limits) throw new ApiError("InvalidInstanceType.ValueNotSupported", action, type);
  const zone = text(wanted["availability_zone"]);
  if (zone && zone !== place.facts["zone_id"]) throw new ApiError("InvalidParameter.Mismatch", action, zone);
  const name = text(wanted["instance_name"]);
  if (name && !NAME.test(name)) throw new ApiError("InvalidInstanceName.Malformed", action, name);
  const host = text(wanted["host_name"]);
  if (host && !HOST.test(host)) throw new ApiError("InvalidHostName.Malformed", action, host);
  const password = text(wanted["password"]);
  if (password && !isPassword(password)) throw new ApiError("InvalidPassword.Malformed", action);
  if (Buffer.byteLength(text(wanted["user_data"])) > USER_DATA)
    throw new ApiError("InvalidUserData.SizeExceeded", action);
  checkImage(text(wanted["image_id"]), limits, action);
  if (refusesCategory(type, text(wanted["system_disk_category"]))) {
    throw new ApiError("InvalidSystemDiskCategory.ValueNotSupported", action, type);
  }
  if (text(wanted["credit_specification"]) && !type.startsWith("ecs.t")) {
    throw new ApiError("InvalidParameter.CreditSpecification", action, type);
  }
  const offered = cloud.account.offered.get(text(place.facts["zone_id"]));
  if (offered && !offered.has(type)) throw new ApiError("InvalidResourceType.NotSupported", action, type);
  cloud.quota("ecs.instance_quota", cloud.all("alicloud_instance").length, "QuotaExceed.ElasticQuota", action);
  checkGroups(cloud, wanted, place);
  const blocks = blocksOf(wanted["network_interfaces"]).length;
  if (limits.eniQuantity !== undefined && 1 + blocks > limits.eniQuantity) {
    throw new ApiError("EniPerInstanceLimitExceeded", action, type);
  }
  return place;
}

/** Built for one architecture, as the id of a public image says. */
function checkImage(image: string, limits: Limits, action: string): void {
  const built = /_arm64_/.test(image) ? "arm64" : /_x64_/.test(image) ? "x86" : undefined;
  if (built === undefined || limits.arch === undefined) return;
  if ((limits.arch === "arm64") !== (built === "arm64"))
    throw new ApiError("ImageNotSupportInstanceType", action, image);
}

function checkGroups(cloud: Cloud, wanted: Facts, place: CloudObject): void {
  const groups = groupsOf(wanted);
  if (groups.length > GROUPS) throw new ApiError("InstanceSecurityGroupLimitExceeded", "RunInstances");
  for (const id of groups) {
    const group = cloud.get("alicloud_security_group", id);
    if (group && text(group.facts["vpc_id"]) !== text(place.facts["vpc_id"])) {
      throw new ApiError("InvalidParameter.Mismatch", "RunInstances", id);
    }
  }
}

/** What stops a running instance: a new type, and a new vSwitch or address. Source: resource_alicloud_instance.go. */
const STOPS = ["instance_type", "vswitch_id", "private_ip"];

async function update(cloud: Cloud, object: CloudObject, wanted: Facts): Promise<Facts> {
  const stops = STOPS.some((name) => text(wanted[name]) !== "" && wanted[name] !== object.facts[name]);
  const target = text(wanted["status"]) || text(object.facts["status"]);
  if (stops && object.facts["status"] === "Running") await change(cloud, object, "Stopping", "Stopped");
  if (text(wanted["instance_type"]) !== text(object.facts["instance_type"]))
    resize(cloud, object, text(wanted["instance_type"]));
  const moved =
    stops && text(wanted["vswitch_id"]) !== text(object.facts["vswitch_id"]) ? move(cloud, object, wanted) : {};
  if (target === "Running" && object.facts["status"] === "Stopped") await change(cloud, object, "Starting", "Running");
  if (target === "Stopped" && object.facts["status"] === "Running") await change(cloud, object, "Stopping", "Stopped");
  return { ...moved, status: object.facts["status"] ?? null };
}

async function change(cloud: Cloud, object: CloudObject, during: string, after: string): Promise<void> {
  object.facts["status"] = during;
  await cloud.settle();
  object.facts["status"] = after;
}

function resize(cloud: Cloud, object: CloudObject, type: string): void {
  const limits = limitsOf(type);
  if (!limits) throw new ApiError("InvalidInstanceType.ValueNotSupported", "ModifyInstanceSpec", type);
  checkImage(text(object.facts["image_id"]), limits, "ModifyInstanceSpec");
  const carried = 1 + interfacesOn(cloud, object.id).length;
  if (limits.eniQuantity !== undefined && carried > limits.eniQuantity) {
    throw new ApiError("EniPerInstanceLimitExceeded", "ModifyInstanceSpec", type);
  }
}

function move(cloud: Cloud, object: CloudObject, wanted: Facts): Facts {
  const action = "ModifyInstanceVpcAttribute";
  const place = cloud.need("alicloud_vswitch", wanted["vswitch_id"], "InvalidVSwitchId.NotFound", action);
  if (place.facts["zone_id"] !== object.facts["availability_zone"]) {
    throw new ApiError("InvalidVSwitchId.Mismatch", action, place.id);
  }
  const kept = text(wanted["private_ip"]) === text(object.facts["private_ip"]) ? "" : text(wanted["private_ip"]);
  const address = takeAddress(cloud, place, kept, CODES, action);
  return { private_ip: address, primary_ip_address: address, vpc_id: place.facts["vpc_id"] ?? null };
}

/** Secondary interfaces on an instance, whether arriving, there or leaving. */
export function interfacesOn(cloud: Cloud, id: string): CloudObject[] {
  return cloud.all("alicloud_ecs_network_interface").filter(({ facts }) => facts["//instance"] === id);
}

export function blocksOf(value: Wire | undefined): readonly Facts[] {
  return Array.isArray(value) ? (value as readonly Wire[]).filter(isWireObject) : [];
}
