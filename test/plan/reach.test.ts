import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { model, object, state } from "../support/model";

const G = "alicloud_security_group";
const R = "alicloud_security_group_rule";

/** A rule as the state has it. */
const stored = (name: string, more: JsonObject) =>
  object(`${R}.${name}`, {
    id: `sg-1:${name}`,
    security_group_id: "sg-1",
    type: "ingress",
    ip_protocol: "tcp",
    nic_type: "intranet",
    policy: "accept",
    priority: 1,
    ...more,
  });

const written = (more: JsonObject): JsonObject => ({
  security_group_id: `\${${G}.web.id}`,
  type: "ingress",
  ip_protocol: "tcp",
  nic_type: "intranet",
  ...more,
});

function reach(rules: JsonObject, ...objects: Parameters<typeof state>): string[] {
  const built = model(
    { [G]: { web: {}, new: {} }, [R]: rules } as Parameters<typeof model>[0],
    state(object(`${G}.web`, { id: "sg-1" }), ...objects),
  );
  const rows = makePlan(built, new Network(built)).reach ?? [];
  return rows.map(({ group, direction, peer, protocol, ports, before = "-", after = "-" }) =>
    [group.replace(`${G}.`, ""), direction, peer, protocol, ports, before, after].join(" "),
  );
}

test("rules that come, go, and give way to others", () => {
  const rules = {
    ssh: written({ port_range: "22/22", cidr_ip: "10.0.0.0/8" }),
    https: written({ port_range: "443/443", cidr_ip: "0.0.0.0/0" }),
    inside: written({ ip_protocol: "all", source_security_group_id: `\${${G}.new.id}`, policy: "drop", priority: 5 }),
  };
  const now = [
    stored("ssh", { port_range: "22/22", cidr_ip: "0.0.0.0/0" }),
    stored("https", { port_range: "443/443", cidr_ip: "0.0.0.0/0" }),
    stored("out", { type: "egress", port_range: "25/25", cidr_ip: "0.0.0.0/0", policy: "drop" }),
  ];
  expect(reach(rules, ...now).sort()).toEqual([
    "web egress 0.0.0.0/0 tcp 25/25 drop 1 -",
    "web ingress 0.0.0.0/0 tcp 22/22 accept 1 -",
    "web ingress 10.0.0.0/8 tcp 22/22 - accept 1",
    "web ingress alicloud_security_group.new all -1/-1 - drop 5",
  ]);
});

test("a group that is still to be made; and nothing where only a description changes", () => {
  const rules = {
    https: { ...written({ port_range: "443/443", cidr_ip: "0.0.0.0/0" }), security_group_id: `\${${G}.new.id}` },
  };
  expect(reach(rules)).toEqual(["new ingress 0.0.0.0/0 tcp 443/443 - accept 1"]);
  const described = { ssh: written({ port_range: "22/22", cidr_ip: "10.0.0.0/8", description: "jump hosts" }) };
  expect(reach(described, stored("ssh", { port_range: "22/22", cidr_ip: "10.0.0.0/8", description: "" }))).toEqual([]);
});
