import { expect, it } from "vitest";
import { vswitchSingleRouteTable } from "../../../src/rules/vswitch/single-route-table/rule";
import { BASE, check, type Resources } from "../harness";

const bind = (vswitch_id: string, route_table_id = "vtb-1") => ({ vswitch_id, route_table_id });
const two = (first: string, second: string): Resources => ({
  ...BASE,
  "alicloud_route_table_attachment.one": bind(first),
  "alicloud_route_table_attachment.two": bind(second, "vtb-2"),
});

it.each([
  ["one vSwitch", "${alicloud_vswitch.a.id}", "${alicloud_vswitch.a.id}", 1],
  ["one by its id", "vsw-1", "vsw-1", 1],
  ["two", "${alicloud_vswitch.a.id}", "${alicloud_vswitch.a2.id}", 0],
  ["two that are not known", "${var.x}", "${var.y}", 0],
])("%s", (_, first, second, findings) => {
  const found = check(vswitchSingleRouteTable, { resources: two(first, second), variables: { x: {}, y: {} } });
  expect(found).toHaveLength(findings);
  for (const finding of found) expect(finding.address).toBe("alicloud_route_table_attachment.two");
});

it("says it of each further one, also of a counted resource", () => {
  const resources = {
    ...BASE,
    "alicloud_route_table_attachment.at": { ...bind("${alicloud_vswitch.a.id}"), count: 3 },
  };
  expect(check(vswitchSingleRouteTable, { resources }).map(({ address }) => address)).toEqual([
    "alicloud_route_table_attachment.at[1]",
    "alicloud_route_table_attachment.at[2]",
  ]);
});

it("is silent where the count is not known", () => {
  const one = { ...bind("vsw-1"), count: "${var.n}" };
  const resources = {
    "alicloud_route_table_attachment.one": one,
    "alicloud_route_table_attachment.two": bind("vsw-1"),
  };
  expect(check(vswitchSingleRouteTable, { resources, variables: { n: {} } })).toEqual([]);
});
