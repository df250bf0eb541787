import { describe, expect, it } from "vitest";
import { eniReleasedWithInstance } from "../../../src/rules/eni/released-with-instance/rule";
import { BASE, check, type Resources } from "../harness";
import { ATTACHED, FW, fw, NIC, nic, table } from "../table";

table(eniReleasedWithInstance, [
  ["of its own", ATTACHED, []],
  ["a block", fw({ network_interfaces: [{}] }), [`violation ${FW} block`]],
  ["a block with an existing interface", fw({ network_interfaces: [{ network_interface_id: "eni-9" }] }), []],
  ["a flag", { ...nic({ delete_on_release: true }), ...ATTACHED }, [`violation ${NIC} flag`]],
  ["a flag, attached to nothing", nic({ delete_on_release: true }), []],
  [
    "a flag, and the instance is replaced",
    {
      resources: { ...fw({ availability_zone: "cn-hangzhou-a" }), ...nic({ delete_on_release: true }), ...ATTACHED },
      state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
    },
    [`violation ${NIC} flag-now`],
  ],
  [
    "a flag that is not known",
    { resources: { ...nic({ delete_on_release: "${var.d}" }), ...ATTACHED }, variables: { d: {} } },
    [`undecided ${NIC} variable d`],
  ],
]);

describe("a primary interface by its id, of an instance that is replaced", () => {
  const PRIMARY = "alicloud_ecs_network_interface.nic";
  const VM = "alicloud_instance.fw";
  const body = { instance_type: "ecs.a1.xlarge", image_id: "auto.vhd" };
  const named = { ...body, network_interface_id: `\${${PRIMARY}.id}`, system_disk_category: "cloud_auto" };
  const state = {
    "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
    "alicloud_security_group.main": { id: "sg-1", vpc_id: "vpc-1" },
    [PRIMARY]: { id: "eni-1", vswitch_id: "vsw-a", security_group_ids: ["sg-1"] },
    [VM]: { id: "i-1", ...body, network_interface_id: "eni-1", system_disk_category: "cloud_essd" },
  };
  const found = (eni: Resources[string], instance: Resources[string]) =>
    check(eniReleasedWithInstance, {
      resources: { ...BASE, [PRIMARY]: { ...BASE[PRIMARY], ...eni }, [VM]: instance },
      state,
    });

  it.each([
    ["goes with it", {}, named, ["primary-now"]],
    ["stays where it says so", { delete_on_release: false }, named, []],
    ["is another one then", {}, { ...named, network_interface_id: "eni-2" }, []],
    ["is replaced as well", { vswitch_id: "${alicloud_vswitch.b.id}" }, named, []],
    ["stays with an instance that stays", {}, { ...named, system_disk_category: "cloud_essd" }, []],
  ])("%s", (_, eni, instance, messages) => {
    expect(found(eni, instance).map(({ message }) => message)).toEqual(messages);
  });
});
