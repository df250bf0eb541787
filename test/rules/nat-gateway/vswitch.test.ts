import { expect, it } from "vitest";
import { natGatewayVswitch } from "../../../src/rules/nat-gateway/vswitch/rule";
import { check, summary } from "../harness";

const GATEWAY = "alicloud_nat_gateway.gw";
const gateway = (more: object) => ({ [GATEWAY]: { vpc_id: "vpc-1", nat_type: "Enhanced", ...more } });

it.each([
  [{ vswitch_id: "vsw-1" }, 0],
  [{ vswitch_id: "" }, 1],
  [{ vswitch_id: null }, 1],
  [{}, 1],
  [{ nat_type: "Normal" }, 0],
  [{ nat_type: null }, 0],
])("%j: %i", (more, findings) => {
  expect(check(natGatewayVswitch, { resources: gateway(more) })).toHaveLength(findings);
});

it("knows that the id of a vSwitch is something", () => {
  const vswitch = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" };
  const resources = { "alicloud_vswitch.a": vswitch, ...gateway({ vswitch_id: "${alicloud_vswitch.a.id}" }) };
  expect(check(natGatewayVswitch, { resources })).toEqual([]);
});

it("is undecided where it may be empty", () => {
  const found = check(natGatewayVswitch, { resources: gateway({ vswitch_id: "${var.x}" }), variables: { x: {} } });
  expect(summary(found)).toEqual([`undecided ${GATEWAY} variable x`]);
});
