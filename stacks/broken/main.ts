// One mistake for each rule, and nothing else wrong: `npx cdktf synth` in this folder fails, and writes nothing. The line
// that eniplan names for a mistake is the one below its comment. terraform.broken.tfstate beside this file holds what
// eni/legacy-start needs to see.
import {
  App,
  Instance,
  NetworkInterface,
  NetworkInterfaceAttachment,
  NetworkStack,
  SecurityGroup,
  SecurityGroupRule,
  Vpc,
  VSwitch,
} from "../../src";

const ZONE = "cn-hangzhou-i";
/** Configures further interfaces by itself. */
const IMAGE = "aliyun_3_x64_20G_alibase_20240819.vhd";
/** Takes four interfaces, the primary one included. */
const TYPE = "ecs.g6.2xlarge";

const app = new App();
const stack = new NetworkStack(app, "broken", { region: "cn-hangzhou" });
const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: ZONE, cidrBlock: "10.0.1.0/24" });
const securityGroup = new SecurityGroup(stack, "hosts", { vpc });
const securityGroups = [securityGroup];

/** An instance with which nothing is wrong. */
function host(name: string): Instance {
  return new Instance(stack, name, { instanceType: TYPE, image: IMAGE, vswitch, securityGroups });
}

/** An interface with which nothing is wrong. */
function networkInterface(name: string, attachTo?: Instance): NetworkInterface {
  return new NetworkInterface(stack, name, { vswitch, securityGroups, attachTo });
}

// A g6.large takes two interfaces, and the primary one is the first of them.
const small = new Instance(stack, "small", {
  // mistake: eni/quota
  instanceType: "ecs.g6.large",
  image: IMAGE,
  vswitch,
  securityGroups,
});
networkInterface("small-1", small);
networkInterface("small-2", small);

const elsewhere = new VSwitch(stack, "elsewhere", { vpc, zone: "cn-hangzhou-h", cidrBlock: "10.0.2.0/24" });
// mistake: eni/zone
new NetworkInterface(stack, "far", {
  vswitch: elsewhere,
  securityGroups,
  attachTo: host("far-host"),
});

const otherVpc = new Vpc(stack, "other-vpc", { cidrBlock: "10.1.0.0/16" });
const foreign = new VSwitch(stack, "foreign", { vpc: otherVpc, zone: ZONE, cidrBlock: "10.1.1.0/24" });
// mistake: eni/vpc
new NetworkInterface(stack, "stranger", {
  vswitch: foreign,
  securityGroups: [new SecurityGroup(stack, "strangers", { vpc: otherVpc })],
  attachTo: host("stranger-host"),
});

// attachTo refuses a second instance; an attachment of its own does not know of the first.
const shared = networkInterface("shared", host("first-host"));
new NetworkInterfaceAttachment(stack, "second-attachment", {
  // mistake: eni/single-attachment
  networkInterfaceId: shared.id,
  instanceId: host("second-host"),
});

const old = new Instance(stack, "old", {
  // mistake: eni/type-support
  instanceType: "ecs.n1.tiny",
  image: IMAGE,
  vswitch,
  securityGroups,
});
networkInterface("old-1", old);

const owner = host("owner");
new NetworkInterfaceAttachment(stack, "primary", {
  // mistake: eni/secondary-only
  networkInterfaceId: owner.primaryInterfaceId,
  instanceId: host("taker"),
});

const cold = new Instance(stack, "cold", {
  instanceType: "ecs.e-c1m1.large",
  image: IMAGE,
  vswitch,
  securityGroups,
});
// mistake: eni/hot-plug
new NetworkInterface(stack, "cold-1", {
  vswitch,
  securityGroups,
  attachTo: cold,
});

// The state says that it was last started in March 2018.
// mistake: eni/legacy-start
const legacy = new Instance(stack, "legacy", {
  instanceType: TYPE,
  image: IMAGE,
  vswitch,
  securityGroups,
});
networkInterface("legacy-1", legacy);

// mistake: eni/image-autoconfig
const manual = new Instance(stack, "manual", {
  instanceType: TYPE,
  image: "centos_7_9_x64_20G_alibase_20210623.vhd",
  vswitch,
  securityGroups,
});
networkInterface("manual-1", manual);

new NetworkInterface(stack, "misplaced", {
  vswitch,
  securityGroups,
  // mistake: eni/private-ip
  primaryIpAddress: "10.0.9.10",
});

new Instance(stack, "misspelt", {
  // mistake: instance/type-exists
  instanceType: "ecs.g6.2xlrage",
  image: IMAGE,
  vswitch,
  securityGroups,
});

// mistake: vswitch/cidr
new VSwitch(stack, "outside", { vpc, zone: ZONE, cidrBlock: "10.2.0.0/24" });

// mistake: vswitch/overlap
new VSwitch(stack, "overlapping", { vpc, zone: ZONE, cidrBlock: "10.0.1.128/25" });

new SecurityGroupRule(stack, "orphan", {
  // mistake: reference/unresolved
  securityGroupId: "${alicloud_security_group.nobody.id}",
  type: "ingress",
  ipProtocol: "tcp",
  portRange: "22/22",
  cidrIp: "10.0.0.0/8",
});

// mistake: schema/attribute
new SecurityGroup(stack, "enterprise", { vpc, securityGroupType: "enterprize" });

app.synth();
