locals {
  mixed    = ["a", 1, true, null]
  object   = { name = "n", count = 2, on = false, none = null, list = ["p", "q"], deep = { x = { y = ["z"] } } }
  pairs    = [["a", 1], ["b", 2]]
  partly   = { shown = "s", hidden = var.secret, list = ["x", var.secret], id = terraform_data.later.id }
  fleeting = { kept = "k", gone = var.fleeting }
  map      = tomap({ k1 = "v1", k2 = "v2" })
  tmpl     = "a $${x} %%{ if yes }b%%{ endif }"
  json     = "{\"b\":[1,2.50,null],\"a\":{\"x\":true}}"
  yaml     = "a: 1\nb:\n  - x\n  - ~\nc: \"1\"\n"
  csv      = "id,name\n1,\"a, b\"\n2,c\n"

  later_partly = ["a", terraform_data.later.id, "c"]
  later_map    = { fixed = "f", open = terraform_data.later.id }
  later_secret = sensitive(terraform_data.later.id)
  later_null   = var.yes ? terraform_data.later.output : null
  later_prefix = "vpc-${terraform_data.later.id}"
  later_set    = toset(["a", terraform_data.later.id])
}
