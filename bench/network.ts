import type { JsonObject } from "../src/model/json";
import { fullAttributes, PRIVATE, sensitiveAttributes } from "./full-state";

/** Resources of one unit: a vSwitch, a group, an instance, two interfaces with their attachments, an EIP, its association. */
const UNIT = 9;

/** What a state says of an object: what the configuration sets and a little more, or all that the provider writes. */
export type States = "short" | "full";

export interface Generated {
  readonly configuration: JsonObject;
  readonly state: JsonObject;
}

/**
 * A valid network of about `size` resources, and a state in which one unit in a hundred differs: an instance type, a
 * description and an interface that is not attached yet.
 */
export function generateNetwork(size: number, states: States = "short"): Generated {
  return generate(states, (add) => {
    for (let unit = 0; unit < Math.max(1, Math.round(size / UNIT)); unit++) addUnit(unit, add);
  });
}

/** `size` instances and the few things that they stand in: nothing has more attributes in a state. */
export function generateInstances(size: number, states: States): Generated {
  return generate(states, (add) => {
    for (let n = 0; n < size; n++) addPlaced(n, add);
  });
}

function generate(states: States, addAll: (add: Add) => void): Generated {
  const resource: Record<string, JsonObject> = { alicloud_vpc: {} };
  const resources: JsonObject[] = [];
  const add = (
    type: string,
    name: string,
    body: JsonObject,
    attributes: JsonObject,
    needs: string[],
    exists = true,
  ) => {
    resource[type] ??= {};
    (resource[type] as JsonObject)[name] = body;
    if (!exists) return;
    const seen =
      states === "full"
        ? {
            attributes: fullAttributes(type, attributes),
            sensitive_attributes: sensitiveAttributes(type),
            private: PRIVATE,
          }
        : { attributes, sensitive_attributes: [] };
    const instances = [{ schema_version: 0, ...seen, dependencies: needs }];
    resources.push({
      mode: "managed",
      type,
      name,
      provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
      instances,
    });
  };
  addAll(add);
  return {
    configuration: { terraform: { backend: { local: { path: "terraform.tfstate" } } }, resource },
    state: {
      version: 4,
      terraform_version: "1.11.4",
      serial: 1,
      lineage: "bench",
      outputs: {},
      resources,
      check_results: null,
    },
  };
}

type Add = (
  type: string,
  name: string,
  body: JsonObject,
  attributes: JsonObject,
  needs: string[],
  exists?: boolean,
) => void;

/** 256 vSwitches share a VPC of their own: a quarter of a /8 in blocks of /24. */
const PER_VPC = 200;

function addUnit(unit: number, add: Add): void {
  const changed = unit % 100 === 0;
  const vpc = `v${Math.floor(unit / PER_VPC)}`;
  const n = unit % PER_VPC;
  if (n === 0)
    add("alicloud_vpc", vpc, { cidr_block: "10.0.0.0/16" }, { id: `vpc-${vpc}`, cidr_block: "10.0.0.0/16" }, []);
  const place = { vpc_id: `\${alicloud_vpc.${vpc}.id}`, cidr_block: `10.0.${n}.0/24`, zone_id: "cn-hangzhou-i" };
  const name = `u${unit}`;
  const needs = [`alicloud_vpc.${vpc}`];
  add("alicloud_vswitch", name, place, { ...place, id: `vsw-${name}`, vpc_id: `vpc-${vpc}` }, needs);
  add("alicloud_security_group", name, { vpc_id: place.vpc_id }, { id: `sg-${name}`, vpc_id: `vpc-${vpc}` }, needs);
  const inside = { vswitch_id: `\${alicloud_vswitch.${name}.id}` };
  const group = [`\${alicloud_security_group.${name}.id}`];
  const instance = {
    ...inside,
    security_groups: group,
    instance_type: "ecs.g7.large",
    image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
  };
  const local = [...needs, `alicloud_vswitch.${name}`, `alicloud_security_group.${name}`];
  const live = {
    id: `i-${name}`,
    vswitch_id: `vsw-${name}`,
    security_groups: [`sg-${name}`],
    image_id: instance.image_id,
    status: "Running",
    start_time: "2024-05-01T00:00Z",
    instance_type: changed ? "ecs.g7.xlarge" : "ecs.g7.large",
  };
  add("alicloud_instance", name, instance, live, local);
  for (const side of ["a", "b"])
    addInterface(`${name}${side}`, name, inside, group, local, add, !(changed && side === "b"));
  add(
    "alicloud_eip_address",
    name,
    { bandwidth: "10", description: changed ? "new" : "old" },
    { id: `eip-${name}`, bandwidth: "10", description: "old" },
    [],
  );
  add(
    "alicloud_eip_association",
    name,
    { allocation_id: `\${alicloud_eip_address.${name}.id}`, instance_id: `\${alicloud_instance.${name}.id}` },
    { id: `eip-${name}:i-${name}`, allocation_id: `eip-${name}`, instance_id: `i-${name}` },
    [...local, `alicloud_instance.${name}`, `alicloud_eip_address.${name}`],
  );
}

function addInterface(
  eni: string,
  unit: string,
  inside: JsonObject,
  group: string[],
  needs: string[],
  add: Add,
  attached: boolean,
): void {
  const body = { ...inside, security_group_ids: group, network_interface_name: eni };
  const seen = {
    id: `eni-${eni}`,
    vswitch_id: `vsw-${unit}`,
    security_group_ids: [`sg-${unit}`],
    network_interface_name: eni,
  };
  add("alicloud_ecs_network_interface", eni, body, seen, needs);
  add(
    "alicloud_ecs_network_interface_attachment",
    eni,
    {
      network_interface_id: `\${alicloud_ecs_network_interface.${eni}.id}`,
      instance_id: `\${alicloud_instance.${unit}.id}`,
    },
    { id: `eni-${eni}:i-${unit}`, network_interface_id: `eni-${eni}`, instance_id: `i-${unit}` },
    [...needs, `alicloud_ecs_network_interface.${eni}`, `alicloud_instance.${unit}`],
    attached,
  );
}

/** Instances that share a vSwitch and a group. */
const PER_VSWITCH = 200;

function addPlaced(n: number, add: Add): void {
  const place = `p${Math.floor(n / PER_VSWITCH)}`;
  const block = Math.floor(n / PER_VSWITCH);
  const vpc = { vpc_id: "${alicloud_vpc.main.id}" };
  if (n === 0)
    add("alicloud_vpc", "main", { cidr_block: "10.0.0.0/8" }, { id: "vpc-main", cidr_block: "10.0.0.0/8" }, []);
  if (n % PER_VSWITCH === 0) {
    const inside = { cidr_block: `10.${block}.0.0/16`, zone_id: "cn-hangzhou-i", vswitch_name: place };
    const needs = ["alicloud_vpc.main"];
    add("alicloud_vswitch", place, { ...vpc, ...inside }, { id: `vsw-${place}`, vpc_id: "vpc-main", ...inside }, needs);
    add("alicloud_security_group", place, vpc, { id: `sg-${place}`, vpc_id: "vpc-main" }, needs);
  }
  const written = {
    instance_name: `n${n}`,
    host_name: `n${n}`,
    description: n % 100 === 0 ? "new" : "old",
    image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
    instance_type: "ecs.g7.large",
    instance_charge_type: "PostPaid",
    internet_charge_type: "PayByTraffic",
    system_disk_category: "cloud_essd",
    system_disk_size: 40,
    tags: { team: "edge", number: `${n}` },
  };
  add(
    "alicloud_instance",
    `n${n}`,
    {
      ...written,
      vswitch_id: `\${alicloud_vswitch.${place}.id}`,
      security_groups: [`\${alicloud_security_group.${place}.id}`],
    },
    {
      ...written,
      id: `i-n${n}`,
      vswitch_id: `vsw-${place}`,
      vpc_id: "vpc-main",
      security_groups: [`sg-${place}`],
      description: "old",
      status: "Running",
    },
    ["alicloud_vpc.main", `alicloud_vswitch.${place}`, `alicloud_security_group.${place}`],
  );
}
