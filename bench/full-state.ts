import type { Json, JsonObject } from "../src/model/json";
import { readRecord } from "../src/schema/files";
import type { AttributeRecord, AttributeRecords } from "../src/schema/record";

/*
 * States as the provider writes them: every attribute of a type's schema, a hundred of an instance, and not only those that
 * somebody has set. What is added is what stands there when nothing differs: defaults, values that the cloud has chosen,
 * nulls.
 */

/** What stands beside the attributes of each object: the timeouts of its operations, as Terraform encodes them. */
export const PRIVATE = Buffer.from(
  JSON.stringify({ "e2bfb730-ecaa-11e6-8f88-34363bc7c4c0": { create: 6e11, delete: 12e11, update: 6e11 } }),
).toString("base64");

/** What the first allowed value would get wrong: machines paid by month, interfaces in no state. */
const CHOSEN = new Map<string, JsonObject>([
  ["alicloud_instance", { instance_charge_type: "PostPaid" }],
  ["alicloud_ecs_network_interface", { status: "Available" }],
]);

/** All attributes of an object, in the order of their names; `given` are those that matter. */
export function fullAttributes(type: string, given: JsonObject): JsonObject {
  const { a = {}, to } = readRecord("resource", type) ?? {};
  const all = { ...valuesOf(a), ...(to ? { timeouts: null } : {}), ...CHOSEN.get(type), ...given };
  return Object.fromEntries(Object.entries(all).sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** The places of attributes that the schema calls sensitive, as a state lists them. */
export function sensitiveAttributes(type: string): Json[] {
  const records = Object.entries(readRecord("resource", type)?.a ?? {});
  return records.filter(([, { s }]) => s === 1).map(([value]) => [{ type: "get_attr", value }]);
}

function valuesOf(records: AttributeRecords, around: AttributeRecord["m"] = "o"): JsonObject {
  return Object.fromEntries(Object.entries(records).map(([name, one]) => [name, valueIn(name, one, one.m ?? around)]));
}

function valueIn(name: string, { t = "string", d, b, v }: AttributeRecord, mode: AttributeRecord["m"]): Json {
  if (d !== undefined) return d;
  const isChosen = mode === "c" || mode === "oc";
  switch (t) {
    case "bool":
      return isChosen ? false : null;
    case "int":
    case "float":
      return isChosen ? 1 : null;
    case "list":
    case "set":
      // Where nobody has written a block there is none; what the cloud tells are a few.
      return mode === "c" && b ? [valuesOf(b, "c")] : [];
    case "string":
      return isChosen ? chosenText(name, v) : null;
    case "map":
      return isChosen ? {} : null;
    default:
      return null;
  }
}

function chosenText(name: string, check: unknown): string {
  const allowed = (check as { readonly in?: readonly Json[] } | undefined)?.in;
  if (allowed) return String(allowed[0]);
  if (/time$/.test(name)) return "2024-05-01T00:00:00Z";
  if (/zone/.test(name)) return "cn-hangzhou-i";
  return /(_ip|_address|cidr|block|mask)/.test(name) ? "" : `${name}-bp1a2b3c4d5e6f7g8`;
}
