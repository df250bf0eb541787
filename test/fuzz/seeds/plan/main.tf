terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
variable "secret" {
  type      = string
  sensitive = true
  default   = "Open-Sesame-1"
}
provider "alicloud" {
  region = "cn-hangzhou"
}
module "net" {
  source   = "./net"
  for_each = { a = "10.1.0.0/16", b = "10.2.0.0/16" }
  cidr     = each.value
}
resource "alicloud_vpc" "moved" {
  vpc_name   = "moved"
  cidr_block = "10.9.0.0/16"
}
moved {
  from = alicloud_vpc.before
  to   = alicloud_vpc.moved
}
resource "alicloud_vpc" "imported" {
  vpc_name   = "imported"
  cidr_block = "10.8.0.0/16"
}
import {
  to = alicloud_vpc.imported
  id = "vpc-imported"
}
resource "alicloud_vpc" "drifted" {
  vpc_name    = "drifted"
  cidr_block  = "10.7.0.0/16"
  description = var.secret
}
resource "alicloud_vswitch" "wrong" {
  vpc_id     = alicloud_vpc.moved.id
  zone_id    = "cn-hangzhou-h"
  cidr_block = "10.10.0.0/24"
}
