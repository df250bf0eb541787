import type { Json, JsonObject } from "../../../src/model/json";
import type { Resources } from "../harness";
import { isAround } from "./around";

/** Prefix of the ids of a type, as the cloud gives them. */
const PREFIXES: Readonly<Record<string, string>> = {
  alicloud_vpc: "vpc",
  alicloud_vswitch: "vsw",
  alicloud_security_group: "sg",
  alicloud_instance: "i",
  alicloud_ecs_network_interface: "eni",
  alicloud_eip_address: "eip",
};

/** The state after an apply of these resources, without what stands around them: every reference is the id that it stands for. */
export function applied(resources: Resources): Record<string, JsonObject> {
  const applied = Object.entries(resources).filter(([address]) => !isAround(address));
  const instances = applied.flatMap(([address, { count, ...body }]) =>
    typeof count === "number"
      ? Array.from({ length: count }, (_, i) => [`${address}[${i}]`, body] as const)
      : [[address, body] as const],
  );
  return Object.fromEntries(
    instances.map(([address, body]) => {
      const attributes = resolve(body) as JsonObject;
      return [address, { ...computed(address), ...attributes, id: idOf(address, attributes) }];
    }),
  );
}

function idOf(address: string, attributes: JsonObject): string {
  const type = address.split(".")[0] ?? "";
  if (type === "alicloud_ecs_network_interface_attachment") {
    return `${attributes["network_interface_id"]}:${attributes["instance_id"]}`;
  }
  if (type === "alicloud_eip_association") return `${attributes["allocation_id"]}:${attributes["instance_id"]}`;
  return `${PREFIXES[type] ?? "x"}-${address.slice(type.length + 1).replace(/\W/g, "")}`;
}

/** What the cloud adds by itself. */
function computed(address: string): JsonObject {
  if (!address.startsWith("alicloud_instance.")) return {};
  return { status: "Running", start_time: "2024-05-01T00:00Z", network_interface_id: `eni-primary-${address}` };
}

function resolve(value: Json): Json {
  if (typeof value === "string") {
    return value.replace(/\$\{([\w.[\]]+)\.id\}/g, (_, address: string) => idOf(address, {}));
  }
  if (Array.isArray(value)) return value.map(resolve);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner as Json)]));
}
