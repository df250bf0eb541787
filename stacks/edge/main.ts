// Forty resources written with what docs/constructs.md shows: web servers in two zones behind a pair of firewalls, a NAT
// gateway, routes and data disks. stacks/edge-tf is the same network in Terraform's language.
import {
  App,
  Disk,
  EipAddress,
  HighAvailabilityPair,
  Instance,
  KeyPair,
  NatGateway,
  NetworkStack,
  RouteTable,
  SecurityGroup,
  SnatEntry,
  Vpc,
} from "../../src";

const app = new App();
const stack = new NetworkStack(app, "edge", { region: "cn-hangzhou" });
const image = "aliyun_3_x64_20G_alibase_20240819.vhd";

const vpc = new Vpc(stack, "vpc", { vpcName: "edge", cidrBlock: "10.30.0.0/16" });
const zones = ["cn-hangzhou-h", "cn-hangzhou-i"] as const;
const web = vpc.addVSwitches("web", { zones, mask: 24 });
const external = vpc.addVSwitch("external", { zone: zones[0], mask: 26 });
const internal = vpc.addVSwitch("internal", { zone: zones[0], mask: 26 });
const outbound = vpc.addVSwitch("outbound", { zone: zones[0], mask: 28 });

const firewalls = new SecurityGroup(stack, "firewalls", {
  vpc,
  rules: [
    { direction: "ingress", protocol: "tcp", ports: "443/443", cidr: "0.0.0.0/0" },
    { direction: "ingress", protocol: "all", cidr: "10.30.0.0/16" },
  ],
});
const servers = new SecurityGroup(stack, "servers", {
  vpc,
  rules: [
    { direction: "ingress", protocol: "tcp", ports: "80/80", group: firewalls },
    { direction: "ingress", protocol: "tcp", ports: "22/22", cidr: "10.0.0.0/8" },
  ],
});
const key = new KeyPair(stack, "key", { keyPairName: "edge" });

const pair = new HighAvailabilityPair(stack, "firewall", {
  instanceName: "firewall",
  instanceType: "ecs.g6.xlarge",
  image,
  keyName: key.id,
  interfaces: [
    { name: "external", vswitch: external, securityGroups: [firewalls] },
    { name: "internal", vswitch: internal, securityGroups: [firewalls] },
  ],
  haVip: { interface: "external", eip: { addressName: "edge", bandwidth: 100 } },
});

const gateway = new NatGateway(stack, "gateway", {
  vpcId: vpc,
  vswitchId: outbound,
  natType: "Enhanced",
  paymentType: "PayAsYouGo",
});
const outside = new EipAddress(stack, "outside", { bandwidth: 50 });
new RouteTable(stack, "routes", {
  vpc,
  vswitches: web,
  routes: [
    { cidr: "0.0.0.0/0", to: gateway },
    { cidr: "192.168.0.0/16", to: pair.haVip },
  ],
});

for (const [index, vswitch] of web.entries()) {
  const name = `web-${index + 1}`;
  new SnatEntry(stack, `${name}-out`, { natGateway: gateway, vswitch, eip: outside });
  const server = new Instance(stack, name, {
    instanceName: name,
    instanceType: "ecs.g6.large",
    image,
    keyName: key.id,
    vswitch,
    securityGroups: [servers],
  });
  new Disk(stack, `${name}-data`, { zone: zones[index], size: 100, category: "cloud_essd", attachTo: server });
}

app.synth();
