import { expect, it } from "vitest";
import { diskBootable } from "../../../src/rules/disk/bootable/rule";
import { BASE, check, type Resources, summary } from "../harness";

const A = "alicloud_ecs_disk_attachment.a";

function attached(more: Resources[string]): Resources {
  return { ...BASE, [A]: { disk_id: "d-1", instance_id: "${alicloud_instance.fw.id}", ...more } };
}

it.each([
  ["to a new instance", { bootable: true }, "error"],
  ["written as a text", { bootable: "true" }, "error"],
  ["to one that may have lost its system disk", { bootable: true, instance_id: "i-1" }, "warning"],
])("bootable %s", (_, more, severity) => {
  expect(check(diskBootable, { resources: attached(more) })).toMatchObject([{ address: A, severity }]);
});

it.each([[{}], [{ bootable: false }]])("%j is nothing", (more) => {
  expect(check(diskBootable, { resources: attached(more) })).toEqual([]);
});

it("is undecided where that is not known", () => {
  const found = check(diskBootable, { resources: attached({ bootable: "${var.x}" }), variables: { x: {} } });
  expect(summary(found)).toEqual([`undecided ${A} variable x`]);
});
