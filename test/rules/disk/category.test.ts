import { expect, it } from "vitest";
import { diskCategory } from "../../../src/rules/disk/category/rule";
import { BASE, check, factsOf, type Resources, summary } from "../harness";

const VM = "alicloud_instance.fw";
const vm = (more: Resources[string]): Resources => ({ ...BASE, [VM]: { ...BASE[VM], ...more } });

it.each([
  ["ecs.g9i.large", "cloud_efficiency", 1],
  ["ecs.c8y.large", "cloud_ssd", 1],
  ["ecs.hfr9i.large", "cloud", 1],
  ["ecs.g9i-2x1.large", "cloud_efficiency", 1],
  ["ecs.g9i.large", "cloud_essd", 0],
  ["ecs.g9i.large", "cloud_auto", 0],
  ["ecs.g9i.large", undefined, 0],
  ["ecs.g6.large", "cloud_efficiency", 0],
  ["ecs.u1-c1m2.large", "cloud_efficiency", 0],
  ["ecs.gn8is.large", "cloud_efficiency", 0],
])("%s with a system disk %s: %i", (instance_type, category, findings) => {
  const disk = category === undefined ? {} : { system_disk_category: category };
  expect(check(diskCategory, { resources: vm({ instance_type, ...disk }) })).toHaveLength(findings);
});

it("looks at the disks of the instance and at those that are attached", () => {
  const resources = {
    ...vm({ instance_type: "ecs.g9i.large", data_disks: [{ size: 40 }, { size: 40, category: "cloud_auto" }] }),
    "alicloud_ecs_disk.d": { zone_id: "cn-hangzhou-a", size: 100 },
    "alicloud_ecs_disk_attachment.a": {
      disk_id: "${alicloud_ecs_disk.d.id}",
      instance_id: "${alicloud_instance.fw.id}",
    },
  };
  const found = check(diskCategory, { resources });
  expect(found.map((finding) => [finding.address, factsOf(finding)["disk"]])).toEqual([
    [VM, `${VM}.data_disks[0]`],
    ["alicloud_ecs_disk_attachment.a", "alicloud_ecs_disk.d"],
  ]);
});

it("says that a resize leaves the machine stopped", () => {
  const resources = vm({ instance_type: "ecs.g9i.large" });
  const held = { ...BASE[VM], id: "i-1", vswitch_id: "vsw-a", system_disk_category: "cloud_efficiency" };
  const state = {
    "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
    [VM]: held,
  };
  expect(summary(check(diskCategory, { resources, state }))).toEqual([`violation ${VM} after-stop`]);
  expect(check(diskCategory, { resources: BASE, state })).toEqual([]);
});

it("is undecided where an earlier category meets a type that is not known", () => {
  const variables = { x: {} };
  const earlier = vm({ instance_type: "${var.x}", system_disk_category: "cloud_ssd" });
  expect(summary(check(diskCategory, { resources: earlier, variables }))).toEqual([`undecided ${VM} variable x`]);
  const later = vm({ instance_type: "${var.x}", system_disk_category: "cloud_essd" });
  expect(check(diskCategory, { resources: later, variables })).toEqual([]);
});
