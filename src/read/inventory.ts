import type { JsonObject } from "../model/json";
import type { Inventory, InventoryQuota } from "../model/model";
import { BOOLEAN, LIST, MAP, NUMBER, oneOf, readShape, type Shape, TEXT } from "./yaml-shape";

const SHAPE: Shape = {
  instances: {
    status: oneOf("Pending", "Starting", "Running", "Stopping", "Stopped"),
    startTime: {
      kind: "text",
      pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/,
      expected: "a time in UTC like 2018-03-14T02:11Z",
    },
    locked: BOOLEAN,
    expired: BOOLEAN,
    interfaces: LIST,
  },
  networkInterfaces: {
    status: oneOf("Available", "Attaching", "InUse", "Detaching", "Deleting"),
    instance: TEXT,
    serviceManaged: BOOLEAN,
  },
  objects: { exists: BOOLEAN, attributes: MAP },
  zones: { instanceTypes: LIST },
  quotas: { limit: NUMBER, used: NUMBER },
};

/** Names in the inventory, and the attributes of the provider that they stand for; others keep their name. */
const ATTRIBUTES: Readonly<Record<string, string>> = { startTime: "start_time", instance: "instance_id" };

/**
 * Reads an inventory: YAML of the shape of schemas/inventory.schema.json.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readInventory(text: string, file: string): Inventory {
  const entries = readShape(text, file, SHAPE, "inventory");
  const objects = [...(entries["instances"] ?? []), ...(entries["networkInterfaces"] ?? [])];
  const drift = [...(entries["objects"] ?? [])];
  const zones = [...(entries["zones"] ?? [])];
  return {
    file,
    attributes: new Map(objects.map(([name, facts]) => [name, renamed(facts)])),
    drift: new Map(
      drift.map(([name, { exists, attributes }]) => [
        name,
        { gone: exists === false, attributes: (attributes ?? {}) as JsonObject },
      ]),
    ),
    offered: new Map(zones.map(([zone, { instanceTypes = [] }]) => [zone, new Set(instanceTypes as string[])])),
    quotas: new Map([...(entries["quotas"] ?? [])].map(([id, facts]) => [id, facts as InventoryQuota])),
  };
}

function renamed(facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [ATTRIBUTES[name] ?? name, value]));
}
