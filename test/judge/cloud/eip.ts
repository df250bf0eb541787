import { ApiError, type Cloud, type Facts, type Kind } from "./cloud";
import { text } from "./text";

/** Elastic addresses. Source: VPC API, AllocateEipAddress. */
export const eipAddress: Kind = {
  async create(cloud, wanted) {
    const id = cloud.newId("eip");
    const address = text(wanted["ip_address"]) || `198.51.100.${Number(id.slice(-3)) % 250}`;
    return { id, facts: { ip_address: address, status: "Available" } };
  },
};

/** What the provider repeats for five minutes. Source: resource_alicloud_eip_association.go. */
const REPEATED = ["IncorrectEipStatus", "IncorrectInstanceStatus", "InvalidBindingStatus", "InvalidStatus."];

/** Associations of elastic addresses. Source: VPC API, AssociateEipAddress. */
export const eipAssociation: Kind = {
  async create(cloud, wanted) {
    await cloud.retrying(REPEATED, () => check(cloud, wanted));
    const [eip, target] = [text(wanted["allocation_id"]), text(wanted["instance_id"])];
    return { id: `${eip}:${target}`, facts: { instance_type: typeOf(wanted) } };
  },
};

/** Without a type the provider takes it from the id, and everything that is no load balancer or gateway for an instance. */
function typeOf(wanted: Facts): string {
  const [type, id] = [text(wanted["instance_type"]), text(wanted["instance_id"])];
  if (type) return type;
  return id.startsWith("lb-") ? "SlbInstance" : id.startsWith("ngw-") ? "Nat" : "EcsInstance";
}

function check(cloud: Cloud, wanted: Facts): void {
  const action = "AssociateEipAddress";
  const type = typeOf(wanted);
  const target = text(wanted["instance_id"]);
  const instance = cloud.get("alicloud_instance", target);
  if (type === "EcsInstance" && !instance) throw new ApiError("InvalidInstanceId.NotFound", action, target);
  if (Number(instance?.facts["internet_max_bandwidth_out"] ?? 0) > 0) {
    throw new ApiError("InvalidStatus.InstanceHasBandWidth", action, target);
  }
  const others = cloud.all("alicloud_eip_association");
  if (others.some(({ facts }) => facts["allocation_id"] === wanted["allocation_id"])) {
    throw new ApiError("IncorrectEipStatus", action, text(wanted["allocation_id"]));
  }
  // Gateways and interfaces may have several.
  const isTaken = others.some(({ facts }) => text(facts["instance_id"]) === target && typeOf(facts) === type);
  if (type === "EcsInstance" && isTaken) {
    throw new ApiError("InvalidBindingStatus", action, target);
  }
}
