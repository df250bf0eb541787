import { expect, test } from "vitest";
import { EipAddress, Instance, NetworkInterface, type NetworkStack, Vpc, VSwitch } from "../../src/index";
import { resourcesOf, synth } from "../support/synth";

const IMAGE = "aliyun_3_x64_20G_alibase_20240819.vhd";

function ground(stack: NetworkStack) {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  const instance = (id: string) => new Instance(stack, id, { instanceType: "ecs.g6.2xlarge", image: IMAGE, vswitch });
  return { vswitch, first: instance("first"), second: instance("second") };
}

const ATTACHMENT = "alicloud_ecs_network_interface_attachment.external";

test.each(["first", "second"] as const)("the attachment keeps its address on the %s instance", (name) => {
  const { document } = synth((stack) => {
    const { vswitch, ...instances } = ground(stack);
    new NetworkInterface(stack, "external", { vswitch, securityGroups: ["sg-1"], attachTo: instances[name] });
  });
  expect(resourcesOf(document)[ATTACHMENT]).toMatchObject({ instance_id: `\${alicloud_instance.${name}.id}` });
});

test("attaching twice names both instances and both places", () => {
  const twice = () =>
    synth((stack) => {
      const { vswitch, first, second } = ground(stack);
      const external = new NetworkInterface(stack, "external", { vswitch, securityGroups: ["sg-1"], attachTo: first });
      external.attachTo(second);
    });
  expect(twice).toThrow(
    /^network\/external is attached to network\/first already \(test\/constructs\/network-interface\.test\.ts:\d+\); it cannot be attached to network\/second as well \(test\/constructs\/network-interface\.test\.ts:\d+\)\./,
  );
});

test("an interface can be attached to an instance by its id alone", () => {
  const { document } = synth((stack) => {
    const { vswitch } = ground(stack);
    new NetworkInterface(stack, "external", { vswitch, securityGroups: ["sg-1"] }).attachTo("i-bp1234", {
      waitForNetworkConfigurationReady: true,
    });
  });
  expect(resourcesOf(document)[ATTACHMENT]).toMatchObject({
    instance_id: "i-bp1234",
    wait_for_network_configuration_ready: true,
  });
});

test.each(["before", "after"] as const)("an address waits for the attachment that is made %s it", (when) => {
  const { document } = synth((stack) => {
    const { vswitch, first } = ground(stack);
    const external = new NetworkInterface(stack, "external", { vswitch, securityGroups: ["sg-1"] });
    if (when === "before") external.attachTo(first);
    new EipAddress(stack, "eip", { associateWith: external });
    if (when === "after") external.attachTo(first);
  });
  const association = Object.entries(resourcesOf(document)).find(([name]) => name.includes("eip_association"))?.[1];
  expect(association).toMatchObject({ instance_type: "NetworkInterface", depends_on: [ATTACHMENT] });
});
