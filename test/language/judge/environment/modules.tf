module "plain" {
  source = "./modules/plain"
  name   = "m"
  secret = "hidden"
}

module "counted" {
  source = "./modules/several"
  count  = 2
  label  = "c${count.index}"
}

module "each" {
  source   = "./modules/several"
  for_each = toset(["a", "b"])
  label    = each.key
}
