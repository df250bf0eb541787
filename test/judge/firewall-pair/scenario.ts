import type { JsonObject } from "../../../src/model/json";

const ENI = "alicloud_ecs_network_interface";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";
type Named = Record<string, JsonObject>;

/** What firewall-pair was, and what it becomes: configurations in Terraform's JSON syntax. */
export interface Scenario {
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** Attaches that have to wait until firewall-a has room. */
  readonly waiting: number;
  /** The first attach to firewall-a. */
  readonly first: "firewall-a-external" | "firewall-a-ha";
  /** What keeps their order. */
  readonly fix: "depends_on" | "moved" | "phases";
}

/**
 * In all, firewall-a is full: its type takes four interfaces, and beside its own it carries some that do not belong to it.
 * Its HA interface, which is there and attached to nothing, is attached.
 *
 * - `swap`: its external interface is parked on firewall-b and comes home; the two others are those of firewall-b, and go
 *   there, so that everything is still declared
 * - `strays`: the same, and nothing declares the two others any more
 * - `stray`: the external interface is at home, and there is one other that nothing declares any more
 */
export const SCENARIOS: Readonly<Record<"swap" | "strays" | "stray", (emitted: JsonObject) => Scenario>> = {
  swap: (emitted) => {
    const after = copy(emitted);
    for (const n of [1, 2]) put(after, `firewall-b-spare-${n}`, "firewall-b-internal-vswitch", "firewall-b");
    const before = beforeOf(parked(emitted), ["firewall-b-spare-1", "firewall-b-spare-2"]);
    return { before, after, waiting: 2, first: "firewall-a-external", fix: "depends_on" };
  },
  strays: (emitted) => {
    const before = beforeOf(parked(emitted), ["stray-1", "stray-2"]);
    return { before, after: copy(emitted), waiting: 2, first: "firewall-a-external", fix: "phases" };
  },
  stray: (emitted) => {
    const before = beforeOf(emitted, ["stray-1"]);
    return { before, after: copy(emitted), waiting: 1, first: "firewall-a-ha", fix: "moved" };
  },
};

function parked(emitted: JsonObject): JsonObject {
  const before = copy(emitted);
  const external = resources(before, ENI)["firewall-a-external"] as JsonObject;
  external["vswitch_id"] = "${alicloud_vswitch.firewall-b-external-vswitch.id}";
  external["primary_ip_address"] = "10.20.21.11";
  (resources(before, ATTACHMENT)["firewall-a-external"] as JsonObject)["instance_id"] =
    "${alicloud_instance.firewall-b.id}";
  return before;
}

function beforeOf(emitted: JsonObject, others: readonly string[]): JsonObject {
  const before = copy(emitted);
  delete resources(before, ATTACHMENT)["firewall-a-ha"];
  for (const other of others) put(before, other, "firewall-a-internal-vswitch", "firewall-a");
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
