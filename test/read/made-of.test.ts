import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { isMadeOf } from "../../src/read/plan-file/made-of";
import { readFolder } from "../../src/read/root-module";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-made-of-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MAIN = `
resource "alicloud_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "alicloud_vswitch" "a" {
  count      = 2
  vpc_id     = alicloud_vpc.main.id
  cidr_block = cidrsubnet(alicloud_vpc.main.cidr_block, 8, count.index)
  zone_id    = "cn-hangzhou-h"
}
data "alicloud_zones" "z" {}
`;

function plan(changes: Record<string, JsonObject> = {}, calls: JsonObject = {}): JsonObject {
  const resource = (address: string, expressions: JsonObject) => ({
    address,
    mode: address.startsWith("data.") ? "data" : "managed",
    expressions: { ...expressions, ...changes[address] },
  });
  const resources = [
    resource("alicloud_vpc.main", { cidr_block: { constant_value: "10.0.0.0/16" } }),
    resource("alicloud_vswitch.a", {
      vpc_id: { references: ["alicloud_vpc.main.id", "alicloud_vpc.main"] },
      cidr_block: { references: ["alicloud_vpc.main.cidr_block", "alicloud_vpc.main", "count.index"] },
      zone_id: { constant_value: "cn-hangzhou-h" },
    }),
    resource("data.alicloud_zones.z", {}),
  ];
  return { configuration: { root_module: { resources, module_calls: calls } } };
}

function madeOf(main: string, document: JsonObject): boolean {
  writeFileSync(join(folder, "main.tf"), main);
  return isMadeOf(readFolder(folder, { cwd: folder, env: {} }), document);
}

describe("a plan in JSON was made of a folder", () => {
  test.each([
    ["with the same blocks and constants", MAIN, plan(), true],
    [
      "with another constant",
      MAIN,
      plan({ "alicloud_vpc.main": { cidr_block: { constant_value: "10.1.0.0/16" } } }),
      false,
    ],
    ["with a block more", `${MAIN}\nresource "alicloud_vpc" "more" {}`, plan(), false],
    ["with a block less", MAIN.replace('data "alicloud_zones" "z" {}', ""), plan(), false],
    ["with another name", MAIN.replaceAll('"a"', '"b"'), plan(), false],
    ["with a constant where the plan has a reference", MAIN.replace("alicloud_vpc.main.id", '"vpc-1"'), plan(), false],
    ["with another call", MAIN, plan({}, { net: {} }), false],
  ])("%s", (_, main, document, expected) => {
    expect(madeOf(main, document)).toBe(expected);
  });

  test.each([
    [true, true],
    [false, false],
  ])("whose module was read: %s", (isThere, expected) => {
    mkdirSync(join(folder, "net"));
    if (isThere) writeFileSync(join(folder, "net", "main.tf"), "");
    const source = isThere ? "./net" : "example/net/alicloud";
    expect(madeOf(`${MAIN}\nmodule "net" {\n  source = "${source}"\n}`, plan({}, { net: {} }))).toBe(expected);
  });
});
