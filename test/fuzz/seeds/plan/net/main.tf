terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
variable "cidr" {
  type = string
}
resource "alicloud_vpc" "main" {
  vpc_name   = "net"
  cidr_block = var.cidr
}
