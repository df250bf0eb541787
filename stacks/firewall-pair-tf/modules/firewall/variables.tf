variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "zone" {
  type = string
}

variable "instance_type" {
  type = string
}

variable "image" {
  type = string
}

variable "purposes" {
  description = "Of the interfaces besides that of management, in the order in which the guest numbers them"
  type        = list(string)
}

variable "blocks" {
  description = "For management, then for each purpose"
  type        = list(string)
}

variable "groups" {
  description = "Ids of the security groups, by purpose"
  type        = map(string)
}
