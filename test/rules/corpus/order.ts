import { ATTACHMENT, type Resources, type Stack } from "../harness";
import { A, NIC, stack } from "./support";

const PLACES: Resources = {
  "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
  "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
};

/** The address of the new attachment holds another one, and the interface is held elsewhere. */
const HELD: Resources = {
  [A]: { id: "eni-9:i-2", network_interface_id: "eni-9", instance_id: "i-2" },
  [`${ATTACHMENT}.old`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
};

/** Stacks that bring out every message and every fix of the rules order/*. */
const swapped = (address: string) => ({
  vswitch_id: "vsw-1",
  security_group_ids: ["sg-1"],
  private_ip_addresses: [address],
});

const fixed = (address: string) => ({
  vswitch_id: "vsw-1",
  security_group_ids: ["sg-1"],
  primary_ip_address: address,
});

const TWIN = { instance_type: "ecs.a1.large", image_id: "auto.vhd", vswitch_id: "vsw-1", security_groups: ["sg-1"] };
const ELSEWHERE = { ...TWIN, availability_zone: "cn-hangzhou-b" };
/** Two instances that stand for each other. */
const TWINS = {
  policy: "groups: [{ name: twins, addresses: ['alicloud_instance.twin*'] }]",
  state: {
    "alicloud_instance.twin": { ...TWIN, id: "i-1", status: "Running" },
    "alicloud_instance.twins": { ...TWIN, id: "i-2", status: "Running" },
  },
};

export const ORDER_CORPUS: readonly Stack[] = [
  {
    ...stack(),
    state: {
      ...PLACES,
      "alicloud_security_group.old": { id: "sg-2" },
      [NIC]: { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-2"] },
    },
  },
  {
    ...stack({ "alicloud_security_group.main": { vpc_id: "${alicloud_vpc.other.id}" } }),
    state: { ...PLACES, [NIC]: { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-1"] } },
  },
  {
    ...stack({
      [A]: { network_interface_id: "eni-1", instance_id: "i-2", lifecycle: { create_before_destroy: true } },
    }),
    state: { [A]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" } },
  },
  { ...stack({ [A]: { network_interface_id: "eni-1", instance_id: "i-2" } }), state: { ...HELD } },
  {
    ...stack({ [A]: { network_interface_id: "eni-1", instance_id: "i-2" } }),
    state: {
      [`${ATTACHMENT}.old`]: {
        id: "eni-1:i-1",
        network_interface_id: "eni-1",
        instance_id: "i-1",
        "//dependencies": [A],
        "//createFirst": true,
      },
    },
  },
  {
    ...stack({ [NIC]: { vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } }),
    state: { [NIC]: { id: "eni-1", vswitch_id: "vsw-9", security_group_ids: ["sg-1"] } },
    beside: { resources: {}, state: { "alicloud_vswitch.old": { id: "vsw-9" } } },
  },
  { ...stack({ "alicloud_instance.twin": ELSEWHERE, "alicloud_instance.twins": ELSEWHERE }), ...TWINS },
  {
    ...stack({
      "alicloud_instance.twin": ELSEWHERE,
      "alicloud_instance.twins": { ...ELSEWHERE, depends_on: ["alicloud_instance.twin"] },
    }),
    ...TWINS,
    state: {
      ...TWINS.state,
      "alicloud_instance.twins": {
        ...TWINS.state["alicloud_instance.twins"],
        "//dependencies": ["alicloud_instance.twin"],
      },
    },
  },
  {
    ...stack({
      "alicloud_instance.twin": TWIN,
      "alicloud_instance.twins": TWIN,
      "alicloud_ecs_key_pair_attachment.k": { key_pair_name: "ops", instance_ids: ["i-1", "i-2"], force: true },
    }),
    ...TWINS,
  },
  ...["i-1", "i-2"].map((instance) => ({
    ...stack({ [A]: { network_interface_id: "eni-1", instance_id: instance } }),
    state: {
      [`${ATTACHMENT}.old`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
    },
  })),
  // Each is made anew with the other's address: depends_on makes one wait.
  {
    ...stack({
      "alicloud_ecs_network_interface.p": fixed("10.0.0.11"),
      "alicloud_ecs_network_interface.q": fixed("10.0.0.10"),
    }),
    state: {
      "alicloud_ecs_network_interface.p": { id: "eni-p", ...fixed("10.0.0.10") },
      "alicloud_ecs_network_interface.q": { id: "eni-q", ...fixed("10.0.0.11") },
    },
  },
  // A vSwitch that another stack replaces while an instance is in it.
  {
    ...stack({
      "alicloud_instance.moves": {
        ...TWIN,
        vswitch_id: "${data.terraform_remote_state.cross-stack-reference-input-beside.outputs.vswitch}",
      },
    }),
    data: { "data.terraform_remote_state.cross-stack-reference-input-beside": { backend: "local" } },
    state: { "alicloud_instance.moves": { ...TWIN, id: "i-1", status: "Running" } },
    beside: {
      resources: { "alicloud_vswitch.a": { vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.2.0/24" } },
      outputs: { vswitch: { value: "${alicloud_vswitch.a.id}" } },
      state: {
        "alicloud_vswitch.a": { id: "vsw-1", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      },
    },
  },
  // Each takes the other's address, and both stay as they are: no apply can be the first.
  {
    ...stack({
      "alicloud_ecs_network_interface.p": swapped("10.0.0.11"),
      "alicloud_ecs_network_interface.q": swapped("10.0.0.10"),
    }),
    state: {
      "alicloud_ecs_network_interface.p": { id: "eni-p", ...swapped("10.0.0.10") },
      "alicloud_ecs_network_interface.q": { id: "eni-q", ...swapped("10.0.0.11") },
    },
  },
  stack({
    "alicloud_vpc.p": { description: "${alicloud_vpc.q.id}" },
    "alicloud_vpc.q": { description: "${alicloud_vpc.p.id}" },
  }),
  {
    ...stack({
      "alicloud_eip_address.p": { isp: "new" },
      "alicloud_eip_address.q": { isp: "new", description: "${alicloud_eip_address.p.id}" },
    }),
    state: {
      "alicloud_eip_address.p": { id: "eip-1", isp: "old", "//dependencies": ["alicloud_eip_address.q"] },
      "alicloud_eip_address.q": { id: "eip-2", isp: "old" },
    },
  },
  stack({ "alicloud_route_table_attachment.t": { route_table_id: "vtb-1", vswitch_id: "${alicloud_vswitch.a.id}" } }),
  stack({
    [A]: { network_interface_id: "${alicloud_ecs_network_interface.nic.id}", instance_id: "i-1" },
    "alicloud_route_entry.r": { route_table_id: "vtb-1", nexthop_id: "${alicloud_ecs_network_interface.nic.id}" },
  }),
  stack({
    "alicloud_eip_address.e": {},
    "alicloud_eip_association.e": { allocation_id: "${alicloud_eip_address.e.id}", instance_id: "ngw-1" },
    "alicloud_snat_entry.s": { snat_table_id: "stb-1", snat_ip: "${alicloud_eip_address.e.ip_address}" },
  }),
];
