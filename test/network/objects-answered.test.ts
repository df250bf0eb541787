import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { diskZone } from "../../src/rules/disk/zone/rule";
import { vswitchCidr } from "../../src/rules/vswitch/cidr/rule";
import { check, type Resources, summary } from "../rules/harness";

const DISK = { zone_id: "cn-hangzhou-b", category: "cloud_essd", size: 40 };

/** A disk in zone b, on a machine in a vSwitch that was looked for; two vSwitches exist in zone a, one in zone b. */
const NETWORK: Resources = {
  "alicloud_vpc.main": { cidr_block: "10.0.0.0/16", vpc_name: "main", tags: { env: "prod" } },
  "alicloud_vswitch.a": vswitch("app-1", "cn-hangzhou-a", "10.0.1.0/24"),
  "alicloud_vswitch.a2": vswitch("app-2", "cn-hangzhou-a", "10.0.2.0/24"),
  "alicloud_vswitch.b": vswitch("db-1", "cn-hangzhou-b", "10.0.3.0/24"),
  "alicloud_instance.fw": { instance_type: "ecs.a1.large", vswitch_id: "${data.alicloud_vswitches.found.ids[0]}" },
  "alicloud_ecs_disk.data": DISK,
  "alicloud_ecs_disk_attachment.data": {
    disk_id: "${alicloud_ecs_disk.data.id}",
    instance_id: "${alicloud_instance.fw.id}",
  },
};

function vswitch(vswitch_name: string, zone_id: string, cidr_block: string): JsonObject {
  const tags = { tier: vswitch_name.replace(/-.*/, "") };
  return { vpc_id: "${alicloud_vpc.main.id}", vswitch_name, zone_id, cidr_block, tags };
}

const STATE: Resources = {
  "alicloud_vpc.main": { ...NETWORK["alicloud_vpc.main"], id: "vpc-main" },
  ...Object.fromEntries(
    ["a", "a2", "b"].map((name) => {
      const address = `alicloud_vswitch.${name}`;
      return [address, { ...NETWORK[address], vpc_id: "vpc-main", id: `vsw-${name}` }];
    }),
  ),
};

function found(asked: JsonObject, state: Resources | undefined = STATE): string[] {
  const stack = { resources: NETWORK, data: { "data.alicloud_vswitches.found": asked }, variables: { x: {} } };
  return summary(check(diskZone, { ...stack, ...(state ? { state } : {}) })).map((line) =>
    line.replace("alicloud_ecs_disk_attachment.data ", ""),
  );
}

const WRONG = ["violation violation"];
const OPEN = ["undecided data data.alicloud_vswitches.found"];

describe("the vSwitch of a machine, looked for", () => {
  it.each<[string, JsonObject, readonly unknown[]]>([
    ["by the beginning of its name: all are in another zone", { name_regex: "^app-" }, WRONG],
    ["by its name", { vswitch_name: "app-2" }, WRONG],
    ["by its name: in the zone", { vswitch_name: "db-1" }, []],
    ["by its tags", { tags: { tier: "app" } }, WRONG],
    ["by its tags: in the zone", { tags: { tier: "db" } }, []],
    ["by its block", { cidr_block: "10.0.3.0/24" }, []],
    ["by ids", { ids: ["vsw-a", "vsw-a2"] }, WRONG],
    [
      "by its VPC: in either zone",
      { vpc_id: "${alicloud_vpc.main.id}" },
      ["undecided candidates data.alicloud_vswitches.found: 1/2 (cn-hangzhou-a)"],
    ],
    ["with an empty name", { name_regex: "", vswitch_name: "app-1" }, WRONG],
    ["and there is none", { name_regex: "^web-" }, OPEN],
    ["by what nobody looks at here", { name_regex: "^app-", resource_group_id: "rg-1" }, OPEN],
    ["by a name that is not known", { name_regex: "${var.x}" }, [expect.stringContaining("1/2 (cn-hangzhou-a)")]],
  ])("%s", (_, asked, lines) => {
    expect(found(asked)).toEqual(lines);
  });

  it("before any exists: it finds what it waits for", () => {
    const asked = { name_regex: "^app-" };
    expect(found(asked, {})).toEqual(OPEN);
    expect(found({ ...asked, depends_on: ["alicloud_vswitch.a"] }, {})).toEqual(WRONG);
    expect(found({ ...asked, vpc_id: "${alicloud_vpc.main.id}" }, {})).toEqual(WRONG);
  });
});

it("a VPC that was looked for by its name has its block", () => {
  const data = { "data.alicloud_vpcs.found": { name_regex: "^main$" } };
  const at = (cidr_block: string) => ({
    ...NETWORK,
    "alicloud_vswitch.new": { vpc_id: "${data.alicloud_vpcs.found.vpcs[0].id}", zone_id: "cn-hangzhou-a", cidr_block },
  });
  const told = (cidr_block: string) =>
    check(vswitchCidr, { resources: at(cidr_block), data, state: STATE }).map(
      ({ address, status }) => `${status} ${address}`,
    );
  expect(told("10.0.9.0/24")).toEqual([]);
  expect(told("10.9.9.0/24")).toEqual(["violation alicloud_vswitch.new"]);
});
