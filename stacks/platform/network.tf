terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "1.289.0"
    }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

locals {
  zones = { h = "cn-hangzhou-h", i = "cn-hangzhou-i" }
  tiers = { web = 1, app = 2, data = 3 }
  subnets = merge([
    for tier, number in local.tiers : {
      for key, zone in local.zones : "${tier}-${key}" => { zone = zone, block = cidrsubnet("10.20.0.0/16", 8, number * 10 + (key == "h" ? 0 : 1)) }
    }
  ]...)
}

resource "alicloud_vpc" "main" {
  vpc_name   = "platform"
  cidr_block = "10.20.0.0/16"
}

resource "alicloud_vswitch" "tier" {
  for_each     = local.subnets
  vpc_id       = alicloud_vpc.main.id
  zone_id      = each.value.zone
  cidr_block   = each.value.block
  vswitch_name = each.key
}

resource "alicloud_security_group" "tier" {
  for_each            = local.tiers
  security_group_name = each.key
  vpc_id              = alicloud_vpc.main.id
}

resource "alicloud_security_group_rule" "in" {
  for_each          = { for pair in setproduct(keys(local.tiers), ["22", "80", "443", "8080"]) : join("-", pair) => pair }
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "${each.value[1]}/${each.value[1]}"
  security_group_id = alicloud_security_group.tier[each.value[0]].id
  cidr_ip           = "10.20.0.0/16"
}

resource "alicloud_nat_gateway" "out" {
  vpc_id           = alicloud_vpc.main.id
  vswitch_id       = alicloud_vswitch.tier["web-h"].id
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
  nat_gateway_name = "out"
}

resource "alicloud_eip_address" "out" {
  address_name         = "out"
  bandwidth            = "50"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "out" {
  allocation_id = alicloud_eip_address.out.id
  instance_id   = alicloud_nat_gateway.out.id
  instance_type = "Nat"
}

resource "alicloud_snat_entry" "out" {
  for_each          = local.subnets
  snat_table_id     = alicloud_nat_gateway.out.snat_table_ids
  source_vswitch_id = alicloud_vswitch.tier[each.key].id
  snat_ip           = alicloud_eip_address.out.ip_address
  depends_on        = [alicloud_eip_association.out]
}

resource "alicloud_cen_instance" "main" {
  cen_instance_name = "platform"
}

resource "alicloud_cen_transit_router" "main" {
  cen_id              = alicloud_cen_instance.main.id
  transit_router_name = "platform"
}

resource "alicloud_cen_transit_router_vpc_attachment" "main" {
  cen_id            = alicloud_cen_instance.main.id
  transit_router_id = alicloud_cen_transit_router.main.transit_router_id
  vpc_id            = alicloud_vpc.main.id

  dynamic "zone_mappings" {
    for_each = local.zones
    content {
      zone_id    = zone_mappings.value
      vswitch_id = alicloud_vswitch.tier["data-${zone_mappings.key}"].id
    }
  }
}

resource "alicloud_alidns_record" "host" {
  count       = 32
  domain_name = "example.com"
  rr          = format("host%02d", count.index)
  type        = "A"
  value       = cidrhost("10.20.10.0/24", count.index + 10)
  ttl         = 600
}
