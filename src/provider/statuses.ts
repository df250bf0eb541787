import { tableOf } from "../model/json";
import { ATTACHMENT, INSTANCE, INTERFACE, VPC, VSWITCH } from "./type-names";

/** Statuses in the words of the API. What is not there any more, or not yet, is `absent`. */
export const ABSENT_STATUS = "absent";

const UP_OR_DOWN = ["Running", "Stopped"];

/**
 * The status that an object has once the provider has created it, by type: it waits for it.
 *
 * Source: aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21; the API's own status words.
 */
export const STATUS_AFTER_CREATION: Readonly<Record<string, string>> = tableOf({
  [INSTANCE]: "Running",
  [INTERFACE]: "Available",
  [VPC]: "Available",
  [VSWITCH]: "Available",
  alicloud_eip_address: "Available",
  alicloud_ecs_disk: "Available",
  alicloud_nat_gateway: "Available",
  alicloud_route_table: "Available",
});

/** The statuses in which an object can be deleted. DeleteInstance is called with Force, so it takes a running one. */
export const STATUSES_FOR_DELETION: Readonly<Record<string, readonly string[]>> = tableOf({
  ...Object.fromEntries(Object.keys(STATUS_AFTER_CREATION).map((type) => [type, ["Available"]])),
  [INSTANCE]: UP_OR_DOWN,
});

/**
 * The statuses of an instance in which it takes a call; both, unless it is named here.
 *
 * Source: ECS API of 2026-07-16, pages of these calls.
 */
const INSTANCE_CALLS: Readonly<Record<string, readonly string[]>> = {
  StopInstance: ["Running"],
  StartInstance: ["Stopped"],
  RebootInstance: ["Running"],
  ReplaceSystemDisk: ["Stopped"],
  ModifyInstanceVpcAttribute: ["Stopped"],
  ModifyInstanceSpec: ["Stopped"],
  AttachInstanceRamRole: ["Running"],
};

/** What an instance that takes the call has for a status. */
export function instanceStatuses(call: string): readonly string[] {
  return INSTANCE_CALLS[call] ?? UP_OR_DOWN;
}

/** What attaching and detaching ask of both ends, and what they make of the interface: ECS API of 2026-07-16. */
export const ATTACHING = { type: ATTACHMENT, instance: UP_OR_DOWN, free: "Available", attached: "InUse" } as const;
