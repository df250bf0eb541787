/** Resource types that more than one room names. */
export const VPC = "alicloud_vpc";
export const VSWITCH = "alicloud_vswitch";
export const SECURITY_GROUP = "alicloud_security_group";
export const INSTANCE = "alicloud_instance";
export const INTERFACE = "alicloud_ecs_network_interface";
export const ATTACHMENT = "alicloud_ecs_network_interface_attachment";
