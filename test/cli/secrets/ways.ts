/** What must not be shown, in any spelling that a way gives it. */
export const SECRET = "kept4us-Qz7";
/** Stands beside it and is no secret. */
export const OPEN = "open-neighbour";

/** A configuration as files, and the variables that the command line gives. */
export interface Written {
  readonly files: Readonly<Record<string, string>>;
  readonly vars?: readonly string[];
}

/** One way of a secret into a configuration. */
export interface Way extends Written {
  /** What else tells the secret. */
  readonly also?: readonly string[];
  /** Attributes of objects of a prior state, with the paths that it marks. */
  readonly state?: readonly {
    readonly address: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly sensitive?: readonly unknown[];
  }[];
  /** The neighbour is not part of what a plan shows. */
  readonly closed?: true;
}

const VARIABLE = `variable "secret" {
  type      = string
  sensitive = true
  default   = "${SECRET}"
}
`;

/** A network whose description is what a way makes of the secret. */
function vpc(description: string, more = ""): string {
  return `${VARIABLE}${more}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = ${description}
}
`;
}

function main(text: string): Way {
  return { files: { "main.tf": text } };
}

function module(inner: string, outer: string): Way {
  return { files: { "main.tf": `${VARIABLE}${outer}`, "inner/main.tf": inner } };
}

const NAME = "alicloud_vpc";
const PRIOR = { id: "vpc-1", vpc_name: OPEN, cidr_block: "10.0.0.0/8", description: SECRET };
const DESCRIPTION = [[{ type: "get_attr", value: "description" }]];

export const WAYS: Readonly<Record<string, Way>> = {
  "a variable": main(vpc("var.secret")),
  "a variable that is given": {
    files: { "main.tf": vpc("var.secret").replace(`"${SECRET}"`, '"other"') },
    vars: [`secret=${SECRET}`],
  },
  "a local": main(vpc("local.s", "locals {\n  s = var.secret\n}")),
  "a template": main(vpc('"of ${var.secret}!"')),
  "a heredoc": main(vpc("<<-EOT\n    first\n    ${var.secret}\n  EOT")),
  "a directive of a template": main(vpc('"%{ if true }${var.secret}%{ endif }"')),
  "a function of it": { ...main(vpc("upper(var.secret)")), also: ["KEPT4US"] },
  "a hash of it": { ...main(vpc("sha256(var.secret)")), also: ["fa52dd"] },
  "the length of it": main(vpc('"n${length(var.secret)}"')),
  "a part of it": { ...main(vpc("substr(var.secret, 0, 7)")), also: ["kept4us"] },
  "pieces of it": { ...main(vpc('join("/", split("-", var.secret))')), also: ["kept4us/Qz7"] },
  "base64 of it": { ...main(vpc("base64encode(var.secret)")), also: ["a2VwdDR1"] },
  "a condition on it": {
    ...main(vpc('length(var.secret) > 3 ? "is-long-one" : "is-short-one"')),
    also: ["is-long-one"],
  },
  "a condition for it": main(vpc('true ? var.secret : "none"')),
  "a comparison with it": { ...main(vpc('var.secret == "x" ? "same-as-x" : "not-as-x"')), also: ["not-as-x"] },
  "a member of an object": main(vpc("local.o.pw", "locals {\n  o = { pw = var.secret }\n}")),
  "an index of a list": main(vpc('["a", var.secret][1]')),
  "a for": main(vpc('join(",", [for s in ["x", var.secret] : s])')),
  "a filter of a for": {
    ...main(vpc('join(",", [for s in ["picked-out"] : s if var.secret != ""])')),
    also: ["picked-out"],
  },
  "a key of a map": main(vpc('join(",", keys({ (var.secret) = 1 }))')),
  "keys of tags": main(vpc("null", "").replace("description = null", "tags = { (var.secret) = 1 }")),
  "a value beside others in tags": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  cidr_block = "10.0.0.0/8"
  tags       = { open = "${OPEN}", pw = var.secret }
}
`),
  "each.value": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  for_each    = { one = { pw = var.secret, open = "${OPEN}" } }
  vpc_name    = each.value.open
  description = each.value.pw
  cidr_block  = "10.0.0.0/8"
}
`),
  "each.key": {
    ...main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  for_each    = toset([var.secret])
  description = each.key
  cidr_block  = "10.0.0.0/8"
}
resource "alicloud_vpc" "b" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  },
  "each.key of a map": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  for_each    = { (var.secret) = 1 }
  description = each.key
  cidr_block  = "10.0.0.0/8"
}
resource "alicloud_vpc" "b" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "count.index and a list": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  count       = 2
  vpc_name    = "${OPEN}"
  description = ["x", var.secret][count.index]
  cidr_block  = "10.0.0.0/8"
}
`),
  "a splat": main(`
resource "alicloud_instance" "i" {
  count         = 2
  instance_type = "ecs.g7.large"
  password      = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = join(",", alicloud_instance.i[*].password)
  cidr_block  = "10.0.0.0/8"
}
`),
  "an attribute that the provider marks": main(`
resource "alicloud_instance" "i" {
  instance_name = "${OPEN}"
  instance_type = "ecs.g7.large"
  password      = "${SECRET}"
}
`),
  "an attribute of a type without a descriptor": main(`
resource "alicloud_db_account" "a" {
  account_name     = "${OPEN}"
  db_instance_id   = "rm-1"
  account_password = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  cidr_block  = "10.0.0.0/8"
  description = "by \${alicloud_db_account.a.account_password}"
}
`),
  "an attribute inside of a block": main(`
resource "alicloud_alb_listener" "a" {
  listener_protocol = "HTTPS"
  listener_description = "${OPEN}"
}
resource "alicloud_cms_sls_group" "a" {
  sls_group_name = "${OPEN}"
}
resource "alicloud_eci_container_group" "a" {
  container_group_name = "${OPEN}"
  image_registry_credential {
    server    = "${OPEN}"
    user_name = "me"
    password  = "${SECRET}"
  }
}
`),
  "a variable of a module": module(
    `variable "pw" {
  sensitive = true
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = var.pw
  cidr_block  = "10.0.0.0/8"
}
`,
    `module "m" {
  source = "./inner"
  pw     = "${SECRET}"
}
`,
  ),
  "an argument of a module": module(
    `variable "plain" {}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = var.plain
  cidr_block  = "10.0.0.0/8"
}
`,
    `module "m" {
  source = "./inner"
  plain  = var.secret
}
`,
  ),
  "an output of a module": module(
    `output "made" {
  value     = "${SECRET}"
  sensitive = true
}
`,
    `module "m" {
  source = "./inner"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = module.m.made
  cidr_block  = "10.0.0.0/8"
}
`,
  ),
  "an output of a module among others": module(
    `variable "pw" {}
output "both" {
  value = { open = "${OPEN}", pw = var.pw }
}
`,
    `module "m" {
  for_each = { a = var.secret }
  source   = "./inner"
  pw       = each.value
}
resource "alicloud_vpc" "a" {
  vpc_name    = module.m["a"].both.open
  description = module.m["a"].both.pw
  cidr_block  = "10.0.0.0/8"
}
`,
  ),
  "an output": main(`${VARIABLE}
output "pw" {
  value     = var.secret
  sensitive = true
}
output "open" {
  value = "${OPEN}"
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "an output that says it is sensitive": main(`
output "pw" {
  value     = "${SECRET}"
  sensitive = true
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "an output that ought to say so": main(`${VARIABLE}
output "pw" {
  value = { pw = var.secret }
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "the function sensitive": main(`
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = sensitive("${SECRET}")
  cidr_block  = "10.0.0.0/8"
}
`),
  "the function sensitive beside what is unknown": main(`
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = "\${sensitive("${SECRET}")} \${timestamp()}"
  cidr_block  = sensitive("${SECRET}\${timestamp()}")
}
`),
  "the function sensitive in a local": main(`
locals {
  s = sensitive("${SECRET}")
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  description = "x \${local.s}"
  cidr_block  = "10.0.0.0/8"
}
`),
  "an expression that cannot be evaluated": main(`
resource "alicloud_vswitch" "a" {
  vswitch_name = "${OPEN}"
  zone_id      = "cn-hangzhou-i"
  vpc_id       = "vpc-1"
  cidr_block   = cidrsubnet(sensitive("${SECRET}"), 8, length(timestamp()))
}
`),
  "a condition that cannot be evaluated": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  count       = sensitive("${SECRET}") == timestamp() ? 1 : 0
  description = var.secret
}
resource "alicloud_vpc" "b" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "a wrong value": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = var.secret
}
resource "alicloud_vswitch" "a" {
  vpc_id     = var.secret
  cidr_block = var.secret
  zone_id    = var.secret
}
`),
  "a wrong argument of a function": main(vpc("tostring(tonumber(var.secret) + 1)")),
  "a wrong cidr": main(vpc("cidrhost(var.secret, 1)")),
  "a wrong key": main(vpc("{ a = 1 }[var.secret]")),
  "a wrong date": main(vpc('formatdate(var.secret, "2020-01-01T00:00:00Z")')),
  "a wrong pattern": main(vpc('regex("(${var.secret}", "x")')),
  "a wrong format": main(vpc('format("%d", var.secret)')),
  "a wrong document": main(vpc("jsondecode(var.secret)")),
  "a wrong yaml": main(vpc('yamldecode("- a: [${var.secret}")')),
  "a file that is not there": main(vpc("file(var.secret)")),
  "a failed validation": main(`variable "secret" {
  sensitive = true
  default   = "${SECRET}"
  validation {
    condition     = length(var.secret) > 100
    error_message = "too short: \${var.secret}"
  }
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "a failed precondition": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
  lifecycle {
    precondition {
      condition     = var.secret == "x"
      error_message = "not x but \${var.secret}"
    }
  }
}
`),
  "a wrong type": {
    files: {
      "main.tf": `variable "secret" {
  type      = object({ a = number })
  sensitive = true
  default   = { a = "${SECRET}" }
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = var.secret.a
}
`,
    },
  },
  "a wrong number": main(`variable "secret" {
  type      = number
  sensitive = true
  default   = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = var.secret
}
`),
  "a dynamic block": main(`${VARIABLE}
resource "alicloud_instance" "i" {
  instance_name = "${OPEN}"
  instance_type = "ecs.g7.large"
  dynamic "data_disks" {
    for_each = { a = { name = var.secret, size = 40 } }
    content {
      name        = data_disks.value.name
      description = "${OPEN}"
      size        = data_disks.value.size
    }
  }
}
`),
  "a dynamic block over a secret": main(`${VARIABLE}
resource "alicloud_instance" "i" {
  instance_name = "${OPEN}"
  instance_type = "ecs.g7.large"
  dynamic "data_disks" {
    for_each = toset([var.secret])
    content {
      name = data_disks.key
      size = 40
    }
  }
}
`),
  "a dynamic block over what is sensitive": main(`
resource "alicloud_instance" "i" {
  instance_name = "${OPEN}"
  instance_type = "ecs.g7.large"
  dynamic "data_disks" {
    for_each = sensitive(["${SECRET}"])
    content {
      name = data_disks.value
      size = 40
    }
  }
}
`),
  "a nested block": main(`${VARIABLE}
resource "alicloud_instance" "i" {
  instance_name = "${OPEN}"
  instance_type = "ecs.g7.large"
  data_disks {
    name        = "${OPEN}"
    description = var.secret
    size        = 40
  }
}
`),
  "a provider block": main(`provider "alicloud" {
  region     = "cn-hangzhou"
  secret_key = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "a data source": main(`${VARIABLE}
data "alicloud_vpcs" "all" {
  name_regex = var.secret
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = join(",", data.alicloud_vpcs.all.ids)
}
`),
  "an ephemeral variable": main(`variable "once" {
  ephemeral = true
  default   = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = var.once
}
`),
  "a resource of another provider": main(`
resource "other_thing" "a" {
  label    = "${OPEN}"
  password = "${SECRET}"
}
`),
  "write-only arguments": main(`
resource "other_thing" "a" {
  label            = "${OPEN}"
  payload_wo       = "${SECRET}"
  payload_wo_version = 1
}
`),
  "a state that marks it": {
    ...main(`resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = "new-description"
}
`),
    state: [{ address: "a", attributes: PRIOR, sensitive: DESCRIPTION }],
    closed: true,
  },
  "a state without the mark": {
    ...main(vpc('"now-plain"')),
    state: [{ address: "a", attributes: PRIOR }],
    closed: true,
  },
  "a state of what is gone": {
    ...main(`resource "alicloud_vpc" "b" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
    state: [{ address: "a", attributes: PRIOR, sensitive: DESCRIPTION }],
  },
  "a state of a member": {
    ...main(`resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
  tags       = { pw = "new", open = "${OPEN}-2" }
}
`),
    state: [
      {
        address: "a",
        attributes: { ...PRIOR, description: "", tags: { pw: SECRET, open: OPEN } },
        sensitive: [
          [
            { type: "get_attr", value: "tags" },
            { type: "index", value: { value: "pw", type: "string" } },
          ],
        ],
      },
    ],
  },
  "a change from one secret to another": {
    ...main(vpc("var.secret")),
    state: [{ address: "a", attributes: { ...PRIOR, description: `${SECRET}-old` }, sensitive: DESCRIPTION }],
    closed: true,
  },
  terraform_data: main(`${VARIABLE}
resource "terraform_data" "a" {
  input            = { open = "${OPEN}", pw = var.secret }
  triggers_replace = [var.secret]
}
output "through" {
  value     = terraform_data.a.output
  sensitive = true
}
`),
  "a name of something outside": main(`${VARIABLE}
resource "alicloud_security_group" "g" {
  security_group_name = "${OPEN}"
  vpc_id              = var.secret
}
resource "alicloud_network_interface" "n" {
  network_interface_name = "${OPEN}"
  vswitch_id             = var.secret
  security_group_ids     = [var.secret]
}
resource "alicloud_network_interface_attachment" "x" {
  network_interface_id = alicloud_network_interface.n.id
  instance_id          = var.secret
}
`),
  "a provisioner": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
  provisioner "local-exec" {
    command = "echo \${var.secret}"
  }
}
`),
  "an import": main(`${VARIABLE}
import {
  to = alicloud_vpc.a
  id = var.secret
}
resource "alicloud_vpc" "b" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "JSON notation": {
    files: {
      "main.tf.json": JSON.stringify({
        variable: { secret: { sensitive: true, default: SECRET } },
        resource: {
          [NAME]: {
            a: {
              vpc_name: OPEN,
              cidr_block: "10.0.0.0/8",
              tags: { "${var.secret}": "x" },
              description: "of ${var.secret}",
            },
          },
        },
      }),
    },
  },
  "a secret that is said to be none": {
    ...main(`variable "machine" {
  sensitive = true
  default   = { name = "${OPEN}", pw = "${SECRET}" }
}
locals {
  name = nonsensitive(var.machine.name)
}
resource "alicloud_vpc" "a" {
  vpc_name    = local.name
  cidr_block  = "10.0.0.0/8"
  description = var.machine.pw
}
`),
  },
  "a function of a provider": main(vpc(`provider::other::of(sensitive("${SECRET}"), timestamp())`)),
  "what Terraform refuses": main(`
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = tonumber(sensitive("${SECRET}"))
}
resource "alicloud_vswitch" "b" {
  cidr_block = tonumber(sensitive("${SECRET}"))
  vpc_id     = alicloud_vpc.a.id
  zone_id    = format("%d", sensitive("${SECRET}"))
}
resource "alicloud_vpc" "c" {
  count      = tonumber(sensitive("${SECRET}"))
  cidr_block = "10.0.0.0/8"
}
`),
  "a condition of a count": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  count       = var.secret == "${SECRET}" ? 1 : 0
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
}
`),
  "a check": main(`${VARIABLE}
check "c" {
  assert {
    condition     = var.secret == "x"
    error_message = "it is \${var.secret}"
  }
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
}
`),
  "names that are looked up": main(`${VARIABLE}
resource "alicloud_instance" "i" {
  instance_name        = "${OPEN}"
  instance_type        = var.secret
  availability_zone    = var.secret
  image_id             = var.secret
  key_name             = var.secret
  system_disk_category = var.secret
  security_groups      = [var.secret]
  vswitch_id           = "vsw-\${var.secret}"
  private_ip           = var.secret
}
resource "alicloud_eip_association" "e" {
  allocation_id = "eip-\${var.secret}"
  instance_id   = alicloud_instance.i.id
}
resource "alicloud_security_group_rule" "r" {
  type              = "ingress"
  ip_protocol       = var.secret
  port_range        = var.secret
  cidr_ip           = var.secret
  security_group_id = var.secret
}
`),
  "a name that is looked up in a state": {
    ...main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}-2"
  cidr_block  = var.secret
  description = "x"
}
`),
    state: [
      {
        address: "a",
        attributes: { ...PRIOR, cidr_block: SECRET, description: "x" },
        sensitive: [[{ type: "get_attr", value: "cidr_block" }]],
      },
    ],
  },
  "a member of a member": main(`${VARIABLE}
resource "terraform_data" "a" {
  input = [{ open = "${OPEN}", deep = { pw = ["x", var.secret] } }]
}
`),
  "a set with it": main(`${VARIABLE}
resource "alicloud_instance" "i" {
  instance_name   = "${OPEN}"
  security_groups = toset(["sg-1", var.secret])
}
`),
  "a merge": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  cidr_block = "10.0.0.0/8"
  tags       = merge({ open = "${OPEN}" }, { pw = var.secret })
}
`),
  "a map by for": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  cidr_block = "10.0.0.0/8"
  tags       = { for k, v in { open = "${OPEN}", pw = var.secret } : upper(k) => v }
}
`),
  "a block of an unknown provider": main(`
resource "other_thing" "a" {
  label = "${OPEN}"
  login {
    user     = "me"
    password = "${SECRET}"
  }
}
`),
  "an attribute of an unknown provider that others use": main(`
resource "other_thing" "a" {
  password = "${SECRET}"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = "as \${other_thing.a.password}"
}
`),
  "a short one": {
    files: {
      "main.tf": `variable "pin" {
  sensitive = true
  default   = "Qz9"
}
resource "alicloud_vpc" "a" {
  vpc_name    = "${OPEN}"
  cidr_block  = "10.0.0.0/8"
  description = "pin \${var.pin}"
  tags        = { (var.pin) = "x" }
}
`,
    },
    also: ["Qz9"],
  },
  "a type": main(`variable "secret" {
  type      = map(string)
  sensitive = true
  default   = { "${SECRET}" = "${SECRET}" }
}
resource "alicloud_vpc" "a" {
  vpc_name   = "${OPEN}"
  cidr_block = "10.0.0.0/8"
  tags       = var.secret
}
`),
  "keys of instances": main(`${VARIABLE}
resource "alicloud_vpc" "a" {
  for_each   = { one = var.secret }
  cidr_block = "10.0.0.0/8"
  vpc_name   = "${OPEN}"
}
output "all" {
  value = { for k, v in alicloud_vpc.a : k => v.vpc_name }
}
output "of" {
  value = [for s in [var.secret] : s]
}
`),
};
