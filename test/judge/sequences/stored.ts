import type { JsonObject } from "../../../src/model/json";
import { complete } from "../complete";

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';
const REFERENCE = /\$\{([\w.-]+)\.([\w-]+)(?:\[(\d+)\])?\.id\}/g;

type Blocks = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** The state that an apply of these blocks leaves, with ids that tell what they are. */
export function storedBy(blocks: Blocks): JsonObject {
  const resources = Object.entries(blocks).flatMap(([type, named]) =>
    Object.entries(named).map(([name, block]) => {
      const { count, depends_on: _, lifecycle, ...body } = block;
      const keys = typeof count === "number" ? Array.from({ length: count }, (_none, i) => i) : [undefined];
      const dependencies = [...needsOf(blocks, `${type}.${name}`)].sort();
      return {
        mode: "managed",
        type,
        name,
        provider: PROVIDER,
        instances: keys.map((key) => ({
          ...(key === undefined ? {} : { index_key: key }),
          schema_version: 0,
          attributes: complete(type, attributesOf(type, name, key, body)),
          sensitive_attributes: [],
          dependencies,
          ...(lifecycle ? { create_before_destroy: true } : {}),
        })),
      };
    }),
  );
  return { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "test", outputs: {}, resources };
}

function attributesOf(type: string, name: string, key: number | undefined, body: JsonObject): JsonObject {
  const own = JSON.parse(
    JSON.stringify(body).replace(REFERENCE, (_, of: string, other: string, index?: string) =>
      idOf(of, other, index === undefined ? undefined : Number(index)),
    ),
  ) as JsonObject;
  const place = { vpc_id: "alicloud_vpc-a", availability_zone: "cn-hangzhou-h", status: "Running" };
  const more: JsonObject =
    type === "alicloud_instance"
      ? { ...place, start_time: "2026-01-01T00:00Z", private_ip: name === "web" ? "10.0.1.11" : "10.0.1.12" }
      : type === "alicloud_ecs_network_interface"
        ? { status: "Available", ...identityOf(name, key) }
        : {};
  const written = own["primary_ip_address"];
  const same = written === undefined ? {} : { private_ip: written };
  return { ...more, ...own, ...same, id: ownId(type, name, key, own) };
}

/** What the cloud assigned: neither an address nor a MAC that it assigns again. */
function identityOf(name: string, key: number | undefined): JsonObject {
  const n = Number(key ?? name.replace(/\D/g, "")) + (name.startsWith("loose") ? 10 : 0);
  const address = `10.0.1.${200 + n}`;
  return { primary_ip_address: address, private_ip: address, mac: `ee:ee:ee:00:00:${String(n).padStart(2, "0")}` };
}

function ownId(type: string, name: string, key: number | undefined, own: JsonObject): string {
  const text = (attribute: string) => String(own[attribute] ?? "");
  if (type === "alicloud_ecs_network_interface_attachment")
    return `${text("network_interface_id")}:${text("instance_id")}`;
  if (type === "alicloud_ecs_key_pair") return text("key_pair_name");
  if (type !== "alicloud_security_group_rule") return idOf(type, name, key);
  const parts = ["security_group_id", "type", "ip_protocol", "port_range", "nic_type", "cidr_ip", "policy", "priority"];
  return parts.map((part) => String(complete(type, own)[part] ?? "")).join(":");
}

function idOf(type: string, name: string, key: number | undefined): string {
  const prefix = type === "alicloud_instance" ? "i-" : "";
  return `${prefix}${type}-${name}${key === undefined ? "" : `-${key}`}`;
}

/** Whatever it refers to or names, directly or not. */
function needsOf(blocks: Blocks, start: string): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    const [type = "", name = ""] = address.split(".");
    const block = blocks[type]?.[name] ?? {};
    const references = [...JSON.stringify(block).matchAll(REFERENCE)].map(([, of, other]) => `${of}.${other}`);
    for (const needed of [...references, ...((block["depends_on"] ?? []) as string[])]) {
      if (!found.has(needed)) open.push(needed);
      found.add(needed);
    }
  }
  return found;
}
