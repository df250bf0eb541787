import { vswitchZoneExists } from "../../../src/rules/vswitch/zone-exists/rule";
import { BASE } from "../harness";
import { FW, fw, table } from "../table";

const A = "alicloud_vswitch.a";
const IN = (region: string) => [{ region }];
const zone = (zone_id: string) => ({ [A]: { ...BASE[A], zone_id } });

table(vswitchZoneExists, [
  ["one that exists", {}, []],
  ["one that does not", zone("cn-hangzhou-x"), [`violation ${A} violation`]],
  ["of a region that does not exist", zone("hangzhou-a"), [`violation ${A} violation`]],
  ["of a region whose zones are unknown", zone("cn-secret-a"), [`undecided ${A} catalog zones of cn-secret`]],
  ["not known", { resources: zone("${var.z}"), variables: { z: {} } }, [`undecided ${A} variable z`]],
  ["named by a data source: it exists", zone("${data.alicloud_zones.all.zones[0].id}"), []],
  ["in the region of the provider", { resources: zone("cn-hangzhou-a"), providers: IN("cn-hangzhou") }, []],
  [
    "in another region than the provider",
    { resources: {}, providers: IN("cn-secret") },
    ["a", "a2", "b", "o"].map((name) => `violation alicloud_vswitch.${name} other-region`),
  ],
  [
    "in the region of the provider that it names",
    {
      resources: { [A]: { ...BASE[A], provider: "alicloud.second" } },
      providers: [{ region: "cn-hangzhou" }, { alias: "second", region: "cn-secret" }],
    },
    [`violation ${A} other-region`],
  ],
  [
    "in a region that is not known",
    { resources: zone("cn-hangzhou-b"), providers: IN("${var.region}"), variables: { region: {} } },
    [],
  ],
  [
    "an instance outside of declared vSwitches",
    fw({ vswitch_id: "vsw-1", availability_zone: "cn-hangzhou-x" }),
    [`violation ${FW} violation`],
  ],
  ["an instance in a declared one: instance/vswitch-zone says so", fw({ availability_zone: "cn-hangzhou-x" }), []],
  ["a disk", { "alicloud_ecs_disk.d": { zone_id: "cn-hangzhou-x" } }, ["violation alicloud_ecs_disk.d violation"]],
]);
