variable "name" {
  type = string
}

variable "secret" {
  type      = string
  sensitive = true
}

resource "terraform_data" "inner" {
  input = var.name
}

output "name" {
  value = var.name
}

output "id" {
  value = terraform_data.inner.id
}

output "secret" {
  value     = var.secret
  sensitive = true
}

output "all" {
  value     = { name = var.name, list = [1, 2] }
  sensitive = true
}

output "none" {
  value = null
}
