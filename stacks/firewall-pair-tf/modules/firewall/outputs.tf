output "interfaces" {
  value = { for i, purpose in var.purposes : purpose => alicloud_ecs_network_interface.purpose[i].id }
}
