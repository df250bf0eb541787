# One firewall: management is the instance's own interface, one more for each purpose.
resource "alicloud_vswitch" "management" {
  vswitch_name = "${var.name}-management"
  vpc_id       = var.vpc_id
  zone_id      = var.zone
  cidr_block   = var.blocks[0]
}

resource "alicloud_vswitch" "purpose" {
  count = length(var.purposes)

  vswitch_name = "${var.name}-${var.purposes[count.index]}"
  vpc_id       = var.vpc_id
  zone_id      = var.zone
  cidr_block   = var.blocks[count.index + 1]
}

resource "alicloud_instance" "firewall" {
  instance_name   = var.name
  instance_type   = var.instance_type
  image_id        = var.image
  vswitch_id      = alicloud_vswitch.management.id
  security_groups = [var.groups["management"]]
}

resource "alicloud_ecs_network_interface" "purpose" {
  count = length(var.purposes)

  network_interface_name = "${var.name}-${var.purposes[count.index]}"
  vswitch_id             = alicloud_vswitch.purpose[count.index].id
  security_group_ids     = [var.groups[var.purposes[count.index]]]
}

resource "alicloud_ecs_network_interface_attachment" "purpose" {
  count = length(var.purposes)

  network_interface_id = alicloud_ecs_network_interface.purpose[count.index].id
  instance_id          = alicloud_instance.firewall.id
}
