zones = {
  a = { zone = "cn-hangzhou-h", size = 24 }
  b = { zone = "cn-hangzhou-i" }
}
