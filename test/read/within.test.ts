import { describe, expect, it } from "vitest";
import { JsonLocator } from "../../src/read/locate";
import { deepest, pathSteps } from "../../src/read/place";
import { hclSource } from "../../src/read/source";

const HCL = `resource "alicloud_instance" "x" {
  image_id = "m-1"
  security_groups = [
    "sg-1",
    "sg-2",
  ]
  tags = {
    a = 1
    "b" = 2
  }
  data_disks {
    size = 20
  }
  data_disks {
    size = 30
    category = "x"
  }
  dynamic "network_interfaces" {
    for_each = var.list
    content {
      vswitch_id = network_interfaces.value
    }
  }
  lifecycle {
    precondition {
      condition = false
    }
  }
}
locals { here = 1 }
locals {
  name = 1
}
provider "alicloud" {
  region = "cn-x"
}
provider "alicloud" {
  alias = "b"
  profile = "x"
}
module "m" {
  source = "./m"
  id = 1
}
`;

const JSON_TEXT = JSON.stringify(
  {
    resource: {
      alicloud_instance: {
        x: [
          {
            image_id: "m-1",
            security_groups: ["sg-1", "sg-2"],
            data_disks: { size: 20, category: "x" },
            network_interfaces: [{ vswitch_id: "a" }, { vswitch_id: "b" }],
          },
        ],
        y: { image_id: "m-2" },
      },
    },
    locals: { here: 1, name: 2 },
    module: { m: { source: "./m", id: 1 } },
  },
  null,
  1,
);

/** The first words of the line where something stands. */
function lineAt(text: string, line: number | undefined): string {
  return (text.split("\n")[(line ?? 0) - 1] ?? "").trim();
}

describe("in native syntax", () => {
  const { within } = hclSource(HCL, "main.tf", "s");
  it.each([
    ["alicloud_instance.x", undefined, 'resource "alicloud_instance" "x" {', 0],
    ["alicloud_instance.x", "image_id", 'image_id = "m-1"', 1],
    ["alicloud_instance.x", "security_groups", "security_groups = [", 1],
    ["alicloud_instance.x", "security_groups[1]", '"sg-2",', 2],
    ["alicloud_instance.x", "tags.b", '"b" = 2', 2],
    ["alicloud_instance.x", "data_disks[1].category", 'category = "x"', 3],
    ["alicloud_instance.x", "data_disks[0].category", "data_disks {", 2],
    ["alicloud_instance.x", "data_disks.size", "size = 20", 2],
    ["alicloud_instance.x", "data_disks[*].size", "size = 20", 3],
    ["alicloud_instance.x", "network_interfaces[2].vswitch_id", "vswitch_id = network_interfaces.value", 3],
    ["alicloud_instance.x", "network_interfaces[*].gone", 'dynamic "network_interfaces" {', 2],
    ["alicloud_instance.x", "dynamic[0].network_interfaces.for_each", "for_each = var.list", 4],
    [
      "alicloud_instance.x",
      "dynamic[0].network_interfaces.content[0].vswitch_id",
      "vswitch_id = network_interfaces.value",
      6,
    ],
    ["alicloud_instance.x", "lifecycle.precondition[0].condition", "condition = false", 4],
    ["alicloud_instance.x", "gone.at.all", 'resource "alicloud_instance" "x" {', 0],
    ["local.name", "value", "name = 1", 0],
    ["local.here", undefined, "locals { here = 1 }", 0],
    ["provider.alicloud", "profile", 'profile = "x"', 1],
    ["module.m", "id", "id = 1", 1],
  ])("%s %s", (key, path, expected, depth) => {
    const place = within(key, pathSteps(path));
    expect([lineAt(HCL, place?.location.line), place?.depth]).toEqual([expected, depth]);
  });

  it("knows nothing of what is not there", () => {
    expect(within("local.gone", [])).toBeUndefined();
    expect(within("alicloud_instance.gone", ["image_id"])).toBeUndefined();
  });
});

describe("in JSON syntax", () => {
  const locator = new JsonLocator("main.tf.json", () => JSON_TEXT);
  it.each([
    ["alicloud_instance.x", undefined, '"x": [', 0],
    ["alicloud_instance.x", "image_id", '"image_id": "m-1",', 1],
    ["alicloud_instance.x", "security_groups[1]", '"sg-2"', 2],
    ["alicloud_instance.x", "data_disks[0].category", '"category": "x"', 3],
    ["alicloud_instance.x", "network_interfaces[1].vswitch_id", '"vswitch_id": "b"', 3],
    ["alicloud_instance.x", "network_interfaces[1].gone", "{", 2],
    ["alicloud_instance.x", "gone", '"x": [', 0],
    ["alicloud_instance.y", "image_id", '"image_id": "m-2"', 1],
    ["local.name", undefined, '"name": 2', 0],
    ["module.m", "id", '"id": 1', 1],
  ])("%s %s", (key, path, expected, depth) => {
    const place = locator.within(key, pathSteps(path));
    expect([lineAt(JSON_TEXT, place?.location.line), place?.depth]).toEqual([expected, depth]);
  });
});

it("takes what overrides, where that says something of it", () => {
  const at = (line: number, depth: number) => ({ location: { file: "f", line }, depth });
  expect(deepest([at(1, 0), at(2, 0)])?.location.line).toBe(1);
  expect(deepest([at(1, 1), at(2, 0)])?.location.line).toBe(1);
  expect(deepest([at(1, 1), at(2, 1)])?.location.line).toBe(2);
  expect(deepest([undefined])).toBeUndefined();
});
