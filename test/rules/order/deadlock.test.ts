import { orderDeadlock } from "../../../src/rules/order/deadlock/rule";
import { NIC, table } from "../table";

const PLACES = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { id: "vpc-2", cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};
const A = "alicloud_ecs_network_interface_attachment.nic";
const HELD = { [A]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" } };
const moved = (lifecycle: Record<string, boolean>) => ({
  [A]: { network_interface_id: "eni-1", instance_id: "i-2", lifecycle },
});

table(orderDeadlock, [
  ["nobody uses it", { resources: {}, state: { ...PLACES, "alicloud_security_group.old": { id: "sg-2" } } }, []],
  [
    "an interface uses it",
    {
      resources: {},
      state: {
        ...PLACES,
        "alicloud_security_group.old": { id: "sg-2" },
        [NIC]: { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-2"] },
      },
    },
    [`violation ${NIC} deleted`],
  ],
  [
    "what uses it goes too",
    {
      resources: {},
      state: {
        ...PLACES,
        "alicloud_security_group.old": { id: "sg-2" },
        "alicloud_ecs_network_interface.old": { id: "eni-2", security_group_ids: ["sg-2"] },
      },
    },
    [],
  ],
  [
    "a vSwitch under an interface that stays",
    {
      resources: { [NIC]: { vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } },
      state: { "alicloud_vswitch.old": { id: "vsw-9" }, [NIC]: { id: "eni-1", vswitch_id: "vsw-9" } },
    },
    [`violation ${NIC} deleted`],
  ],
  [
    "a vSwitch of another stack under an interface that stays",
    {
      resources: { [NIC]: { vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } },
      state: { [NIC]: { id: "eni-1", vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } },
      beside: { resources: {}, state: { "alicloud_vswitch.old": { id: "vsw-9" } } },
    },
    [`violation ${NIC} elsewhere`],
  ],
  [
    "a group of another stack that an interface leaves",
    {
      resources: { [NIC]: { vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } },
      state: { [NIC]: { id: "eni-1", vswitch_id: "vsw-9", security_group_ids: ["sg-2"] } },
      beside: { resources: {}, state: { "alicloud_security_group.old": { id: "sg-2" } } },
    },
    [],
  ],
  [
    "a vSwitch under a database that stays, of a type that only its schema describes",
    {
      resources: { "alicloud_db_instance.d": { vswitch_id: "vsw-9,vsw-8" } },
      state: {
        "alicloud_vswitch.old": { id: "vsw-8" },
        "alicloud_db_instance.d": { id: "rm-1", vswitch_id: "vsw-9,vsw-8" },
      },
    },
    ["violation alicloud_db_instance.d deleted"],
  ],
  [
    "a vSwitch under a database that goes too",
    {
      resources: {},
      state: { "alicloud_vswitch.old": { id: "vsw-8" }, "alicloud_db_instance.d": { id: "rm-1", vswitch_id: "vsw-8" } },
    },
    [],
  ],
  [
    "a vSwitch that only a template names",
    {
      resources: { "alicloud_ess_alb_server_group_attachment.d": { scaling_group_id: "asg-1" } },
      state: {
        "alicloud_vswitch.old": { id: "vsw-8" },
        "alicloud_ess_alb_server_group_attachment.d": { id: "x", scaling_group_id: "vsw-8" },
      },
    },
    [],
  ],
  [
    "an attachment that is created first",
    { resources: moved({ create_before_destroy: true }), state: HELD },
    [`violation ${A} attachment`],
  ],
  ["an attachment that is destroyed first", { resources: moved({}), state: HELD }, []],
]);
