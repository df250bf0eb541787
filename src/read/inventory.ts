import type { Inventory, InventoryQuota } from "../model/inventory";
import { type JsonObject, tableOf } from "../model/json";
import { readYaml } from "../text/yaml/read";
import { BOOLEAN, list, MAP, names, oneOf, record, TIME, YAML_NUMBER, YAML_TEXT } from "../text/yaml/shape";

const SHAPE = record({
  instances: names(
    record({
      status: oneOf("Pending", "Starting", "Running", "Stopping", "Stopped"),
      startTime: TIME,
      locked: BOOLEAN,
      expired: BOOLEAN,
      interfaces: list(YAML_TEXT),
    }),
  ),
  networkInterfaces: names(
    record({
      status: oneOf("Available", "Attaching", "InUse", "Detaching", "Deleting"),
      instance: YAML_TEXT,
      serviceManaged: BOOLEAN,
    }),
  ),
  objects: names(record({ exists: BOOLEAN, attributes: MAP })),
  zones: names(record({ instanceTypes: list(YAML_TEXT) })),
  quotas: names(record({ limit: YAML_NUMBER, used: YAML_NUMBER })),
});

/** Names in the inventory, and the attributes of the provider that they stand for; others keep their name. */
const ATTRIBUTES: Readonly<Record<string, string>> = tableOf({ startTime: "start_time", instance: "instance_id" });

/**
 * Reads an inventory: YAML of the shape of schemas/inventory.schema.json.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readInventory(text: string, file: string): Inventory {
  const entries = readYaml(text, file, SHAPE) as Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  const of = (section: string) => Object.entries(entries[section] ?? {});
  return {
    file,
    attributes: new Map(
      [...of("instances"), ...of("networkInterfaces")].map(([name, facts]) => [name, renamed(facts)]),
    ),
    drift: new Map(
      of("objects").map(([name, { exists, attributes }]) => [
        name,
        { gone: exists === false, attributes: (attributes ?? {}) as JsonObject },
      ]),
    ),
    offered: new Map(of("zones").map(([zone, { instanceTypes = [] }]) => [zone, new Set(instanceTypes as string[])])),
    quotas: new Map(of("quotas").map(([id, facts]) => [id, facts as InventoryQuota])),
  };
}

function renamed(facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [ATTRIBUTES[name] ?? name, value]));
}
