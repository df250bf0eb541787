import { expect, it } from "vitest";
import { securityGroupAcceptAndDrop } from "../../../src/rules/security-group/accept-and-drop/rule";
import { BASE, check } from "../harness";

const rule = (more: object = {}) => ({
  security_group_id: "${alicloud_security_group.main.id}",
  type: "ingress",
  ip_protocol: "tcp",
  port_range: "22/22",
  cidr_ip: "10.0.0.0/8",
  ...more,
});

it.each([
  ["accept by default, and drop", {}, { policy: "drop" }, ["accept"]],
  ["the default priority is 1", { priority: 1 }, { policy: "drop" }, ["accept"]],
  ["another priority", {}, { policy: "drop", priority: 2 }, []],
  ["another port", {}, { policy: "drop", port_range: "80/80" }, []],
  ["another direction", {}, { policy: "drop", type: "egress" }, []],
  ["twice the same", {}, {}, []],
  ["a policy that is not known", {}, { policy: "${var.x}" }, []],
  ["a port that is not known", {}, { policy: "drop", port_range: "${var.x}" }, []],
])("%s", (_, accept, drop, expected) => {
  const resources = {
    ...BASE,
    "alicloud_security_group_rule.accept": rule(accept),
    "alicloud_security_group_rule.drop": rule(drop),
  };
  const found = check(securityGroupAcceptAndDrop, { resources, variables: { x: {} } });
  expect(found.map(({ address }) => address)).toEqual(expected.map((name) => `alicloud_security_group_rule.${name}`));
});
