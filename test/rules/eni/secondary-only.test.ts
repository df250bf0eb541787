import { expect, it } from "vitest";
import { eniSecondaryOnly } from "../../../src/rules/eni/secondary-only/rule";
import { ATTACHMENT, attach, BASE, check, checkAll, factsOf, summary } from "../harness";

const A = `${ATTACHMENT}.nic`;

function attaching(networkInterfaceId: string) {
  return { [A]: { ...attach(), network_interface_id: networkInterfaceId } };
}

it("takes a secondary interface", () => {
  expect(check(eniSecondaryOnly, { resources: { ...BASE, [A]: attach() } })).toEqual([]);
});

it("refuses the primary interface of an instance, and no other rule says more", () => {
  const resources = { ...BASE, ...attaching("${alicloud_instance.fw.network_interface_id}") };
  const [finding, ...more] = checkAll({ resources });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ rule: "eni/secondary-only", status: "violation", address: A });
  expect(factsOf(finding)).toMatchObject({ owner: "alicloud_instance.fw" });
});

it("sees through a local", () => {
  const locals = { a: "${local.b}", b: "${alicloud_instance.fw.network_interface_id}" };
  expect(check(eniSecondaryOnly, { resources: { ...BASE, ...attaching("${local.a}") }, locals })).toHaveLength(1);
});

it("refuses an interface that an instance was created with as its primary one", () => {
  const instance = {
    ...BASE["alicloud_instance.fw"],
    network_interface_id: "${alicloud_ecs_network_interface.nic.id}",
  };
  const resources = { ...BASE, "alicloud_instance.other": instance, [A]: attach() };
  expect(factsOf(check(eniSecondaryOnly, { resources })[0])["owner"]).toBe("alicloud_instance.other");
});

it("refuses an interface of the type Primary, as configured or as the state has it", () => {
  const primary = { ...BASE["alicloud_ecs_network_interface.nic"], instance_type: "Primary" };
  const configured = { ...BASE, "alicloud_ecs_network_interface.nic": primary, [A]: attach() };
  expect(summary(check(eniSecondaryOnly, { resources: configured }))).toEqual([`violation ${A} declared-primary`]);
  const state = { "alicloud_ecs_network_interface.nic": { id: "eni-1", instance_type: "Primary" } };
  expect(check(eniSecondaryOnly, { resources: { ...BASE, [A]: attach() }, state })).toHaveLength(1);
});

it("knows by the state that an id is a primary interface, and says where it saw it", () => {
  const state = { "alicloud_instance.fw": { id: "i-1", network_interface_id: "eni-9" } };
  const [finding] = check(eniSecondaryOnly, { resources: { ...BASE, ...attaching("eni-9") }, state });
  expect(finding?.facts.find(({ name }) => name === "owner")).toEqual({
    name: "owner",
    value: "alicloud_instance.fw",
    source: "state",
    from: "net.tfstate",
  });
});

it("is undecided for an interface that is not declared, or whose type is not known", () => {
  expect(summary(check(eniSecondaryOnly, { resources: { ...BASE, ...attaching("eni-8") } }))).toEqual([
    `undecided ${A} external eni-8`,
  ]);
  const open = { ...BASE["alicloud_ecs_network_interface.nic"], instance_type: "${var.kind}" };
  const resources = { ...BASE, "alicloud_ecs_network_interface.nic": open, [A]: attach() };
  expect(summary(check(eniSecondaryOnly, { resources, variables: { kind: {} } }))).toEqual([
    `undecided ${A} variable kind`,
  ]);
});
