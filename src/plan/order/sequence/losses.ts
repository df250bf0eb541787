import type { JsonObject } from "../../../model/json";
import { canonicalType } from "../../../provider/overlays";
import type { PlannedChange } from "../../planned-change";
import type { Loss, LossKind } from "./sequence";

/** Types that hold what is stored in them. */
const STORES: ReadonlySet<string> = new Set([
  "alicloud_instance",
  "alicloud_ecs_disk",
  "alicloud_db_instance",
  "alicloud_nas_file_system",
  "alicloud_oss_bucket",
]);

/** What the cloud assigns, and assigns anew: attributes by what is lost with them, each in all of its spellings. */
const ASSIGNED: readonly (readonly [LossKind, readonly string[]])[] = [
  ["id", ["id"]],
  ["mac", ["mac", "mac_address"]],
  ["address", ["ip_address", "public_ip"]],
  ["address", ["private_ip", "primary_ip_address"]],
];

/**
 * What is gone for good when an object is destroyed.
 *
 * @param isWritten whether the configuration says what an attribute of the new object is
 */
export function lossesOf({ change, prior }: PlannedChange, isWritten: (attribute: string) => boolean): Loss[] {
  if (!prior || (change.kind !== "delete" && change.kind !== "replace")) return [];
  const { address } = change;
  const type = canonicalType(change.type);
  const losses = ASSIGNED.flatMap(([kind, attributes]): Loss[] => {
    const value = firstText(prior.attributes, attributes);
    if (value === undefined || (kind !== "id" && attributes.some(isWritten))) return [];
    // An id that is made of others is no name of its own.
    return kind === "id" && value.includes(":") ? [] : [{ address, type, kind, value }];
  });
  return STORES.has(type) ? [...losses, { address, type, kind: "data" }] : losses;
}

function firstText(attributes: JsonObject, names: readonly string[]): string | undefined {
  return names.map((name) => attributes[name]).find((value) => typeof value === "string" && value !== "") as
    | string
    | undefined;
}
