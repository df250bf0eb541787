import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import type { Result } from "../../src/policy/result";
import { object, part, state } from "../support/model";

/*
 * A small network before and after a night of changes: an interface changes hands and its vSwitch, a machine gets a larger
 * type, a disk and a rule go, a public address comes.
 */
const REGION = { provider: { alicloud: { region: "cn-hangzhou" } } };
const VPC = { vpc_name: "edge", cidr_block: "10.0.0.0/16" };
const IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd";

const vswitch = (zone: string, n: number) => ({ zone_id: `cn-hangzhou-${zone}`, cidr_block: `10.0.${n}.0/24` });
const machine = (type: string) => ({ instance_type: type, image_id: IMAGE, security_groups: ["sg-1"] });
const GROUPS = { security_group_ids: ["sg-1"] };

const NEW: JsonObject = {
  ...REGION,
  resource: {
    alicloud_vpc: { edge: VPC },
    alicloud_security_group: { edge: { vpc_id: "${alicloud_vpc.edge.id}", security_group_name: "edge" } },
    alicloud_vswitch: {
      h: { ...vswitch("h", 1), vpc_id: "${alicloud_vpc.edge.id}" },
      i: { ...vswitch("i", 2), vpc_id: "${alicloud_vpc.edge.id}" },
      sync: { ...vswitch("i", 3), vpc_id: "${alicloud_vpc.edge.id}" },
    },
    alicloud_instance: {
      a: { ...machine("ecs.g7.xlarge"), vswitch_id: "${alicloud_vswitch.h.id}" },
      b: { ...machine("ecs.g7.2xlarge"), vswitch_id: "${alicloud_vswitch.i.id}" },
    },
    alicloud_ecs_network_interface: {
      service: { ...GROUPS, vswitch_id: "${alicloud_vswitch.i.id}", primary_ip_address: "10.0.2.20" },
    },
    alicloud_ecs_network_interface_attachment: {
      service: {
        network_interface_id: "${alicloud_ecs_network_interface.service.id}",
        instance_id: "${alicloud_instance.b.id}",
      },
    },
    alicloud_eip_address: { service: { bandwidth: "5" } },
    alicloud_eip_association: {
      service: {
        allocation_id: "${alicloud_eip_address.service.id}",
        instance_id: "${alicloud_ecs_network_interface.service.id}",
        instance_type: "NetworkInterface",
      },
    },
  },
};

const ABOUT_VPC = { dependencies: ["alicloud_vpc.edge"] };
const about = (...addresses: string[]) => ({ dependencies: ["alicloud_vpc.edge", ...addresses].sort() });

const prior = () =>
  state(
    object("alicloud_vpc.edge", { id: "vpc-1", ...VPC }),
    object("alicloud_security_group.edge", { id: "sg-1", vpc_id: "vpc-1", security_group_name: "edge" }, ABOUT_VPC),
    object("alicloud_vswitch.h", { id: "vsw-1", vpc_id: "vpc-1", ...vswitch("h", 1) }, ABOUT_VPC),
    object("alicloud_vswitch.i", { id: "vsw-2", vpc_id: "vpc-1", ...vswitch("i", 2) }, ABOUT_VPC),
    object(
      "alicloud_instance.a",
      { id: "i-a", ...machine("ecs.g7.xlarge"), vswitch_id: "vsw-1", status: "Running", private_ip: "10.0.1.10" },
      about("alicloud_vswitch.h"),
    ),
    object(
      "alicloud_instance.b",
      { id: "i-b", ...machine("ecs.g7.xlarge"), vswitch_id: "vsw-2", status: "Running", private_ip: "10.0.2.10" },
      about("alicloud_vswitch.i"),
    ),
    object(
      "alicloud_ecs_network_interface.service",
      {
        id: "eni-1",
        ...GROUPS,
        vswitch_id: "vsw-1",
        primary_ip_address: "10.0.1.20",
        private_ip: "10.0.1.20",
        mac: "00:16:3e:00:00:01",
        status: "InUse",
      },
      about("alicloud_vswitch.h"),
    ),
    object(
      "alicloud_ecs_network_interface_attachment.service",
      { id: "eni-1:i-a", network_interface_id: "eni-1", instance_id: "i-a" },
      about("alicloud_ecs_network_interface.service", "alicloud_instance.a", "alicloud_vswitch.h"),
    ),
    object("alicloud_ecs_disk.logs", { id: "d-1", zone_id: "cn-hangzhou-h", size: 40, category: "cloud_essd" }),
    object("alicloud_security_group_rule.ssh", {
      id: "sg-1:ingress:tcp:22/22:intranet:10.0.0.0_8:accept:1",
      type: "ingress",
      ip_protocol: "tcp",
      port_range: "22/22",
      cidr_ip: "10.0.0.0/8",
      nic_type: "intranet",
      policy: "accept",
      priority: 1,
      security_group_id: "sg-1",
    }),
  );

/** All that the runbook and the page of a plan are made from. */
export function night(): Result {
  const options = { command: "plan", withTopology: true, withRunbook: true, withWaits: true } as const;
  return evaluateApp([part(NEW, prior(), "edge")], options);
}
