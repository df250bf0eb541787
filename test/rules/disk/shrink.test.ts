import { expect, it } from "vitest";
import { diskShrink } from "../../../src/rules/disk/shrink/rule";
import { BASE, check, factsOf } from "../harness";

const DISK = "alicloud_ecs_disk.d";
const body = { zone_id: "cn-hangzhou-a", category: "cloud_essd", size: 100 };
const state = { [DISK]: { id: "d-1", ...body } };

it.each([
  ["smaller", { size: 99 }, 1],
  ["as large", { size: 100 }, 0],
  ["larger", { size: 101 }, 0],
  ["replaced by another zone", { size: 40, zone_id: "cn-hangzhou-b" }, 0],
  ["left to what it is", { size: null }, 0],
])("%s", (_, change, findings) => {
  expect(check(diskShrink, { resources: { [DISK]: { ...body, ...change } }, state })).toHaveLength(findings);
});

it("says from where to where", () => {
  const [finding] = check(diskShrink, { resources: { [DISK]: { ...body, size: 40 } }, state });
  expect(finding).toMatchObject({ severity: "error", fix: { id: "keep", params: { attribute: "size", before: 100 } } });
  expect(factsOf(finding)).toEqual({ disk: DISK, before: 100, after: 40 });
});

it("is silent without a state", () => {
  expect(check(diskShrink, { resources: { [DISK]: body } })).toEqual([]);
});

it.each([
  ["the system disk shrinks", {}, 1],
  ["with another image it is a new disk", { image_id: "plain.vhd" }, 0],
])("%s", (_, change, findings) => {
  const instance = { ...BASE["alicloud_instance.fw"], system_disk_size: 60 };
  const held = { id: "i-1", ...instance, vswitch_id: "vsw-a" };
  const prior = {
    "alicloud_vpc.main": { id: "vpc-1", ...BASE["alicloud_vpc.main"] },
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], id: "vsw-a", vpc_id: "vpc-1" },
    "alicloud_instance.fw": held,
  };
  const resources = { ...BASE, "alicloud_instance.fw": { ...instance, system_disk_size: 40, ...change } };
  expect(check(diskShrink, { resources, state: prior })).toHaveLength(findings);
});
