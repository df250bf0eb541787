variable "region" {
  type    = string
  default = "cn-hangzhou"
}

variable "name" {
  type        = string
  description = "What all names begin with"
}

variable "firewalls" {
  description = "By name. Block is the third figure of the first of four blocks: 10 gives 10.20.10.0/24 to 10.20.13.0/24"
  type = map(object({
    zone          = string
    block         = number
    instance_type = string
  }))
}

variable "bastions" {
  type    = number
  default = 0
}

# Given by whoever applies; without it the zone of the probe is not known.
variable "probe_zone" {
  type = string
}
