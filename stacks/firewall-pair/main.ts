// Two firewalls in two zones, four interfaces each. terraform.firewall-pair.tfstate beside this file is what is
// deployed: the external interface of firewall-a is parked on firewall-b, firewall-a has no HA interface yet, and it
// was last started in March 2018. This app brings the external interface home and adds the missing one.
import {
  App,
  EipAddress,
  Instance,
  type InstanceTypeName,
  NetworkInterface,
  NetworkStack,
  SecurityGroup,
  Vpc,
  VSwitch,
  type ZoneId,
} from "../../src";

const app = new App();
const stack = new NetworkStack(app, "firewall-pair", { region: "cn-hangzhou" });
const vpc = new Vpc(stack, "vpc", { vpcName: "firewall-pair", cidrBlock: "10.20.0.0/16" });

const groups = {
  external: new SecurityGroup(stack, "external", {
    vpc,
    securityGroupName: "firewall-external",
    rules: [
      { direction: "ingress", protocol: "tcp", ports: "443/443", cidr: "0.0.0.0/0", description: "What we publish" },
      { direction: "ingress", protocol: "udp", ports: "500/500", cidr: "0.0.0.0/0", description: "IKE" },
    ],
  }),
  internal: new SecurityGroup(stack, "internal", {
    vpc,
    securityGroupName: "firewall-internal",
    rules: [{ direction: "ingress", protocol: "all", cidr: "10.20.0.0/16", description: "Whatever our hosts send" }],
  }),
  ha: new SecurityGroup(stack, "ha", {
    vpc,
    securityGroupName: "firewall-ha",
    rules: [{ direction: "ingress", protocol: "udp", ports: "3780/3780", cidr: "10.20.0.0/16", description: "Sync" }],
  }),
  management: new SecurityGroup(stack, "management", {
    vpc,
    securityGroupName: "firewall-management",
    rules: [{ direction: "ingress", protocol: "tcp", ports: "22/22", cidr: "10.0.0.0/8", description: "Jump hosts" }],
  }),
};

interface FirewallProps {
  readonly zone: ZoneId;
  /** Third figure of the firewall's four blocks: 10 gives 10.20.10.0/24 to 10.20.13.0/24. */
  readonly block: number;
  readonly instanceType: InstanceTypeName;
  readonly image: string;
}

/** One firewall: management is the instance's own primary interface, the other three are attached in this order. */
function firewall(name: string, { zone, block, instanceType, image }: FirewallProps): void {
  const vswitch = (purpose: string, offset: number) =>
    new VSwitch(stack, `${name}-${purpose}-vswitch`, {
      vpc,
      zone,
      vswitchName: `${name}-${purpose}`,
      cidrBlock: `10.20.${block + offset}.0/24`,
    });

  const instance = new Instance(stack, name, {
    instanceName: name,
    instanceType,
    image,
    vswitch: vswitch("management", 0),
    securityGroups: [groups.management],
  });

  const networkInterface = (purpose: "external" | "internal" | "ha", offset: number) =>
    new NetworkInterface(stack, `${name}-${purpose}`, {
      networkInterfaceName: `${name}-${purpose}`,
      vswitch: vswitch(purpose, offset),
      primaryIpAddress: `10.20.${block + offset}.10`,
      securityGroups: [groups[purpose]],
      attachTo: instance,
    });

  // The guest numbers its devices in this order: eth1, eth2, eth3.
  const external = networkInterface("external", 1);
  networkInterface("internal", 2);
  networkInterface("ha", 3);

  new EipAddress(stack, `${name}-eip`, {
    addressName: name,
    bandwidth: 100,
    internetChargeType: "PayByTraffic",
    associateWith: external,
  });
}

firewall("firewall-a", {
  zone: "cn-hangzhou-h",
  block: 10,
  // Holds four interfaces: no spare one.
  instanceType: "ecs.g5.2xlarge",
  // A machine that has been running since 2018 boots an image of that time, and that one does not configure further
  // interfaces: eniplan warns, and prints the configuration to put into the guest.
  image: "centos_7_04_64_20G_alibase_201701015.vhd",
});

firewall("firewall-b", {
  zone: "cn-hangzhou-i",
  block: 20,
  // Holds eight: the parked interface of firewall-a found room here.
  instanceType: "ecs.g6.4xlarge",
  image: "aliyun_3_x64_20G_alibase_20240819.vhd",
});

app.synth();
