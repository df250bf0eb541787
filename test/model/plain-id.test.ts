import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { plainIdOwner } from "../../src/model/plain-id";
import { targetOfValue } from "../../src/model/target";
import { model } from "../support/model";

const BLOCK = { cidr_block: "10.0.0.0/8" };

function ownerOf(text: string, vpc: JsonObject = BLOCK): string | undefined {
  const built = model({ alicloud_vpc: { main: vpc } });
  const owner = plainIdOwner(built, built.root("test"), text);
  // What is told by a look is what the value tells.
  if (owner) {
    const value = built.typed(text, built.root("test"));
    expect(targetOfValue(value, (id) => built.identify(id))).toEqual({ kind: "resource", resource: owner });
  }
  return owner?.address;
}

describe("the owner of an id", () => {
  test.each(["${alicloud_vpc.main.id}", "${ alicloud_vpc.main.id }"])("is named by %s", (text) =>
    expect(ownerOf(text)).toBe("alicloud_vpc.main"),
  );

  test.each([
    "alicloud_vpc.main.id",
    "x${alicloud_vpc.main.id}",
    "${alicloud_vpc.main}",
    "${alicloud_vpc.main.cidr_block}",
    "${alicloud_vpc.main.id.x}",
    "${alicloud_vpc.main[0].id}",
    '${alicloud_vpc.main["id"]}',
    "${alicloud_vpc.other.id}",
    "${data.alicloud_vpc.main.id}",
    "${var.id}",
    "${upper(alicloud_vpc.main.id)}",
    "${",
  ])("is not told of %s by a look", (text) => expect(ownerOf(text)).toBeUndefined());

  test.each<[string, JsonObject]>([
    ["has a count", { ...BLOCK, count: 1 }],
    ["is repeated for nothing", { ...BLOCK, for_each: [] }],
    ["is repeated nobody knows how often", { ...BLOCK, count: "${var.n}" }],
    ["has its id written", { ...BLOCK, id: "vpc-1" }],
  ])("is not told where it %s", (_, vpc) => expect(ownerOf("${alicloud_vpc.main.id}", vpc)).toBeUndefined());
});
