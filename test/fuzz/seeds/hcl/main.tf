terraform {
  required_version = ">= 1.5"
  required_providers {
    alicloud = { source = "aliyun/alicloud", version = "~> 1.240" }
  }
  backend "local" {
    path = "terraform.tfstate"
  }
}

variable "zones" {
  type        = map(object({ zone = string, size = optional(number, 24) }))
  description = "zones by name"
  validation {
    condition     = alltrue([for z in values(var.zones) : z.size > 8])
    error_message = "Too large."
  }
}
variable "secret" {
  type      = string
  sensitive = true
  default   = "Fuzz-Secret-1"
}

locals {
  names = [for k, v in var.zones : upper(k) if v.size > 1]
  pairs = { for k, v in var.zones : k => cidrsubnet("10.0.0.0/16", 8, index(keys(var.zones), k)) }
  text  = <<-EOT
    %{for n in local.names~}
    name ${n}
    %{endfor~}
  EOT
}

provider "alicloud" {
  region = "cn-hangzhou"
}

module "net" {
  source = "./net"
  cidr   = "10.0.0.0/16"
}

resource "alicloud_vswitch" "main" {
  for_each     = var.zones
  vpc_id       = module.net.id
  zone_id      = each.value.zone
  cidr_block   = local.pairs[each.key]
  vswitch_name = "net-${each.key}"
  lifecycle {
    ignore_changes = [tags["x"]]
    precondition {
      condition     = length(local.names) > 0
      error_message = "None."
    }
  }
}

resource "alicloud_security_group" "main" {
  vpc_id = module.net.id
}

# eniplan:acknowledge eni/image-autoconfig reason="our images do it" expires=2099-01-01 owner="net"
resource "alicloud_instance" "main" {
  count                = 2
  instance_name        = format("web-%02d", count.index)
  instance_type        = "ecs.g7.large"
  image_id             = "ubuntu_22_04_x64_20G_alibase_20240101.vhd"
  vswitch_id           = alicloud_vswitch.main["a"].id
  security_groups      = [alicloud_security_group.main.id]
  system_disk_category = "cloud_essd"
  password             = var.secret
  user_data            = local.text
  dynamic "data_disks" {
    for_each = toset(["x", "y"])
    content {
      name = data_disks.value
      size = 40
    }
  }
}

resource "alicloud_network_interface" "main" {
  count              = 2
  vswitch_id         = alicloud_vswitch.main["a"].id
  security_group_ids = [alicloud_security_group.main.id]
  primary_ip_address = cidrhost(alicloud_vswitch.main["a"].cidr_block, count.index + 10)
}

resource "alicloud_network_interface_attachment" "main" {
  count                = 2
  instance_id          = alicloud_instance.main[count.index].id
  network_interface_id = alicloud_network_interface.main[count.index].id
}

data "alicloud_instance_types" "main" {
  cpu_core_count = 2
}

moved {
  from = alicloud_vpc.old
  to   = alicloud_vpc.new
}

output "ids" {
  value = alicloud_instance.main[*].id
}
output "secret" {
  value     = var.secret
  sensitive = true
}
