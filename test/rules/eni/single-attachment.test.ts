import { expect, it } from "vitest";
import { eniSingleAttachment } from "../../../src/rules/eni/single-attachment/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

const OTHER = { "alicloud_instance.other": { ...BASE["alicloud_instance.fw"] } };

function attachments(...bodies: Resources[string][]): Resources {
  const named = bodies.map((body, i) => [`${ATTACHMENT}.n${i}`, body] as const);
  return { ...BASE, ...OTHER, ...Object.fromEntries(named) };
}

it("takes one attachment of each interface", () => {
  const nic2 = { "alicloud_ecs_network_interface.nic2": { vswitch_id: "${alicloud_vswitch.a.id}" } };
  expect(check(eniSingleAttachment, { resources: { ...attachments(attach(), attach("nic2")), ...nic2 } })).toEqual([]);
});

it("reports each extra attachment of a declared interface once", () => {
  const findings = check(eniSingleAttachment, { resources: attachments(attach(), attach("nic", "other"), attach()) });
  expect(summary(findings)).toEqual([`violation ${ATTACHMENT}.n1 violation`, `violation ${ATTACHMENT}.n2 violation`]);
  expect(factsOf(findings[0])).toEqual({
    interface: "alicloud_ecs_network_interface.nic",
    first: `${ATTACHMENT}.n0`,
    second: `${ATTACHMENT}.n1`,
  });
});

it("knows an interface by its id, and by the id that the state holds", () => {
  const byId = { ...attach("nic", "other"), network_interface_id: "eni-1" };
  expect(check(eniSingleAttachment, { resources: attachments(byId, byId) })).toHaveLength(1);
  expect(check(eniSingleAttachment, { resources: attachments(attach(), byId) })).toHaveLength(0);
  const state = { "alicloud_ecs_network_interface.nic": { id: "eni-1" } };
  expect(check(eniSingleAttachment, { resources: attachments(attach(), byId), state })).toHaveLength(1);
});

it("sees a network_interfaces block that takes the interface already", () => {
  const block = { network_interface_id: "${alicloud_ecs_network_interface.nic.id}" };
  const other = { ...BASE["alicloud_instance.fw"], network_interfaces: [block] };
  const resources = { ...attachments(attach()), "alicloud_instance.other": other };
  const findings = check(eniSingleAttachment, { resources });
  expect(summary(findings)).toEqual([`violation ${ATTACHMENT}.n0 violation`]);
  expect(factsOf(findings[0])["first"]).toBe("alicloud_instance.other");
});

it("knows that one text is one interface, but not in a repeated resource", () => {
  const variables = { eni: {} };
  const same = { ...attach(), network_interface_id: "${var.eni}" };
  expect(summary(check(eniSingleAttachment, { resources: attachments(same, same), variables }))).toEqual([
    `violation ${ATTACHMENT}.n1 violation`,
  ]);
  const each = { ...attach(), network_interface_id: "${var.ids[count.index]}", count: 2 };
  const [first, second] = check(eniSingleAttachment, { resources: attachments(each), variables });
  expect([first?.status, second?.status]).toEqual(["undecided", "undecided"]);
});

it("reports the second instance of a repeated attachment of one interface", () => {
  expect(summary(check(eniSingleAttachment, { resources: attachments({ ...attach(), count: 2 }) }))).toEqual([
    `violation ${ATTACHMENT}.n0[1] violation`,
  ]);
});

it("is undecided when one of the two may not exist", () => {
  const maybe = { ...attach(), count: "${var.n}" };
  expect(
    summary(check(eniSingleAttachment, { resources: attachments(attach(), maybe), variables: { n: {} } })),
  ).toEqual([`undecided ${ATTACHMENT}.n1 variable n`]);
});

it("leaves the primary interface to eni/secondary-only", () => {
  const primary = { ...attach(), network_interface_id: "${alicloud_instance.fw.network_interface_id}" };
  expect(check(eniSingleAttachment, { resources: attachments(primary, primary) })).toEqual([]);
});
