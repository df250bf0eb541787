import { expect, it } from "vitest";
import { diskSize } from "../../../src/rules/disk/size/rule";
import { check, factsOf, type Resources, summary } from "../harness";

const DISK = "alicloud_ecs_disk.d";
const disk = (body: Resources[string]): Resources => ({ [DISK]: { zone_id: "cn-hangzhou-a", ...body } });

it.each([
  [{ category: "cloud_efficiency", size: 19 }, 1],
  [{ category: "cloud_efficiency", size: 20 }, 0],
  [{ size: 19 }, 1],
  [{ size: "20" }, 0],
  [{ category: "cloud_efficiency", size: 32_768 }, 0],
  [{ category: "cloud_efficiency", size: 32_769 }, 1],
  [{ category: "cloud_auto", size: 1 }, 0],
  [{ category: "cloud_essd_entry", size: 9 }, 1],
  [{ category: "cloud_essd", size: 19 }, 1],
  [{ category: "cloud_essd", size: 20 }, 0],
  [{ category: "cloud_essd", performance_level: "PL0", size: 1 }, 0],
  [{ category: "cloud_essd", performance_level: "PL2", size: 460 }, 1],
  [{ category: "cloud_essd", performance_level: "PL2", size: 461 }, 0],
  [{ category: "cloud_essd", performance_level: "PL3", size: 1260 }, 1],
  [{ category: "cloud_essd", performance_level: "PL3", size: 1261 }, 0],
  [{ category: "cloud_of_tomorrow", size: 1 }, 0],
  [{ category: "cloud_essd", performance_level: "PL9", size: 1 }, 0],
  [{ category: "cloud_essd", performance_level: "PL2", size: 100, snapshot_id: "s-1" }, 0],
  [{ category: "cloud_essd" }, 0],
])("%j: %i", (body, findings) => {
  expect(check(diskSize, { resources: disk(body) })).toHaveLength(findings);
});

it("says what the disk is, and which sizes it may have", () => {
  const [finding] = check(diskSize, {
    resources: disk({ category: "cloud_essd", performance_level: "PL2", size: 40 }),
  });
  expect(finding).toMatchObject({ address: DISK, fix: { id: "larger", params: { least: 461 } } });
  expect(factsOf(finding)).toEqual({ disk: DISK, size: 40, kind: "cloud_essd PL2", least: 461, most: 65_536 });
});

it("looks at the disks of an instance one by one", () => {
  const data_disks = [{ category: "cloud_auto", size: 1 }, { size: 10 }];
  const [finding, ...more] = check(diskSize, { resources: { "alicloud_instance.fw": { data_disks } } });
  expect(more).toEqual([]);
  expect(factsOf(finding)).toMatchObject({ disk: "alicloud_instance.fw.data_disks[1]", size: 10 });
});

it.each([
  ["category", { category: "${var.x}", size: 10 }],
  ["level", { category: "cloud_essd", performance_level: "${var.x}", size: 10 }],
  ["size", { category: "cloud_essd", size: "${var.x}" }],
])("is undecided where the %s is not known", (_, body) => {
  const found = check(diskSize, { resources: disk(body), variables: { x: {} } });
  expect(summary(found)).toEqual([`undecided ${DISK} variable x`]);
});

it("leaves alone what exists as it is written", () => {
  const body = { category: "cloud_essd", performance_level: "PL2", size: 100 };
  const state = { [DISK]: { id: "d-1", zone_id: "cn-hangzhou-a", ...body } };
  expect(check(diskSize, { resources: disk(body), state })).toEqual([]);
});
