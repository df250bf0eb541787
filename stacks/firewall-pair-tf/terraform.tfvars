name     = "edge"
bastions = 2

firewalls = {
  a = {
    zone          = "cn-hangzhou-h"
    block         = 10
    instance_type = "ecs.g6.2xlarge"
  }
  # Takes three interfaces, the primary one included: one too few.
  b = {
    zone          = "cn-hangzhou-i"
    block         = 20
    instance_type = "ecs.g6.xlarge"
  }
}
