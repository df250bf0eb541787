import { eniAvailable } from "../../../src/rules/eni/available/rule";
import { ATTACHED, NIC, table } from "../table";

table(eniAvailable, [
  ["new", ATTACHED, []],
  ["available", { resources: ATTACHED, state: { [NIC]: { id: "eni-1", status: "Available" } } }, []],
  [
    "in use",
    { resources: ATTACHED, state: { [NIC]: { id: "eni-1", status: "InUse" } } },
    ["violation alicloud_ecs_network_interface_attachment.nic violation"],
  ],
  [
    "in use, and detached by the plan",
    {
      resources: ATTACHED,
      state: {
        [NIC]: { id: "eni-1", status: "InUse" },
        "alicloud_ecs_network_interface_attachment.old": { network_interface_id: "eni-1", instance_id: "i-9" },
      },
    },
    [],
  ],
  [
    "in use, as the inventory says",
    {
      resources: {
        "alicloud_ecs_network_interface_attachment.x": { network_interface_id: "eni-9", instance_id: "i-1" },
      },
      inventory: "networkInterfaces: { eni-9: { status: InUse, instance: i-2 } }",
    },
    ["violation alicloud_ecs_network_interface_attachment.x violation"],
  ],
  [
    "kept by another service, as the inventory says",
    external("{ status: Available, serviceManaged: true }"),
    ["violation alicloud_ecs_network_interface_attachment.x service-managed"],
  ],
  ["not kept by another service", external("{ status: Available, serviceManaged: false }"), []],
]);

/** An attachment of an interface that only the inventory knows. */
function external(facts: string) {
  const attachment = { network_interface_id: "eni-9", instance_id: "i-1" };
  return {
    resources: { "alicloud_ecs_network_interface_attachment.x": attachment },
    inventory: `networkInterfaces: { eni-9: ${facts} }`,
  };
}
