# Two firewalls in two zones with four interfaces each, bastions, and a probe, in plain HCL. Two things are wrong: an
# instance type in terraform.tfvars, and the zone of the bastions' second interfaces.
locals {
  purposes = ["external", "internal", "ha"]
  cidr     = "10.20.0.0/16"
  zones    = [for firewall in var.firewalls : firewall.zone]
  image    = "aliyun_3_x64_20G_alibase_20240819.vhd"

  tags = {
    Project = var.name
    Layer   = upper("network")
  }
}

resource "alicloud_vpc" "main" {
  vpc_name   = "${var.name}-vpc"
  cidr_block = local.cidr
  tags       = local.tags
}

resource "alicloud_security_group" "purpose" {
  for_each = toset(concat(local.purposes, ["management"]))

  security_group_name = "${var.name}-${each.key}"
  vpc_id              = alicloud_vpc.main.id
}

module "firewall" {
  source   = "./modules/firewall"
  for_each = var.firewalls

  name          = "${var.name}-firewall-${each.key}"
  vpc_id        = alicloud_vpc.main.id
  zone          = each.value.zone
  instance_type = each.value.instance_type
  image         = local.image
  purposes      = local.purposes

  # A block for management, and one for each purpose.
  blocks = [for i in range(4) : cidrsubnet(local.cidr, 8, each.value.block + i)]

  groups = { for purpose, group in alicloud_security_group.purpose : purpose => group.id }
}

resource "alicloud_vswitch" "bastion" {
  count = 2

  vswitch_name = format("%s-bastion-%d", var.name, count.index)
  vpc_id       = alicloud_vpc.main.id
  zone_id      = local.zones[count.index]
  cidr_block   = cidrsubnet(local.cidr, 8, 100 + count.index)
}

resource "alicloud_instance" "bastion" {
  count = var.bastions

  instance_name   = "${var.name}-bastion-${count.index}"
  instance_type   = "ecs.g7.large"
  image_id        = local.image
  vswitch_id      = alicloud_vswitch.bastion[count.index].id
  security_groups = [alicloud_security_group.purpose["management"].id]

  user_data = base64encode(<<-EOT
    #cloud-config
    hostname: ${var.name}-bastion-${count.index}
    EOT
  )
}

resource "alicloud_ecs_network_interface" "bastion" {
  count = var.bastions

  network_interface_name = "${var.name}-bastion-${count.index}-internal"
  vswitch_id             = alicloud_vswitch.bastion[1 - count.index].id # the other bastion's
  security_group_ids     = [alicloud_security_group.purpose["internal"].id]
}

resource "alicloud_ecs_network_interface_attachment" "bastion" {
  count = var.bastions

  network_interface_id = alicloud_ecs_network_interface.bastion[count.index].id
  instance_id          = alicloud_instance.bastion[count.index].id
}
