import type { JsonObject } from "../../../src/model/json";
import { ATTACHMENT } from "../harness";
import { applied } from "./applied";
import { surroundings } from "./around";
import type { HostShape, InterfaceShape, Shape, VpcShape } from "./shape";
import type { Host, World } from "./world";

/** Zones that the catalog knows. */
const ZONES = ["cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j", "cn-hangzhou-k"];

/** Types that the catalog knows everything about, with the secondary interfaces that they take. */
export const TYPES = [
  { name: "ecs.g7.large", secondaries: 2 },
  { name: "ecs.g7.xlarge", secondaries: 3 },
  { name: "ecs.g6.2xlarge", secondaries: 3 },
] as const;

/** One that configures a second interface by itself, and one that does not. */
const IMAGES = ["aliyun_3_x64_20G_alibase_20240528.vhd", "centos_7_9_x64_20G_alibase_20210623.vhd"];

/** What the provider takes for not set. */
const EMPTY: JsonObject = { private_ip: "", user_data: "", key_name: "", role_name: null, tags: {}, data_disks: [] };

/** First address that is handed out in a vSwitch of 10.x.y.0/24. */
const FIRST_ADDRESS = 10;

/** Builds a network in which everything is as the cloud wants it. */
export function build(shape: Shape): World {
  const builder = new Builder();
  for (const [i, vpc] of shape.vpcs.entries()) builder.vpc(vpc, i);
  const { resources, hosts } = builder;
  const { resources: more, data, locals } = surroundings(shape.around, hosts);
  const state = shape.applied ? { state: applied(resources) } : {};
  return { resources: { ...resources, ...more }, data, locals, hosts, ...state };
}

class Builder {
  readonly resources: Record<string, JsonObject> = {};
  readonly hosts: Host[] = [];
  private readonly nextAddress = new Map<string, number>();
  private readonly zones = new Map<string, string>();

  vpc(shape: VpcShape, index: number): void {
    const vpc = `v${index}`;
    this.resources[`alicloud_vpc.${vpc}`] = { vpc_name: vpc, cidr_block: `10.${index}.0.0/16` };
    shape.vswitches.forEach((zone, i) => {
      const zone_id = ZONES[zone % ZONES.length] as string;
      this.zones.set(`${vpc}s${i}`, zone_id);
      this.resources[`alicloud_vswitch.${vpc}s${i}`] = {
        vpc_id: `\${alicloud_vpc.${vpc}.id}`,
        zone_id,
        cidr_block: `10.${index}.${i}.0/24`,
      };
    });
    for (let i = 0; i < shape.groups; i++) {
      this.resources[`alicloud_security_group.${vpc}g${i}`] = {
        security_group_name: `${vpc}-g${i}`,
        vpc_id: `\${alicloud_vpc.${vpc}.id}`,
      };
    }
    for (const [i, host] of shape.hosts.entries()) this.host(host, shape, vpc, `${vpc}h${i}`);
  }

  private host(shape: HostShape, vpc: VpcShape, vpcName: string, name: string): void {
    const vswitch = `${vpcName}s${shape.vswitch % vpc.vswitches.length}`;
    const type = TYPES[shape.type % TYPES.length] ?? TYPES[0];
    const group = `\${alicloud_security_group.${vpcName}g${shape.type % vpc.groups}.id}`;
    const body: Record<string, JsonObject[string]> = {
      instance_name: name,
      instance_type: type.name,
      image_id: IMAGES[shape.image % IMAGES.length] as string,
      vswitch_id: `\${alicloud_vswitch.${vswitch}.id}`,
      security_groups: [group],
    };
    if (shape.twice) body["count"] = 2;
    else if (shape.fixedAddress) body["private_ip"] = this.address(vswitch);
    else Object.assign(body, EMPTY);
    this.resources[`alicloud_instance.${name}`] = body;
    const self = shape.twice ? `alicloud_instance.${name}[0]` : `alicloud_instance.${name}`;
    const interfaces = shape.interfaces.slice(0, type.secondaries).map((one, i) => {
      this.interface(one, this.sameZone(vpcName, vswitch, one.vswitch), group, self, `${name}n${i}`);
      return `${name}n${i}`;
    });
    if (shape.publicAddress) this.publicAddress(name, self);
    this.hosts.push({ name, self, vpc: vpcName, vswitch, zone: this.zones.get(vswitch) as string, interfaces, group });
  }

  private interface(shape: InterfaceShape, vswitch: string, group: string, self: string, name: string): void {
    this.resources[`alicloud_ecs_network_interface.${name}`] = {
      vswitch_id: `\${alicloud_vswitch.${vswitch}.id}`,
      security_group_ids: [group],
      ...(shape.named ? { network_interface_name: `nic-${name}`, description: "a second interface" } : {}),
      ...(shape.fixedAddress ? { primary_ip_address: this.address(vswitch) } : {}),
      ...(shape.secondaries > 0 ? { secondary_private_ip_address_count: shape.secondaries } : {}),
    };
    this.resources[`${ATTACHMENT}.${name}`] = {
      network_interface_id: `\${alicloud_ecs_network_interface.${name}.id}`,
      instance_id: `\${${self}.id}`,
    };
  }

  private publicAddress(name: string, self: string): void {
    this.resources[`alicloud_eip_address.${name}`] = { address_name: name, bandwidth: "5" };
    this.resources[`alicloud_eip_association.${name}`] = {
      allocation_id: `\${alicloud_eip_address.${name}.id}`,
      instance_id: `\${${self}.id}`,
    };
  }

  /** One of the vSwitches of a VPC that are in the zone of the given one. */
  private sameZone(vpc: string, vswitch: string, pick: number): string {
    const zone = this.zones.get(vswitch);
    const candidates = [...this.zones.keys()].filter((s) => s.startsWith(`${vpc}s`) && this.zones.get(s) === zone);
    return candidates[pick % candidates.length] as string;
  }

  private address(vswitch: string): string {
    const next = this.nextAddress.get(vswitch) ?? FIRST_ADDRESS;
    this.nextAddress.set(vswitch, next + 1);
    const block = String(this.resources[`alicloud_vswitch.${vswitch}`]?.["cidr_block"]);
    return block.replace(/0\/24$/, String(next));
  }
}
