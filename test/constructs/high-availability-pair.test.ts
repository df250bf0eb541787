import { expect, test } from "vitest";
import { HighAvailabilityPair, type NetworkStack, SecurityGroup, Vpc } from "../../src/index";
import { resourcesOf, synth } from "../support/synth";

const KIND = { instanceType: "ecs.g6.xlarge", image: "aliyun_3_x64_20G_alibase_20240819.vhd" } as const;

function parts(stack: NetworkStack) {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  const [here, there] = vpc.addVSwitches("outer", { zones: ["cn-hangzhou-h", "cn-hangzhou-i"], mask: 24 });
  const inner = vpc.addVSwitches("inner", { zones: ["cn-hangzhou-h", "cn-hangzhou-i"], mask: 24 });
  return { here, there, inner, group: new SecurityGroup(stack, "group", { vpc }) };
}

test("a secondary interface carries the address once it is attached", () => {
  const { document, plan } = synth((stack) => {
    const { here, inner, group } = parts(stack);
    const pair = new HighAvailabilityPair(stack, "pair", {
      ...KIND,
      instanceName: "fw",
      interfaces: [
        { name: "outer", vswitch: here, securityGroups: [group] },
        {
          name: "inner",
          vswitch: inner[0],
          securityGroups: [group],
          primaryIpAddress: { a: "10.0.2.10", b: "10.0.2.11" },
        },
      ],
      haVip: { interface: "inner", ipAddress: "10.0.2.20" },
    });
    expect(pair.a.interfaces.get("inner")?.node.path).toBe("network/pair/a-inner");
    expect(() => pair.eip).toThrow("network/pair was given no haVip.eip");
  });
  expect(plan["findings"]).toEqual([]);
  const resources = resourcesOf(document);
  const attachments = Object.entries(resources).filter(([address]) => address.startsWith("alicloud_havip_attachment."));
  expect(attachments).toHaveLength(2);
  for (const [, body] of attachments) {
    expect(body["instance_type"]).toBe("NetworkInterface");
    expect(body["depends_on"]).toEqual([
      expect.stringMatching(/^alicloud_ecs_network_interface_attachment\.pair_[ab]-inner_/),
    ]);
  }
  const named = Object.values(resources).flatMap(({ instance_name, network_interface_name }) =>
    [instance_name, network_interface_name].filter((name) => name !== undefined),
  );
  expect(named).toEqual(["fw-a", "fw-b", "fw-a-inner", "fw-b-inner"]);
});

test("sides in two zones, without an address that moves", () => {
  const { plan, document } = synth((stack) => {
    const { here, there, inner, group } = parts(stack);
    const pair = new HighAvailabilityPair(stack, "pair", {
      ...KIND,
      interfaces: [
        { name: "outer", vswitch: { a: here, b: there }, securityGroups: [group] },
        { name: "inner", vswitch: { a: inner[0], b: inner[1] }, securityGroups: [group] },
      ],
    });
    expect(() => pair.haVip).toThrow("network/pair was given no haVip");
  });
  expect(plan["findings"]).toEqual([]);
  expect(Object.keys(resourcesOf(document)).filter((one) => one.startsWith("alicloud_instance."))).toHaveLength(2);
});

test.each([
  ["outer", "network/pair: haVip is an address of one vSwitch, and outer has one for each side"],
  ["dmz", "network/pair: haVip is to be carried by dmz, and the interfaces are outer"],
])("what cannot be: carried by %s", (carrying, message) => {
  synth((stack) => {
    const { here, there, group } = parts(stack);
    const make = () =>
      new HighAvailabilityPair(stack, "pair", {
        ...KIND,
        interfaces: [{ name: "outer", vswitch: { a: here, b: there }, securityGroups: [group] }],
        haVip: { interface: carrying },
      });
    expect(make).toThrow(message);
    // What was made before the mistake is no network.
    stack.node.tryRemoveChild("pair");
  });
});
