// The smallest useful network: one VPC, one instance, one further interface. In a project of your own the import is
// from "eniplan".
import { App, Instance, NetworkInterface, NetworkStack, SecurityGroup, Vpc, VSwitch } from "../../src";

const app = new App();
const stack = new NetworkStack(app, "quickstart", { region: "cn-hangzhou" });

const vpc = new Vpc(stack, "vpc", { vpcName: "quickstart", cidrBlock: "10.0.0.0/16" });

// Everything in a vSwitch is in its zone, so an interface and its instance need vSwitches of one zone.
const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });

const securityGroup = new SecurityGroup(stack, "ssh", {
  vpc,
  securityGroupName: "quickstart-ssh",
  rules: [{ direction: "ingress", protocol: "tcp", ports: "22/22", cidr: "10.0.0.0/8" }],
});

const instance = new Instance(stack, "server", {
  instanceName: "quickstart",
  // Holds two interfaces, the primary one included.
  instanceType: "ecs.g6.large",
  // Alibaba Cloud Linux 3 configures a second interface by itself. Most images do not, and eniplan says which.
  image: "aliyun_3_x64_20G_alibase_20240819.vhd",
  vswitch,
  securityGroups: [securityGroup],
});

new NetworkInterface(stack, "second", {
  networkInterfaceName: "quickstart-second",
  vswitch,
  securityGroups: [securityGroup],
  attachTo: instance,
});

app.synth();
