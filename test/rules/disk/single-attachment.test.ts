import { expect, it } from "vitest";
import { diskSingleAttachment } from "../../../src/rules/disk/single-attachment/rule";
import { check, type Resources, summary } from "../harness";

const A = "alicloud_ecs_disk_attachment.a";
const B = "alicloud_ecs_disk_attachment.b";

function twice(disk: Resources[string], second: Resources[string] = {}): Resources {
  const on = (instance_id: string) => ({ disk_id: "${alicloud_ecs_disk.d.id}", instance_id });
  return {
    "alicloud_ecs_disk.d": { zone_id: "cn-hangzhou-a", category: "cloud_essd", size: 100, ...disk },
    "alicloud_ecs_disk.e": { zone_id: "cn-hangzhou-a", category: "cloud_essd", size: 100 },
    [A]: on("i-1"),
    [B]: { ...on("i-2"), ...second },
  };
}

it.each([
  ["a plain disk", {}, {}, 1],
  ["one for one instance", { multi_attach: "Disabled" }, {}, 1],
  ["one for several", { multi_attach: "Enabled" }, {}, 0],
  ["two disks", {}, { disk_id: "${alicloud_ecs_disk.e.id}" }, 0],
  ["a counted attachment", {}, { disk_id: "${alicloud_ecs_disk.e.id}", count: 2 }, 1],
])("%s", (_, disk, second, findings) => {
  const found = check(diskSingleAttachment, { resources: twice(disk, second) });
  expect(found.filter(({ status }) => status === "violation")).toHaveLength(findings);
});

it("is said of the second, and names the first", () => {
  const [finding] = check(diskSingleAttachment, { resources: twice({}) });
  expect(finding).toMatchObject({ address: B, fix: { id: "keep-one", params: { other: A } } });
});

it.each([
  ["multi_attach is not known", twice({ multi_attach: "${var.x}" }), "variable x"],
  [
    "the disk is outside",
    { [A]: { disk_id: "d-1", instance_id: "i-1" }, [B]: { disk_id: "d-1", instance_id: "i-2" } },
    "external d-1 (multi_attach)",
  ],
])("is undecided where %s", (_, resources, missing) => {
  expect(summary(check(diskSingleAttachment, { resources, variables: { x: {} } }))).toEqual([
    `undecided ${B} ${missing}`,
  ]);
});

it("does not compare disks that are not known", () => {
  const resources = {
    [A]: { disk_id: "${var.x}", instance_id: "i-1" },
    [B]: { disk_id: "${var.y}", instance_id: "i-2" },
  };
  expect(check(diskSingleAttachment, { resources, variables: { x: {}, y: {} } })).toEqual([]);
});
