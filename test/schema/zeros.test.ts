import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sentZeros } from "../../scripts/schema/zeros";
import { resourceType } from "../../src/schema/schemas";

const SOURCE = `
func resourceThing() *schema.Resource {
	return &schema.Resource{
		Create: resourceThingCreate,
	}
}

func resourceThingCreate(d *schema.ResourceData, meta interface{}) error {
	request := map[string]interface{}{
		"Name": d.Get("name"),
	}
	if v, ok := d.GetOk("left_out"); ok {
		request["LeftOut"] = d.Get("left_out")
	}
	if v, ok := d.GetOkExists("mask"); ok {
		request["Mask"] = v
	}
	more(d)
	return resourceThingUpdate(d, meta)
}

func more(d *schema.ResourceData) {
	request["Always"] = d.Get("always")
}

func resourceThingUpdate(d *schema.ResourceData, meta interface{}) error {
	request["Changed"] = d.Get("changed")
}
`;

test("what the create function of a type sends although it is zero", () => {
  const folder = mkdtempSync(join(tmpdir(), "zeros-"));
  try {
    mkdirSync(join(folder, "alicloud"));
    writeFileSync(join(folder, "alicloud", "resource_alicloud_thing.go"), SOURCE);
    writeFileSync(join(folder, "alicloud", "provider.go"), '\t"alicloud_thing": resourceThing(),\n');
    expect(sentZeros(folder)).toEqual({ alicloud_thing: ["always", "mask", "name"] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the schema tells it", () => {
  const vswitch = resourceType("alicloud_vswitch");
  expect(vswitch?.attribute("ipv6_cidr_block_mask")?.sendsZero).toBe(true);
  expect(vswitch?.attribute("description")?.sendsZero).toBe(false);
});
