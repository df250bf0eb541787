variable "label" {
  type = string
}

resource "terraform_data" "inner" {
  input = var.label
}

output "label" {
  value = var.label
}

output "output" {
  value = terraform_data.inner.output
}
