# The network of stacks/edge/main.ts in Terraform's language.
terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

locals {
  image = "aliyun_3_x64_20G_alibase_20240819.vhd"
  sides = toset(["a", "b"])
  web = {
    web-1 = { zone = "cn-hangzhou-h", block = "10.30.0.0/24" }
    web-2 = { zone = "cn-hangzhou-i", block = "10.30.1.0/24" }
  }
  single = {
    external = "10.30.2.0/26"
    internal = "10.30.2.64/26"
    outbound = "10.30.2.128/28"
  }
}

resource "alicloud_vpc" "vpc" {
  vpc_name   = "edge"
  cidr_block = "10.30.0.0/16"
}

resource "alicloud_vswitch" "web" {
  for_each   = local.web
  vpc_id     = alicloud_vpc.vpc.id
  zone_id    = each.value.zone
  cidr_block = each.value.block
}

resource "alicloud_vswitch" "single" {
  for_each   = local.single
  vpc_id     = alicloud_vpc.vpc.id
  zone_id    = "cn-hangzhou-h"
  cidr_block = each.value
}

resource "alicloud_security_group" "firewalls" {
  vpc_id = alicloud_vpc.vpc.id
}

resource "alicloud_security_group_rule" "firewalls_https" {
  security_group_id = alicloud_security_group.firewalls.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "firewalls_inside" {
  security_group_id = alicloud_security_group.firewalls.id
  type              = "ingress"
  ip_protocol       = "all"
  nic_type          = "intranet"
  cidr_ip           = "10.30.0.0/16"
}

resource "alicloud_security_group" "servers" {
  vpc_id = alicloud_vpc.vpc.id
}

resource "alicloud_security_group_rule" "servers_http" {
  security_group_id        = alicloud_security_group.servers.id
  type                     = "ingress"
  ip_protocol              = "tcp"
  nic_type                 = "intranet"
  port_range               = "80/80"
  source_security_group_id = alicloud_security_group.firewalls.id
}

resource "alicloud_security_group_rule" "servers_ssh" {
  security_group_id = alicloud_security_group.servers.id
  type              = "ingress"
  ip_protocol       = "tcp"
  nic_type          = "intranet"
  port_range        = "22/22"
  cidr_ip           = "10.0.0.0/8"
}

resource "alicloud_ecs_key_pair" "key" {
  key_pair_name = "edge"
}

resource "alicloud_instance" "firewall" {
  for_each        = local.sides
  instance_name   = "firewall-${each.key}"
  instance_type   = "ecs.g6.xlarge"
  image_id        = local.image
  key_name        = alicloud_ecs_key_pair.key.id
  vswitch_id      = alicloud_vswitch.single["external"].id
  security_groups = [alicloud_security_group.firewalls.id]
}

resource "alicloud_ecs_network_interface" "internal" {
  for_each               = local.sides
  network_interface_name = "firewall-${each.key}-internal"
  vswitch_id             = alicloud_vswitch.single["internal"].id
  security_group_ids     = [alicloud_security_group.firewalls.id]
}

resource "alicloud_ecs_network_interface_attachment" "internal" {
  for_each             = local.sides
  network_interface_id = alicloud_ecs_network_interface.internal[each.key].id
  instance_id          = alicloud_instance.firewall[each.key].id
}

resource "alicloud_vpc_ha_vip" "firewall" {
  vswitch_id = alicloud_vswitch.single["external"].id
}

resource "alicloud_havip_attachment" "firewall" {
  for_each    = local.sides
  ha_vip_id   = alicloud_vpc_ha_vip.firewall.id
  instance_id = alicloud_instance.firewall[each.key].id
}

resource "alicloud_eip_address" "firewall" {
  address_name = "edge"
  bandwidth    = "100"
}

resource "alicloud_eip_association" "firewall" {
  allocation_id = alicloud_eip_address.firewall.id
  instance_id   = alicloud_vpc_ha_vip.firewall.id
  instance_type = "HaVip"
}

resource "alicloud_nat_gateway" "gateway" {
  vpc_id       = alicloud_vpc.vpc.id
  vswitch_id   = alicloud_vswitch.single["outbound"].id
  nat_type     = "Enhanced"
  payment_type = "PayAsYouGo"
}

resource "alicloud_eip_address" "outside" {
  bandwidth = "50"
}

resource "alicloud_eip_association" "outside" {
  allocation_id = alicloud_eip_address.outside.id
  instance_id   = alicloud_nat_gateway.gateway.id
  instance_type = "Nat"
}

resource "alicloud_snat_entry" "web" {
  for_each          = local.web
  snat_table_id     = alicloud_nat_gateway.gateway.snat_table_ids
  source_vswitch_id = alicloud_vswitch.web[each.key].id
  snat_ip           = alicloud_eip_address.outside.ip_address
  depends_on        = [alicloud_eip_association.outside]
}

resource "alicloud_route_table" "routes" {
  vpc_id = alicloud_vpc.vpc.id
}

resource "alicloud_route_entry" "internet" {
  route_table_id        = alicloud_route_table.routes.id
  destination_cidrblock = "0.0.0.0/0"
  nexthop_type          = "NatGateway"
  nexthop_id            = alicloud_nat_gateway.gateway.id
}

resource "alicloud_route_entry" "offices" {
  route_table_id        = alicloud_route_table.routes.id
  destination_cidrblock = "192.168.0.0/16"
  nexthop_type          = "HaVip"
  nexthop_id            = alicloud_vpc_ha_vip.firewall.id
}

resource "alicloud_route_table_attachment" "web" {
  for_each       = local.web
  route_table_id = alicloud_route_table.routes.id
  vswitch_id     = alicloud_vswitch.web[each.key].id
}

resource "alicloud_instance" "web" {
  for_each        = local.web
  instance_name   = each.key
  instance_type   = "ecs.g6.large"
  image_id        = local.image
  key_name        = alicloud_ecs_key_pair.key.id
  vswitch_id      = alicloud_vswitch.web[each.key].id
  security_groups = [alicloud_security_group.servers.id]
}

resource "alicloud_ecs_disk" "data" {
  for_each = local.web
  zone_id  = each.value.zone
  size     = 100
  category = "cloud_essd"
}

resource "alicloud_ecs_disk_attachment" "data" {
  for_each    = local.web
  disk_id     = alicloud_ecs_disk.data[each.key].id
  instance_id = alicloud_instance.web[each.key].id
}
