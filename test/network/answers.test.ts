import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { isSame } from "../../src/model/same";
import { Network } from "../../src/network/network";
import { sentValue } from "../../src/network/sent";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInventory } from "../../src/read/inventory";
import { readConfiguration } from "../../src/read/tf-json";
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

test("what was asked for by its id is that object", () => {
  const built = model({
    resource: {
      alicloud_vswitch: {
        own: { id: "vsw-own", zone_id: "cn-hangzhou-h", vpc_id: "vpc-1", cidr_block: "10.0.0.0/24" },
      },
      alicloud_instance: {
        a: { vswitch_id: "${data.alicloud_vswitches.s.vswitches[0].id}" },
        b: { availability_zone: "${data.alicloud_vswitches.s.vswitches[0].zone_id}" },
        c: { vswitch_id: "${data.alicloud_vswitches.two.vswitches[0].id}" },
      },
    },
    data: { alicloud_vswitches: { s: { ids: ["vsw-own"] }, two: { ids: ["vsw-own", "vsw-2"] } } },
  });
  const network = new Network(built);
  const [a, b, c] = network.instances;
  if (!a || !b || !c) throw new Error("no instances");
  expect(network.vswitchOf(a)).toMatchObject({ kind: "resource" });
  expect([network.zoneOf(a), network.zoneOf(b)]).toMatchObject([
    { kind: "known", value: "cn-hangzhou-h" },
    { kind: "known", value: "cn-hangzhou-h" },
  ]);
  expect(network.vswitchOf(c).kind).toBe("unknown");
});

test("the zone and the VPC of an instance are those of its vSwitch, also where the cloud tells them", () => {
  const built = model({
    resource: {
      alicloud_vpc: { main: {} },
      alicloud_vswitch: {
        s: { zone_id: "cn-hangzhou-h", vpc_id: "${alicloud_vpc.main.id}", cidr_block: "10.0.0.0/24" },
      },
      alicloud_instance: { a: { vswitch_id: "${alicloud_vswitch.s.id}" } },
      alicloud_ecs_disk: {
        d: { zone_id: "${alicloud_instance.a.availability_zone}" },
        e: { zone_id: "${local.zone}" },
        own: { zone_id: "${alicloud_ecs_disk.d.zone_id}" },
      },
      alicloud_security_group: { g: { vpc_id: "${alicloud_instance.a.vpc_id}" } },
    },
    locals: { zone: "${alicloud_instance.a.availability_zone}" },
  });
  const network = new Network(built);
  for (const disk of built.ofType("alicloud_ecs_disk"))
    expect(network.zoneText(disk, "zone_id")).toMatchObject({ kind: "known", value: "cn-hangzhou-h" });
  const [group] = built.ofType("alicloud_security_group");
  expect(group && network.vpcOf(group)).toMatchObject({ kind: "known", value: { label: "alicloud_vpc.main" } });
});

test("an inventory may say what a data source answers", () => {
  const inventory = readInventory(
    `
objects:
  data.alicloud_zones.z: { attributes: { ids: [cn-hangzhou-h, cn-hangzhou-i] } }
  data.alicloud_vswitches.s: { attributes: { vswitches: [{ id: vsw-1, cidr_block: 10.0.3.0/24 }] } }
`,
    "inventory.yaml",
  );
  const document = {
    resource: {
      alicloud_instance: { a: { vswitch_id: ID, availability_zone: "${data.alicloud_zones.z.zones[1].id}" } },
      alicloud_ecs_disk: {
        d: {
          zone_id: "${one(slice(data.alicloud_zones.z.ids, 0, 1))}",
          disk_name: "${data.alicloud_vswitches.s.vswitches[0].cidr_block}",
          description: "${data.alicloud_vswitches.s.vswitches[0].zone_id}",
        },
      },
    },
    data: { alicloud_zones: { z: {} }, alicloud_vswitches: { s: {} } },
  };
  const part = { ...readConfiguration([document], { name: "net", file: "net.tf.json" }), inventory };
  const built = new Model([part], RESOURCE_TYPES);
  const network = new Network(built);
  const [instance] = network.instances;
  const [disk] = built.ofType("alicloud_ecs_disk");
  if (!instance || !disk) throw new Error("no resources");
  expect(network.text(instance, "availability_zone")).toMatchObject({ kind: "known", value: "cn-hangzhou-i" });
  expect(network.text(instance, "vswitch_id")).toMatchObject({ kind: "known", value: "vsw-1" });
  expect(network.text(disk, "zone_id")).toMatchObject({ kind: "known", value: "cn-hangzhou-h" });
  expect(network.text(disk, "disk_name")).toMatchObject({ kind: "known", value: "10.0.3.0/24" });
  expect(network.text(disk, "description")).toMatchObject({ kind: "unknown", missing: { kind: "data" } });
});

test("what it says is of the type that the provider gives", () => {
  const inventory = readInventory(
    "objects: { data.alicloud_zones.z: { attributes: { ids: { a: 1 } } } }\n",
    "inventory.yaml",
  );
  const document = {
    resource: { alicloud_instance: { a: { availability_zone: "${data.alicloud_zones.z.ids[0]}" } } },
    data: { alicloud_zones: { z: {} } },
  };
  const part = { ...readConfiguration([document], { name: "net", file: "net.tf.json" }), inventory };
  const built = new Model([part], RESOURCE_TYPES);
  const [instance] = built.resources;
  expect(() => instance && built.value(instance, "availability_zone")).toThrow("inventory/answer");
});
