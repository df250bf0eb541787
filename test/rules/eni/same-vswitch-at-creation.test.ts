import { expect, it } from "vitest";
import { eniSameVswitchAtCreation } from "../../../src/rules/eni/same-vswitch-at-creation/rule";
import { BASE, check } from "../harness";
import { FW, fw, table } from "../table";

it.each([
  [false, "warning"],
  [true, "error"],
])("console-compatible %s: %s", (consoleCompatible, severity) => {
  const resources = { ...BASE, ...fw({ network_interfaces: [{ vswitch_id: "${alicloud_vswitch.a2.id}" }] }) };
  expect(check(eniSameVswitchAtCreation, { resources, options: { consoleCompatible } })).toMatchObject([{ severity }]);
});

table(eniSameVswitchAtCreation, [
  ["its own vSwitch", fw({ network_interfaces: [{ vswitch_id: "${alicloud_vswitch.a.id}" }] }), []],
  ["none given", fw({ network_interfaces: [{}] }), []],
  [
    "another of the zone",
    fw({ network_interfaces: [{ vswitch_id: "${alicloud_vswitch.a2.id}" }] }),
    [`violation ${FW} violation`],
  ],
  [
    "an existing interface elsewhere",
    {
      "alicloud_ecs_network_interface.far": { vswitch_id: "${alicloud_vswitch.a2.id}" },
      ...fw({ network_interfaces: [{ network_interface_id: "${alicloud_ecs_network_interface.far.id}" }] }),
    },
    [`violation ${FW} violation`],
  ],
  [
    "not known",
    { resources: fw({ network_interfaces: [{ vswitch_id: "${var.vswitch}" }] }), variables: { vswitch: {} } },
    [`undecided ${FW} variable vswitch`],
  ],
]);
