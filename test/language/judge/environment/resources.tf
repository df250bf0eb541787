# Of each type one value that only apply knows: the output of a resource that is still to be created.
resource "terraform_data" "later" {
  input = "soon"
}

resource "terraform_data" "later_number" {
  input = 4
}

resource "terraform_data" "later_bool" {
  input = true
}

resource "terraform_data" "later_list" {
  input = tolist(["l1", "l2"])
}

resource "terraform_data" "later_numbers" {
  input = tolist([5, 6])
}

resource "terraform_data" "later_words" {
  input = toset(["w2", "w1"])
}

resource "terraform_data" "later_map" {
  input = tomap({ k = "v", a = "b" })
}

resource "terraform_data" "later_object" {
  input = { name = "n", size = 1, tags = ["t"] }
}

resource "terraform_data" "later_tuple" {
  input = ["t", 7]
}

resource "terraform_data" "later_any" {
  input = jsondecode(terraform_data.later_json.output)
}

resource "terraform_data" "later_json" {
  input = "{\"a\":[1,\"b\"]}"
}

resource "terraform_data" "counted" {
  count = 2
  input = "n${count.index}"
}

resource "terraform_data" "none" {
  count = 0
}

resource "terraform_data" "each" {
  for_each = var.host_map
  input    = each.value.cidr
}

resource "terraform_data" "known" {
  input = { a = "in", n = 1 }
}

resource "terraform_data" "known_counted" {
  count = 2
  input = "k${count.index}"
}

resource "terraform_data" "changed" {
  input = "new"
}
