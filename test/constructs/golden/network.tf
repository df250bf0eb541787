terraform {
required_providers {
  alicloud = {
version = "~> 1.289"
source = "aliyun/alicloud"
}
}
backend "local" {
path = "<state>"
}


}

provider "alicloud" {
region = "cn-hangzhou"
}
resource "alicloud_vpc" "vpc" {
cidr_block = "10.0.0.0/16"
tags = {
Team = "network"
snake_case = "kept"
}
}
resource "alicloud_vswitch" "vswitch" {
cidr_block = "10.0.1.0/24"
vpc_id = "${alicloud_vpc.vpc.id}"
zone_id = "cn-hangzhou-i"
}
resource "alicloud_security_group" "group" {
inner_access_policy = "Drop"
vpc_id = "${alicloud_vpc.vpc.id}"
}
resource "alicloud_security_group_rule" "group_ingress-tcp-22-22-10000-8_DF55AB2F" {
security_group_id = "${alicloud_security_group.group.id}"
type = "ingress"
ip_protocol = "tcp"
nic_type = "intranet"
port_range = "22/22"
cidr_ip = "10.0.0.0/8"
description = "Jump hosts"
}
resource "alicloud_security_group_rule" "group_egress-all-0000-0-drop-100_06AD331F" {
security_group_id = "${alicloud_security_group.group.id}"
type = "egress"
ip_protocol = "all"
nic_type = "intranet"
cidr_ip = "0.0.0.0/0"
policy = "drop"
priority = 100
}
resource "alicloud_instance" "instance" {
instance_type = "ecs.g6.2xlarge"
deletion_protection = true
system_disk_size = 40
data_disks {
size = 100
category = "cloud_essd"
encrypted = true
}
data_disks {
size = 200
}
image_id = "aliyun_3_x64_20G_alibase_20240819.vhd"
vswitch_id = "${alicloud_vswitch.vswitch.id}"
security_groups = [
"${alicloud_security_group.group.id}"
]
}
resource "alicloud_ecs_network_interface" "external" {
primary_ip_address = "10.0.1.10"
vswitch_id = "${alicloud_vswitch.vswitch.id}"
security_group_ids = [
"${alicloud_security_group.group.id}"
]
}
resource "alicloud_ecs_network_interface_attachment" "external" {
network_interface_id = "${alicloud_ecs_network_interface.external.id}"
instance_id = "${alicloud_instance.instance.id}"
}
resource "alicloud_eip_address" "eip" {
bandwidth = "100"
}
resource "alicloud_eip_association" "eip" {
allocation_id = "${alicloud_eip_address.eip.id}"
instance_id = "${alicloud_ecs_network_interface.external.id}"
instance_type = "NetworkInterface"
depends_on = [
"alicloud_ecs_network_interface_attachment.external",
]
}
resource "alicloud_eip_address" "instance-eip" {
}
resource "alicloud_eip_association" "instance-eip" {
allocation_id = "${alicloud_eip_address.instance-eip.id}"
instance_id = "${alicloud_instance.instance.id}"
}