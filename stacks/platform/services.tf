resource "alicloud_alb_load_balancer" "web" {
  load_balancer_name     = "web"
  load_balancer_edition  = "Standard"
  address_type           = "Internet"
  vpc_id                 = alicloud_vpc.main.id
  address_allocated_mode = "Fixed"

  load_balancer_billing_config {
    pay_type = "PayAsYouGo"
  }

  dynamic "zone_mappings" {
    for_each = local.zones
    content {
      zone_id    = zone_mappings.value
      vswitch_id = alicloud_vswitch.tier["web-${zone_mappings.key}"].id
    }
  }
}

resource "alicloud_alb_server_group" "app" {
  for_each          = toset(["shop", "pay", "admin"])
  protocol          = "HTTP"
  vpc_id            = alicloud_vpc.main.id
  server_group_name = each.key

  health_check_config {
    health_check_enabled = true
    health_check_path    = "/health"
  }

  sticky_session_config {
    sticky_session_enabled = false
  }
}

resource "alicloud_alb_listener" "http" {
  load_balancer_id  = alicloud_alb_load_balancer.web.id
  listener_protocol = "HTTP"
  listener_port     = 80

  default_actions {
    type = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.app["shop"].id
      }
    }
  }
}

resource "alicloud_alb_rule" "path" {
  for_each    = { pay = 10, admin = 20 }
  rule_name   = each.key
  listener_id = alicloud_alb_listener.http.id
  priority    = each.value

  rule_conditions {
    type = "Path"
    path_config {
      values = ["/${each.key}/*"]
    }
  }

  rule_actions {
    order = 1
    type  = "ForwardGroup"
    forward_group_config {
      server_group_tuples {
        server_group_id = alicloud_alb_server_group.app[each.key].id
      }
    }
  }
}

resource "alicloud_db_instance" "shop" {
  engine                   = "MySQL"
  engine_version           = "8.0"
  instance_type            = "mysql.n2.large.2c"
  instance_storage         = 100
  instance_charge_type     = "Postpaid"
  instance_name            = "shop"
  vswitch_id               = alicloud_vswitch.tier["data-h"].id
  db_instance_storage_type = "cloud_essd"
  security_ips             = ["10.20.0.0/16"]

  parameters {
    name  = "max_connections"
    value = "2000"
  }
}

resource "alicloud_db_database" "shop" {
  for_each      = toset(["orders", "users", "stock", "events"])
  instance_id   = alicloud_db_instance.shop.id
  name          = each.key
  character_set = "utf8mb4"
}

resource "alicloud_rds_account" "shop" {
  for_each         = toset(["app", "report", "backup"])
  db_instance_id   = alicloud_db_instance.shop.id
  account_name     = each.key
  account_password = "Example-${each.key}-1"
}

resource "alicloud_db_account_privilege" "shop" {
  for_each     = alicloud_rds_account.shop
  instance_id  = alicloud_db_instance.shop.id
  account_name = each.value.account_name
  privilege    = each.key == "app" ? "ReadWrite" : "ReadOnly"
  db_names     = [for one in alicloud_db_database.shop : one.name]
}

resource "alicloud_kvstore_instance" "cache" {
  db_instance_name = "cache"
  instance_class   = "redis.master.small.default"
  instance_type    = "Redis"
  engine_version   = "5.0"
  vswitch_id       = alicloud_vswitch.tier["data-h"].id
  payment_type     = "PostPaid"
  security_ips     = ["10.20.0.0/16"]
}

resource "alicloud_cs_managed_kubernetes" "main" {
  name                 = "platform"
  cluster_spec         = "ack.pro.small"
  vswitch_ids          = [for key in ["app-h", "app-i"] : alicloud_vswitch.tier[key].id]
  service_cidr         = "172.21.0.0/20"
  pod_cidr             = "172.20.0.0/16"
  new_nat_gateway      = false
  slb_internet_enabled = false
}

resource "alicloud_cs_kubernetes_node_pool" "pool" {
  for_each             = { general = 3, batch = 2 }
  node_pool_name       = each.key
  cluster_id           = alicloud_cs_managed_kubernetes.main.id
  vswitch_ids          = [alicloud_vswitch.tier["app-h"].id]
  instance_types       = ["ecs.g7.xlarge"]
  system_disk_category = "cloud_essd"
  system_disk_size     = 120
  desired_size         = each.value
}

resource "alicloud_instance" "batch" {
  count                = 6
  instance_name        = format("batch%d", count.index)
  instance_type        = "ecs.g7.large"
  image_id             = "aliyun_3_x64_20G_alibase_20240528.vhd"
  vswitch_id           = alicloud_vswitch.tier["app-h"].id
  security_groups      = [alicloud_security_group.tier["app"].id]
  system_disk_category = "cloud_essd"
}
