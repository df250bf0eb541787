import { expect, it } from "vitest";
import { diskZone } from "../../../src/rules/disk/zone/rule";
import { BASE, check, factsOf, type Resources, summary } from "../harness";

const ATTACHMENT = "alicloud_ecs_disk_attachment.a";

function diskIn(zone_id: string, instance_id = "${alicloud_instance.fw.id}"): Resources {
  return {
    ...BASE,
    "alicloud_ecs_disk.d": { zone_id, category: "cloud_essd", size: 100 },
    [ATTACHMENT]: { disk_id: "${alicloud_ecs_disk.d.id}", instance_id },
  };
}

it.each([
  ["the same zone", "cn-hangzhou-a", 0],
  ["another zone", "cn-hangzhou-b", 1],
  ["the zone of the instance's vSwitch", "${alicloud_vswitch.a.zone_id}", 0],
  ["the zone of another vSwitch", "${alicloud_vswitch.b.zone_id}", 1],
])("%s", (_, zone, findings) => {
  expect(check(diskZone, { resources: diskIn(zone) })).toHaveLength(findings);
});

it("says where both are", () => {
  const [finding] = check(diskZone, { resources: diskIn("cn-hangzhou-b") });
  expect(finding).toMatchObject({ address: ATTACHMENT, fix: { id: "zone", params: { zone: "cn-hangzhou-a" } } });
  expect(factsOf(finding)).toMatchObject({ diskZone: "cn-hangzhou-b", instanceZone: "cn-hangzhou-a" });
});

it("is undecided where a zone is not known, and knows one value when it is used twice", () => {
  const variables = { zone: {} };
  expect(summary(check(diskZone, { resources: diskIn("${var.zone}"), variables }))).toEqual([
    `undecided ${ATTACHMENT} variable zone`,
  ]);
  const same = {
    ...diskIn("${var.zone}"),
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], zone_id: "${var.zone}" },
  };
  expect(check(diskZone, { resources: same, variables })).toEqual([]);
});

it("leaves alone what is outside the configuration", () => {
  expect(check(diskZone, { resources: diskIn("cn-hangzhou-b", "i-1") })).toEqual([]);
});
