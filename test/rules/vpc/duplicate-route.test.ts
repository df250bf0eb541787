import { expect, it } from "vitest";
import { vpcDuplicateRoute } from "../../../src/rules/vpc/duplicate-route/rule";
import { BASE, check, factsOf } from "../harness";

const OWN = "${alicloud_vpc.main.route_table_id}";
const route = (more: object = {}) => ({
  route_table_id: OWN,
  destination_cidrblock: "192.168.0.0/24",
  nexthop_type: "Instance",
  nexthop_id: "i-1",
  ...more,
});

it.each([
  ["the same table and destination", {}, 1],
  ["host bits are nothing to a block", { destination_cidrblock: "192.168.0.7/24" }, 1],
  ["another destination", { destination_cidrblock: "192.168.1.0/24" }, 0],
  ["a longer block", { destination_cidrblock: "192.168.0.0/25" }, 0],
  ["another VPC's own table", { route_table_id: "${alicloud_vpc.other.route_table_id}" }, 0],
  ["a table by its id", { route_table_id: "vtb-1" }, 0],
  ["equal cost", { nexthop_type: "RouterInterface" }, 0],
  ["a destination that is not known", { destination_cidrblock: "${var.x}" }, 0],
  ["a next hop of a kind that is not known", { nexthop_type: "${var.x}" }, 0],
])("%s", (_, more, findings) => {
  const resources = { ...BASE, "alicloud_route_entry.r": route(), "alicloud_route_entry.s": route(more) };
  const found = check(vpcDuplicateRoute, { resources, variables: { x: {} } });
  expect(found).toHaveLength(findings);
  for (const finding of found)
    expect(factsOf(finding)).toMatchObject({ route: "alicloud_route_entry.s", other: "alicloud_route_entry.r" });
});
