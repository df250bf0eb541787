/** Everything that the language has, in one file. */
export const SAMPLE = `# top
variable "x" { default = "a" }
locals {
  h1 = <<EOT
hello \${var.x} $\${notvar} %%{ \\n
  indented
EOT
  h2 = <<-EOT
    hello
      more
    \${var.x}
    EOT
  f  = base64encode(<<-E2
    #cloud-config
    \${var.x}
  E2
  )
  e = ""
  emp = []
  m = {
    a = 1, b = 2
    "c d" = 3
    (var.x) = 4
    e : 5
  }
  c = var.x == "a" ? [for k, v in local.m : upper(k) if v > 1] : [] # trailing
  o = { for k, v in local.m : k => v... }
  s = local.list[*].id
  s2 = local.list.*.id
  idx = local.m["c d"]
  n = -5
  n2 = 1.5e3
  b = !true
  esc = "q\\"uote \\\\ \\t \\u00e9 $\${x} \${"inner \\"q\\""} end"
  t = "a \${~ var.x ~} b %{ if true }yes%{ else }no%{ endif }"
  multi = join(",", [
    "a", // c1
    /* c2 */ "b",
  ])
  p = provider::alicloud::fn("x")
  legacy = local.list.0.id
  ml = (
    1 +
    2
  )
}
resource alicloud_vpc unquoted {
  one { a = 1 }
  empty {}
  dynamic "ingress" {
    for_each = var.y
    iterator = it
    content {
      port = it.value
    }
  }
}
`;
