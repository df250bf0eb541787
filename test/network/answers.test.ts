import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { isSame } from "../../src/model/same";
import { Network } from "../../src/network/network";
import { sentValue } from "../../src/network/sent";
import { model } from "../support/model";

function placed(instance: JsonObject, data: JsonObject) {
  const built = model({ resource: { alicloud_instance: { a: instance } }, data, variable: { open: {} } });
  const [resource] = built.resources;
  if (!resource) throw new Error("no resource");
  return { built, resource, network: new Network(built) };
}

const ID = "${data.alicloud_vswitches.s.ids[0]}";

test("a vSwitch lies where it was looked for", () => {
  const data = { alicloud_vswitches: { s: { zone_id: "cn-hangzhou-i", vpc_id: "vpc-1" } } };
  const { network, resource } = placed({ vswitch_id: ID }, data);
  expect(network.zoneOf(resource)).toMatchObject({ kind: "known", value: "cn-hangzhou-i" });
  expect(network.vpcOf(resource)).toMatchObject({ kind: "known", value: { key: "vpc-1" } });
});

test("where nothing was asked for, nothing is known", () => {
  const { network, resource } = placed({ vswitch_id: ID }, { alicloud_vswitches: { s: {} } });
  expect([network.zoneOf(resource).kind, network.vpcOf(resource).kind]).toEqual(["unknown", "unknown"]);
});

test("an attribute of an answer is what was asked for, and one answer has one name", () => {
  const data = {
    alicloud_zones: { z: {} },
    alicloud_instance_types: { t: { availability_zone: "${data.alicloud_zones.z.zones[0].id}" } },
  };
  const types = "data.alicloud_instance_types.t.instance_types[0].availability_zones[0]";
  const { built, resource, network } = placed(
    { availability_zone: `\${${types}}`, zone_id: "${data.alicloud_zones.z.ids[0]}" },
    data,
  );
  const [a, b] = [sentValue(built, resource, "availability_zone"), sentValue(built, resource, "zone_id")];
  expect(a.kind).toBe("unknown");
  expect(isSame(network.text(resource, "availability_zone"), b)).toBe(true);
});
