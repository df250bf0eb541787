import { expect, it } from "vitest";
import { natGatewayType } from "../../../src/rules/nat-gateway/type/rule";
import { check, summary } from "../harness";

const GATEWAY = "alicloud_nat_gateway.gw";
const gateway = (more: object) => ({ [GATEWAY]: { vpc_id: "vpc-1", vswitch_id: "vsw-1", ...more } });

it.each([
  [{ nat_type: "Enhanced" }, []],
  [{ nat_type: "Normal" }, ["error violation"]],
  [{}, ["warning without"]],
  [{ nat_type: "" }, ["warning without"]],
  [{ nat_type: null }, ["warning without"]],
])("%j", (more, expected) => {
  const found = check(natGatewayType, { resources: gateway(more) });
  expect(found.map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
});

it("leaves a gateway that exists alone", () => {
  const state = gateway({ id: "ngw-1", nat_type: "Normal" });
  expect(check(natGatewayType, { resources: gateway({ nat_type: "Normal" }), state })).toEqual([]);
});

it("is undecided where the type is not known", () => {
  const found = check(natGatewayType, { resources: gateway({ nat_type: "${var.x}" }), variables: { x: {} } });
  expect(summary(found)).toEqual([`undecided ${GATEWAY} variable x`]);
});
