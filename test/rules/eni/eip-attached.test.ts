import { eniEipAttached } from "../../../src/rules/eni/eip-attached/rule";
import { ATTACHMENT, attach, BASE } from "../harness";
import { ATTACHED, FW, fw, NIC, table } from "../table";

const EIP = "alicloud_eip_association.e";
const ref = `\${${NIC}.id}`;
const eip = (mode?: string) => ({
  [EIP]: {
    allocation_id: "eip-1",
    instance_id: "${alicloud_ecs_network_interface.nic.id}",
    instance_type: "NetworkInterface",
    ...(mode ? { mode } : {}),
  },
});

function moved(mode: string) {
  return {
    resources: { ...eip(mode), "alicloud_instance.two": BASE[FW] ?? {}, [`${ATTACHMENT}.nic`]: attach("nic", "two") },
    state: {
      [FW]: { id: "i-1" },
      "alicloud_vpc.main": { id: "vpc-1", cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.a": { id: "vsw-a", vpc_id: "vpc-1", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
      [NIC]: { id: "eni-1", vswitch_id: "vsw-a" },
      [`${ATTACHMENT}.nic`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1" },
      [EIP]: { id: "x", allocation_id: "eip-1", instance_id: "eni-1", instance_type: "NetworkInterface", mode },
    },
  };
}

table(eniEipAttached, [
  ["attached", { ...eip(), ...ATTACHED }, []],
  ["attached to nothing", eip(), [`violation ${EIP} unattached`]],
  ["brought along by a block", { ...eip(), ...fw({ network_interfaces: [{ network_interface_id: ref }] }) }, []],
  ["the primary one of an instance", { ...eip(), ...fw({ vswitch_id: undefined, network_interface_id: ref }) }, []],
  [
    "perhaps attached by an attachment whose interface is not known",
    {
      resources: { ...eip(), [`${ATTACHMENT}.x`]: { ...attach(), network_interface_id: "${var.nic}" } },
      variables: { nic: {} },
    },
    [`undecided ${EIP} variable nic`],
  ],
  ["moved in NAT mode", moved("NAT"), []],
  ["moved in cut-through mode", moved("BINDED"), [`violation ${EIP} cut-through`]],
]);
