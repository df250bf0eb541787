import type { Written } from "../secrets/ways";

/** Configurations in which `NAME` names everything that people name. */
export const CONFIGURATIONS: Readonly<Record<string, Written>> = {
  "resources, variables, locals, outputs": {
    files: {
      "main.tf": `
variable "NAME" {
  default = "of-variable"
}
variable "secret" {
  sensitive = true
  default   = { NAME = "kept-as-a-secret" }
}
locals {
  NAME = { NAME = "of-local", other = "x" }
  keys = keys({ NAME = 1 })
}
resource "alicloud_vpc" "NAME" {
  vpc_name    = var.NAME
  description = local.NAME.NAME
  cidr_block  = "10.0.0.0/8"
  tags        = { NAME = "of-tag", pw = var.secret.NAME }
}
resource "alicloud_vswitch" "b" {
  for_each   = { NAME = "10.1.0.0/16" }
  vpc_id     = alicloud_vpc.NAME.id
  cidr_block = each.value
  zone_id    = "cn-hangzhou-i"
  tags       = { for k, v in { NAME = 1 } : k => v }
  lifecycle {
    ignore_changes = [tags["NAME"]]
  }
}
resource "alicloud_security_group" "NAME" {
  vpc_id              = alicloud_vpc.NAME.id
  security_group_name = lookup({ a = 1 }, "NAME", "of-default")
  description         = try(local.NAME.none, alicloud_vswitch.b["NAME"].cidr_block)
}
data "alicloud_vpcs" "NAME" {
  ids = [alicloud_vpc.NAME.id]
}
output "NAME" {
  value = { NAME = alicloud_vswitch.b["NAME"].cidr_block, keys = local.keys }
}
output "data" {
  value = data.alicloud_vpcs.NAME.ids
}
check "NAME" {
  assert {
    condition     = local.NAME.NAME == "of-local"
    error_message = "NAME"
  }
}
moved {
  from = alicloud_vpc.old
  to   = alicloud_vpc.NAME
}
`,
    },
    vars: ["NAME=given"],
  },
  "modules and providers": {
    files: {
      "main.tf": `
provider "alicloud" {
  alias  = "NAME"
  region = "cn-hangzhou"
}
module "NAME" {
  source    = "./inner"
  for_each  = { NAME = "10.0.0.0/8" }
  NAME      = each.value
  providers = { alicloud = alicloud.NAME }
}
resource "alicloud_vswitch" "NAME" {
  provider   = alicloud.NAME
  vpc_id     = module.NAME["NAME"].NAME
  cidr_block = "10.2.0.0/16"
  zone_id    = "cn-hangzhou-i"
}
output "all" {
  value = { for k, v in module.NAME : k => v.NAME }
}
`,
      "inner/main.tf": `
variable "NAME" {
  type = string
}
variable "more" {
  type    = object({ NAME = optional(string, "of-type") })
  default = {}
}
resource "alicloud_vpc" "NAME" {
  vpc_name    = var.more.NAME
  cidr_block  = var.NAME
  description = "NAME"
}
output "NAME" {
  value = alicloud_vpc.NAME.id
}
`,
    },
  },
  "attributes and types that nobody knows": {
    files: {
      "main.tf": `
resource "other_thing" "a" {
  NAME = "of-attribute"
  block {
    NAME = { NAME = [{ NAME = 1 }] }
  }
  dynamic "NAME" {
    for_each = { NAME = "of-dynamic" }
    content {
      NAME = NAME.value
    }
  }
}
resource "NAME_thing" "NAME" {
  of = other_thing.a.NAME
}
resource "terraform_data" "b" {
  input            = { NAME = other_thing.a.NAME, deep = { NAME = ["x"] } }
  triggers_replace = { NAME = 1 }
}
`,
    },
  },
  "attributes that the type does not have": {
    files: {
      "main.tf": `
resource "alicloud_vpc" "a" {
  cidr_block = "10.0.0.0/8"
  NAME       = "x"
}
resource "alicloud_instance" "b" {
  instance_type = "ecs.g7.large"
  image_id      = "m-1"
  vswitch_id    = "vsw-1"
  data_disks {
    NAME = 1
    size = 20
  }
}
resource "alicloud_vpc" "c" {
  cidr_block  = "10.0.0.0/8"
  description = alicloud_vpc.a.NAME
  vpc_name    = alicloud_vpc.NAME.id
}
`,
    },
  },
  "JSON notation": {
    files: {
      "main.tf.json": `{
  "variable": { "NAME": { "default": { "NAME": "of-variable" } } },
  "locals": { "NAME": { "NAME": "\${var.NAME.NAME}" } },
  "resource": {
    "alicloud_vpc": {
      "NAME": { "cidr_block": "10.0.0.0/8", "vpc_name": "\${local.NAME.NAME}", "tags": { "NAME": "of-tag" } }
    },
    "alicloud_vswitch": {
      "NAME": {
        "vpc_id": "\${alicloud_vpc.NAME.id}", "cidr_block": "10.1.0.0/16", "zone_id": "cn-hangzhou-i",
        "for_each": { "NAME": "x" }, "description": "\${each.value}"
      }
    },
    "other_thing": { "NAME": { "NAME": { "NAME": "of-attribute" }, "dynamic": { "NAME": { "for_each": [1], "content": { "NAME": "x" } } } } }
  },
  "output": { "NAME": { "value": { "NAME": "\${other_thing.NAME.NAME}" } } }
}
`,
    },
  },
  "a state": {
    files: {
      "main.tf": `
resource "alicloud_vpc" "NAME" {
  vpc_name   = "new"
  cidr_block = "10.0.0.0/8"
  tags       = { NAME = "new", other = "x" }
}
resource "other_thing" "NAME" {
  NAME = "new"
}
output "NAME" {
  value = alicloud_vpc.NAME.tags
}
`,
      "given.tfstate": `{
  "version": 4, "terraform_version": "1.11.4", "serial": 1, "lineage": "l",
  "outputs": { "NAME": { "value": { "NAME": "old" }, "type": ["map", "string"] } },
  "resources": [
    {
      "mode": "managed", "type": "alicloud_vpc", "name": "NAME",
      "provider": "provider[\\"registry.terraform.io/aliyun/alicloud\\"]",
      "instances": [{
        "schema_version": 0,
        "attributes": { "id": "vpc-1", "vpc_name": "old", "cidr_block": "10.0.0.0/8", "tags": { "NAME": "old", "gone": "x" } },
        "sensitive_attributes": [[{ "type": "get_attr", "value": "tags" }, { "type": "index", "value": { "value": "NAME", "type": "string" } }]]
      }]
    },
    {
      "mode": "managed", "type": "other_thing", "name": "NAME", "provider": "provider[\\"registry.terraform.io/x/other\\"]",
      "instances": [{ "schema_version": 0, "attributes": { "id": "1", "NAME": "old", "deep": { "NAME": "old" } } }]
    },
    {
      "mode": "managed", "type": "other_thing", "name": "gone", "module": "module.NAME",
      "provider": "provider[\\"registry.terraform.io/x/other\\"]",
      "instances": [{ "index_key": "NAME", "schema_version": 0, "attributes": { "id": "2", "NAME": { "NAME": "old" } } }]
    }
  ]
}
`,
    },
  },
};
