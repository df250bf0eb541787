import { ApiError, type Cloud, type CloudObject, type Facts, type Kind } from "./cloud";
import { blocksOf, interfacesOn } from "./instance";
import { limitsOf } from "./limits";
import { ipv6Of } from "./network-interface";
import { text, texts } from "./text";

/** What the provider repeats for two minutes when it attaches, and for one when it detaches. Source: errors.go:43. */
const REPEATED = [
  "InvalidOperation.InvalidEniState",
  "InvalidOperation.InvalidEcsState",
  "InvalidOperation.InvalidEniType",
  "OperationConflict",
];
const RESTARTED_SINCE = "2018-04-01";

/** Attaching and detaching. Both are asynchronous. Source: ECS API, AttachNetworkInterface and DetachNetworkInterface. */
export const attachment: Kind = {
  async create(cloud, wanted) {
    const { eni, instance } = await cloud.retrying(REPEATED, () => attach(cloud, wanted), 2);
    await cloud.settle();
    eni.facts["status"] = "InUse";
    return { id: `${eni.id}:${instance.id}`, facts: {} };
  },
  async remove(cloud, { facts }) {
    const eni = cloud.get("alicloud_ecs_network_interface", facts["network_interface_id"]);
    const instance = cloud.get("alicloud_instance", facts["instance_id"]);
    if (!eni || !instance || eni.facts["//instance"] !== instance.id) return;
    await cloud.retrying(
      REPEATED,
      () => {
        checkState(instance, "DetachNetworkInterface");
        if (eni.facts["status"] !== "InUse") {
          throw new ApiError("InvalidOperation.InvalidEniState", "DetachNetworkInterface", eni.id);
        }
        eni.facts["status"] = "Detaching";
      },
      1,
    );
    await cloud.settle();
    eni.facts["status"] = "Available";
    delete eni.facts["//instance"];
  },
};

function attach(cloud: Cloud, wanted: Facts): { eni: CloudObject; instance: CloudObject } {
  const action = "AttachNetworkInterface";
  const instance = cloud.need("alicloud_instance", wanted["instance_id"], "InvalidEcsId.NotFound", action);
  const id = text(wanted["network_interface_id"]);
  if (id.startsWith("eni-primary") || id === instance.facts["network_interface_id"])
    throw new ApiError("InvalidOperation.InvalidEniType", action, id);
  const eni = cloud.need("alicloud_ecs_network_interface", id, "InvalidEniId.NotFound", action);
  if (eni.facts["instance_type"] === "Primary") throw new ApiError("InvalidOperation.InvalidEniType", action, id);
  checkPlace(cloud, eni, instance);
  checkLimits(cloud, eni, instance);
  checkState(instance, action);
  if (eni.facts["status"] !== "Available") throw new ApiError("InvalidOperation.InvalidEniState", action, id);
  if (interfacesOn(cloud, instance.id).some(({ facts }) => facts["status"] === "Attaching")) {
    throw new ApiError("OperationConflict", action, instance.id);
  }
  eni.facts["status"] = "Attaching";
  eni.facts["//instance"] = instance.id;
  return { eni, instance };
}

function checkPlace(cloud: Cloud, eni: CloudObject, instance: CloudObject): void {
  const action = "AttachNetworkInterface";
  const place = cloud.get("alicloud_vswitch", eni.facts["vswitch_id"]);
  const home = cloud.get("alicloud_vswitch", instance.facts["vswitch_id"]);
  if (!place || !home) return;
  if (place.facts["vpc_id"] !== home.facts["vpc_id"])
    throw new ApiError("InvalidOperation.VpcMismatch", action, eni.id);
  if (place.facts["zone_id"] !== home.facts["zone_id"]) {
    throw new ApiError("InvalidOperation.AvailabilityZoneMismatch", action, eni.id);
  }
}

function checkLimits(cloud: Cloud, eni: CloudObject, instance: CloudObject): void {
  const action = "AttachNetworkInterface";
  const limits = limitsOf(text(instance.facts["instance_type"]));
  if (!limits) return;
  if (limits.ioOptimized === false) throw new ApiError("IoOptimized.NotSupported", action, limits.type);
  if (limits.eniQuantity === 1) {
    throw new ApiError("InvalidInstanceType.ElasticNetworkInterfaceNotSupported", action, limits.type);
  }
  const carried = 1 + blocksOf(instance.facts["network_interfaces"]).length + interfacesOn(cloud, instance.id).length;
  if (limits.eniQuantity !== undefined && carried + 1 > limits.eniQuantity) {
    throw new ApiError("EniPerInstanceLimitExceeded", action, instance.id);
  }
  if (limits.eniIpv6 !== undefined && ipv6Of(eni.facts) > limits.eniIpv6) {
    throw new ApiError(
      limits.eniIpv6 === 0 ? "InvalidOperation.Ipv6NotSupport" : "InvalidOperation.Ipv6CountExceeded",
      action,
      eni.id,
    );
  }
  const queues = Number(eni.facts["queue_number"] ?? 0);
  if (limits.queues !== undefined && queues > limits.queues) {
    throw new ApiError("InvalidOperation.MaxEniQueueNumberExceeded", action, eni.id);
  }
  const addresses = 1 + texts(eni.facts["private_ip_addresses"]).length;
  if (limits.eniPrivateIpv4 !== undefined && addresses > limits.eniPrivateIpv4) {
    throw new ApiError("InvalidOperation.Ipv4CountExceeded", action, eni.id);
  }
}

/** The instance is running or stopped; some types take and give back an interface only while it is stopped. */
function checkState({ id, facts }: CloudObject, action: string): void {
  const [status, started] = [text(facts["status"]) || "Running", text(facts["start_time"])];
  const cold = limitsOf(text(facts["instance_type"]))?.eniHotPlug === false;
  const refused =
    (status !== "Running" && status !== "Stopped") ||
    facts["//locked"] === true ||
    (cold && status !== "Stopped") ||
    (action === "AttachNetworkInterface" && started !== "" && started < RESTARTED_SINCE);
  if (refused) throw new ApiError("InvalidOperation.InvalidEcsState", action, id);
}
