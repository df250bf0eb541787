import type { JsonObject } from "../../../src/model/json";

const ENI = "alicloud_ecs_network_interface";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";
type Named = Record<string, JsonObject>;

/** What firewall-pair was, and what it becomes: configurations in Terraform's JSON syntax. */
export interface Scenario {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/**
 * In both, firewall-a is full: it carries its primary interface, its internal one and two that do not belong to it, and
 * its type takes four. Its external interface is parked on firewall-b and comes home, and its HA interface, which is there
 * and attached to nothing, is attached.
 *
 * - `swap`: the two others are those of firewall-b, and go there, so that everything is still declared
 * - `strays`: nothing declares the two others any more
 */
export const SCENARIOS: Readonly<Record<"swap" | "strays", (emitted: JsonObject) => Scenario>> = {
  swap: (emitted) => {
    const after = copy(emitted);
    for (const n of [1, 2]) put(after, `firewall-b-spare-${n}`, "firewall-b-internal-vswitch", "firewall-b");
    return { before: beforeOf(emitted, (n) => `firewall-b-spare-${n}`), after };
  },
  strays: (emitted) => ({ before: beforeOf(emitted, (n) => `stray-${n}`), after: copy(emitted) }),
};

function beforeOf(emitted: JsonObject, others: (n: number) => string): JsonObject {
  const before = copy(emitted);
  const external = resources(before, ENI)["firewall-a-external"] as JsonObject;
  external["vswitch_id"] = "${alicloud_vswitch.firewall-b-external-vswitch.id}";
  external["primary_ip_address"] = "10.20.21.11";
  (resources(before, ATTACHMENT)["firewall-a-external"] as JsonObject)["instance_id"] =
    "${alicloud_instance.firewall-b.id}";
  delete resources(before, ATTACHMENT)["firewall-a-ha"];
  for (const n of [1, 2]) put(before, others(n), "firewall-a-internal-vswitch", "firewall-a");
  return withoutOrder(before);
}

function put(configuration: JsonObject, name: string, vswitch: string, instance: string): void {
  resources(configuration, ENI)[name] = {
    network_interface_name: name,
    vswitch_id: `\${alicloud_vswitch.${vswitch}.id}`,
    security_group_ids: ["${alicloud_security_group.internal.id}"],
  };
  resources(configuration, ATTACHMENT)[name] = {
    network_interface_id: `\${${ENI}.${name}.id}`,
    instance_id: `\${alicloud_instance.${instance}.id}`,
  };
}

/** The same with nothing but references between attachments: what eniplan adds is taken out. */
export function withoutOrder(configuration: JsonObject): JsonObject {
  const { moved: _, ...bare } = copy(configuration);
  for (const body of Object.values(resources(bare, ATTACHMENT))) delete body["depends_on"];
  return bare;
}

/** A state in which firewall-a was last started before the first of April 2018. */
export function withOldFirewall(state: JsonObject): JsonObject {
  const old = copy(state);
  const instances = old["resources"] as unknown as readonly {
    name: string;
    type: string;
    instances: { attributes: JsonObject }[];
  }[];
  for (const { type, name, instances: objects } of instances) {
    if (type !== "alicloud_instance" || name !== "firewall-a") continue;
    for (const { attributes } of objects) attributes["start_time"] = "2018-03-14T02:11Z";
  }
  return old;
}

function resources(configuration: JsonObject, type: string): Named {
  return (configuration["resource"] as Record<string, Named>)[type] as Named;
}

function copy(configuration: JsonObject): JsonObject {
  return structuredClone(configuration);
}
