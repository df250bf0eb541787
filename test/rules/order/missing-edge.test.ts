import { orderMissingEdge } from "../../../src/rules/order/missing-edge/rule";
import { ATTACHED, table } from "../table";

const TABLE = { "alicloud_route_table_attachment.t": { vswitch_id: "${alicloud_vswitch.a.id}" } };
const ROUTE = { "alicloud_route_entry.r": { nexthop_id: "${alicloud_ecs_network_interface.nic.id}" } };
const SNAT = {
  "alicloud_eip_address.e": {},
  "alicloud_eip_association.e": { allocation_id: "${alicloud_eip_address.e.id}", instance_id: "ngw-1" },
  "alicloud_snat_entry.s": { snat_ip: "${alicloud_eip_address.e.ip_address}" },
};
const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_ecs_network_interface.nic": { id: "eni-1", vswitch_id: "vsw-a" },
};

table(orderMissingEdge, [
  ["an interface beside a route table attachment", TABLE, ["violation alicloud_ecs_network_interface.nic route-table"]],
  ["in another vSwitch", { "alicloud_route_table_attachment.t": { vswitch_id: "${alicloud_vswitch.b.id}" } }, []],
  [
    "with depends_on",
    {
      ...TABLE,
      "alicloud_ecs_network_interface.nic": {
        vswitch_id: "${alicloud_vswitch.a.id}",
        depends_on: ["alicloud_route_table_attachment.t"],
      },
    },
    [],
  ],
  ["the interface exists already", { resources: TABLE, state: PLACES }, []],
  ["a route to an interface", { ...ROUTE, ...ATTACHED }, ["violation alicloud_route_entry.r route"]],
  ["a route to an interface that nothing attaches", ROUTE, []],
  ["a SNAT entry beside its address", SNAT, ["violation alicloud_snat_entry.s snat"]],
]);
