# Where the probe may stand, the cloud says when it is asked; where it shall stand, whoever applies.
data "alicloud_zones" "probe" {
  available_resource_creation = "VSwitch"
}

resource "alicloud_vswitch" "probe" {
  vswitch_name = "${var.name}-probe"
  vpc_id       = alicloud_vpc.main.id
  zone_id      = data.alicloud_zones.probe.ids[0]
  cidr_block   = "10.20.200.0/24"
}

resource "alicloud_vswitch" "probe_internal" {
  vswitch_name = "${var.name}-probe-internal"
  vpc_id       = alicloud_vpc.main.id
  zone_id      = var.probe_zone
  cidr_block   = "10.20.201.0/24"
}

# eniplan:acknowledge eni/image-autoconfig reason="The probe's own agent brings its interfaces up" owner=net-team
resource "alicloud_instance" "probe" {
  instance_name   = "${var.name}-probe"
  instance_type   = "ecs.g7.large"
  image_id        = "centos_7_04_64_20G_alibase_201701015.vhd"
  vswitch_id      = alicloud_vswitch.probe.id
  security_groups = [alicloud_security_group.purpose["management"].id]
}

resource "alicloud_ecs_network_interface" "probe" {
  network_interface_name = "${var.name}-probe-internal"
  vswitch_id             = alicloud_vswitch.probe_internal.id
  security_group_ids     = [alicloud_security_group.purpose["internal"].id]
}

resource "alicloud_ecs_network_interface_attachment" "probe" {
  network_interface_id = alicloud_ecs_network_interface.probe.id
  instance_id          = alicloud_instance.probe.id
}
