import { eipSingleAssociation } from "../../../src/rules/eip/single-association";
import { table } from "../table";

const eip = (name: string, allocation_id: string, instance_id: string) => ({
  [`alicloud_eip_association.${name}`]: { allocation_id, instance_id },
});

table(eipSingleAssociation, [
  ["one", eip("e", "eip-1", "${alicloud_instance.fw.id}"), []],
  [
    "one EIP twice",
    { ...eip("e", "eip-1", "i-1"), ...eip("f", "eip-1", "i-2") },
    ["violation alicloud_eip_association.f address"],
  ],
  [
    "two EIPs on one instance",
    { ...eip("e", "eip-1", "${alicloud_instance.fw.id}"), ...eip("f", "eip-2", "${alicloud_instance.fw.id}") },
    ["violation alicloud_eip_association.f instance"],
  ],
  [
    "two on an interface",
    {
      ...eip("e", "eip-1", "${alicloud_ecs_network_interface.nic.id}"),
      ...eip("f", "eip-2", "${alicloud_ecs_network_interface.nic.id}"),
    },
    [],
  ],
]);
