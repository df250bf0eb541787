import { vswitchZoneExists } from "../../../src/rules/vswitch/zone-exists";
import { BASE } from "../harness";
import { table } from "../table";

const A = "alicloud_vswitch.a";
const zone = (zone_id: string) => ({ [A]: { ...BASE[A], zone_id } });

table(vswitchZoneExists, [
  ["one that exists", {}, []],
  ["one that does not", zone("cn-hangzhou-x"), [`violation ${A} violation`]],
  ["of a region that does not exist", zone("hangzhou-a"), [`violation ${A} violation`]],
  ["of a region whose zones are unknown", zone("cn-secret-a"), [`undecided ${A} catalog zones of cn-secret`]],
  ["not known", { resources: zone("${var.z}"), variables: { z: {} } }, []],
]);
