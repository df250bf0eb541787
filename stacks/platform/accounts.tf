resource "alicloud_oss_bucket" "data" {
  for_each = toset(["assets", "backup", "exports", "logs", "uploads"])
  bucket   = "example-platform-${each.key}"

  lifecycle_rule {
    id      = "old"
    enabled = true
    expiration {
      days = 365
    }
  }
}

resource "alicloud_oss_bucket_acl" "data" {
  for_each = alicloud_oss_bucket.data
  bucket   = each.value.bucket
  acl      = "private"
}

resource "alicloud_ram_user" "person" {
  for_each = toset(["ana", "ben", "chen", "dora", "emil", "fang"])
  name     = each.key
}

resource "alicloud_ram_role" "service" {
  for_each  = toset(["shop", "pay", "admin", "batch"])
  role_name = each.key
  assume_role_policy_document = jsonencode({
    Version   = "1"
    Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = ["ecs.aliyuncs.com"] } }]
  })
}

resource "alicloud_ram_policy" "bucket" {
  for_each    = alicloud_oss_bucket.data
  policy_name = "read-${each.key}"
  policy_document = jsonencode({
    Version   = "1"
    Statement = [{ Action = ["oss:GetObject"], Effect = "Allow", Resource = ["acs:oss:*:*:${each.value.bucket}/*"] }]
  })
}

resource "alicloud_ram_role_policy_attachment" "bucket" {
  for_each    = { for pair in setproduct(keys(alicloud_ram_role.service), ["assets", "uploads"]) : join("-", pair) => pair }
  role_name   = alicloud_ram_role.service[each.value[0]].role_name
  policy_name = alicloud_ram_policy.bucket[each.value[1]].policy_name
  policy_type = "Custom"
}

resource "alicloud_ram_user_policy_attachment" "logs" {
  for_each    = alicloud_ram_user.person
  user_name   = each.value.name
  policy_name = alicloud_ram_policy.bucket["logs"].policy_name
  policy_type = "Custom"
}

resource "alicloud_log_project" "platform" {
  project_name = "example-platform"
}

resource "alicloud_log_store" "service" {
  for_each      = toset(["shop", "pay", "admin", "batch", "ingress", "audit", "events", "kernel"])
  project_name  = alicloud_log_project.platform.project_name
  logstore_name = each.key
  shard_count   = 2
}

resource "alicloud_log_store_index" "service" {
  for_each = alicloud_log_store.service
  project  = alicloud_log_project.platform.project_name
  logstore = each.value.logstore_name

  full_text {
    case_sensitive = false
    token          = " ,;"
  }

  field_search {
    name             = "level"
    type             = "text"
    enable_analytics = true
  }
}
