variable "cidr" {
  type = string
}
resource "alicloud_vpc" "main" {
  vpc_name   = "net"
  cidr_block = var.cidr
}
output "id" {
  value = alicloud_vpc.main.id
}
