import type { Cloud } from "../cloud/cloud";

/** What the objects of the claims stand on, and what nobody here manages: in the cloud alone. */
export function surround(cloud: Cloud): void {
  const zone = { zone_id: "cn-hangzhou-h", availability_zone: "cn-hangzhou-h" };
  for (const n of [0, 1, 2, 3, 4, 5]) {
    cloud.put("alicloud_vpc", `vpc-${n}`, { cidr_block: "10.0.0.0/16" });
    cloud.put("alicloud_vswitch", `vsw-${n}`, {
      vpc_id: "vpc-1",
      cidr_block: `10.0.${n}.0/24`,
      enable_ipv6: true,
      ...zone,
    });
    cloud.put("alicloud_instance", `i-${n}`, {
      instance_type: "ecs.g7.4xlarge",
      vswitch_id: "vsw-1",
      vpc_id: "vpc-1",
      private_ip: `10.0.1.${10 + n}`,
      status: "Running",
      ...zone,
    });
    cloud.put("alicloud_ecs_network_interface", `eni-${n}`, {
      vswitch_id: "vsw-1",
      primary_ip_address: `10.0.1.${21 + n}`,
      status: "Available",
    });
    cloud.put("alicloud_ecs_disk", `d-${n}`, { category: "cloud_essd", ...zone });
  }
  cloud.put("alicloud_security_group", "sg-1", { vpc_id: "vpc-1" });
}
