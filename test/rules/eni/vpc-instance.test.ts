import { eniVpcInstance } from "../../../src/rules/eni/vpc-instance/rule";
import { ATTACHED, FW, fw, table } from "../table";

table(eniVpcInstance, [
  ["in a vSwitch", ATTACHED, []],
  ["in none", { ...fw({ vswitch_id: undefined }), ...ATTACHED }, [`violation ${FW} violation`]],
  ["in none, with nothing attached", fw({ vswitch_id: undefined }), [`violation ${FW} classic`]],
  [
    "in none, with nothing attached, and it exists",
    { resources: fw({ vswitch_id: undefined }), state: { [FW]: { id: "i-1" } } },
    [],
  ],
  [
    "in none, it exists, and gets an interface",
    { resources: { ...fw({ vswitch_id: undefined }), ...ATTACHED }, state: { [FW]: { id: "i-1" } } },
    [`violation ${FW} violation`],
  ],
  ["with a block", fw({ vswitch_id: undefined, network_interfaces: [{}] }), [`violation ${FW} violation`]],
  ["from a launch template", { ...fw({ vswitch_id: undefined, launch_template_id: "lt-1" }), ...ATTACHED }, []],
  [
    "with a primary interface of its own",
    { ...fw({ vswitch_id: undefined, network_interface_id: "eni-9" }), ...ATTACHED },
    [],
  ],
  [
    "the state knows the vSwitch",
    {
      resources: { ...fw({ vswitch_id: undefined }), ...ATTACHED },
      state: { [FW]: { id: "i-1", vswitch_id: "vsw-1" } },
    },
    [],
  ],
]);
