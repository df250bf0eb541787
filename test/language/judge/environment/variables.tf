variable "word" {
  type    = string
  default = "hello"
}

variable "empty" {
  type    = string
  default = ""
}

variable "digits" {
  type    = string
  default = "42"
}

variable "letters" {
  type    = string
  default = "Żółć e\u0301 👩‍👩‍👧 Ǆ ß"
}

variable "lines" {
  type    = string
  default = "one\n  two\n\nthree\r\n"
}

variable "whole" {
  type    = number
  default = 3
}

variable "negative" {
  type    = number
  default = -7
}

variable "fraction" {
  type    = number
  default = 2.75
}

variable "huge" {
  type    = number
  default = 123456789012345678901234567890.5
}

variable "yes" {
  type    = bool
  default = true
}

variable "no" {
  type    = bool
  default = false
}

variable "no_text" {
  type    = string
  default = null
}

variable "no_list" {
  type    = list(string)
  default = null
}

variable "no_object" {
  type    = object({ name = string })
  default = null
}

variable "nothing" {
  default = null
}

variable "words" {
  type    = list(string)
  default = ["b", "a", "c", "a"]
}

variable "numbers" {
  type    = list(number)
  default = [3, 1.5, -2, 10]
}

variable "flags" {
  type    = list(bool)
  default = [true, false]
}

variable "no_words" {
  type    = list(string)
  default = []
}

variable "gaps" {
  type    = list(string)
  default = ["a", null, ""]
}

variable "word_set" {
  type    = set(string)
  default = ["z", "a", "Z", "10", "9", "ä"]
}

variable "number_set" {
  type    = set(number)
  default = [10, 9, -1, 0.5]
}

variable "object_set" {
  type    = set(object({ name = string, size = optional(number, 1) }))
  default = [{ name = "b" }, { name = "a", size = 2 }]
}

variable "list_set" {
  type    = set(list(string))
  default = [["b"], ["a", "b"], []]
}

variable "word_map" {
  type    = map(string)
  default = { b = "2", a = "1", "x y" = "3" }
}

variable "number_map" {
  type    = map(number)
  default = { one = 1, two = 2, half = 0.5 }
}

variable "names" {
  type    = map(string)
  default = { constructor = "c", __proto__ = "p", toString = "t" }
}

variable "any_map" {
  type    = map(any)
  default = { a = 1, b = "two", c = true }
}

variable "list_map" {
  type    = map(list(string))
  default = { x = ["1", "2"], y = [], z = ["2"] }
}

variable "any_list" {
  type    = list(any)
  default = [1, "2", true]
}

variable "host" {
  type = object({
    name = string
    size = optional(number, 3)
    tags = optional(map(string), { by = "default" })
    disk = optional(object({ kind = optional(string, "ssd"), gb = optional(number) }), {})
  })
  default = { name = "web", disk = { gb = 40 } }
}

variable "hosts" {
  type    = list(object({ name = string, zone = string, ports = list(number), public = bool }))
  default = [
    { name = "web", zone = "a", ports = [80, 443], public = true },
    { name = "db", zone = "b", ports = [], public = false },
    { name = "app", zone = "a", ports = [8080], public = false },
  ]
}

variable "host_map" {
  type    = map(object({ cidr = string, zone = optional(string, "a"), weight = optional(number) }))
  default = { front = { cidr = "10.0.1.0/24" }, back = { cidr = "10.0.2.0/24", zone = "b", weight = 5 } }
}

variable "pair" {
  type    = tuple([string, number, bool])
  default = ["x", "1", "true"]
}

variable "free" {
  type    = any
  default = { list = ["a", 1, [true]], map = { k = null }, text = "t" }
}

variable "cidr" {
  type    = string
  default = "10.1.0.0/16"
}

variable "cidr6" {
  type    = string
  default = "fd00:fd12:3456:7890::/56"
}

variable "time" {
  type    = string
  default = "2024-02-29T23:59:58+02:00"
}

variable "secret" {
  type      = string
  default   = "s3cret"
  sensitive = true
}

variable "secret_number" {
  type      = number
  default   = 8
  sensitive = true
}

variable "secret_flag" {
  type      = bool
  default   = true
  sensitive = true
}

variable "secret_list" {
  type      = list(string)
  default   = ["p", "q"]
  sensitive = true
}

variable "secret_map" {
  type      = map(string)
  default   = { user = "u", password = "p" }
  sensitive = true
}

variable "secret_set" {
  type      = set(string)
  default   = ["m", "n"]
  sensitive = true
}

variable "secret_object" {
  type      = object({ user = string, ports = list(number) })
  default   = { user = "u", ports = [1, 2] }
  sensitive = true
}

variable "fleeting" {
  type      = string
  default   = "gone"
  ephemeral = true
}

variable "fleeting_list" {
  type      = list(string)
  default   = ["g", "h"]
  ephemeral = true
}

variable "fleeting_map" {
  type      = map(string)
  default   = { k = "v" }
  ephemeral = true
}

variable "fleeting_secret" {
  type      = number
  default   = 9
  ephemeral = true
  sensitive = true
}
