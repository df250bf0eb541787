import { App, Instance, NetworkInterface, NetworkStack, SecurityGroup, Vpc, VSwitch } from "eniplan";

const app = new App();
const stack = new NetworkStack(app, "network", { region: "cn-hangzhou" });

const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
const group = new SecurityGroup(stack, "group", {
  vpc,
  rules: [{ direction: "ingress", protocol: "tcp", ports: "443/443", cidr: "10.0.0.0/8" }],
});

const gateway = new Instance(stack, "gateway", {
  instanceType: "ecs.g7.large",
  image: "aliyun_3_x64_20G_alibase_20240819.vhd",
  vswitch,
  securityGroups: [group],
});
// Try instanceType "ecs.t5-lc2m1.nano": it takes no second interface while it runs, and synth says so.
new NetworkInterface(stack, "inside", { vswitch, securityGroups: [group], attachTo: gateway });

app.synth();
