import { expect, it } from "vitest";
import { instanceSingleKeyPair } from "../../../src/rules/instance/single-key-pair/rule";
import { BASE, check, factsOf, type Resources } from "../harness";

const FW = "${alicloud_instance.fw.id}";
const bind = (key_pair_name: string, ...instance_ids: string[]) => ({ key_pair_name, instance_ids });
const bound = (...all: Resources[string][]): Resources => ({
  ...BASE,
  ...Object.fromEntries(all.map((one, i) => [`alicloud_ecs_key_pair_attachment.k${i}`, one])),
});

it.each([
  ["two to one instance", [bind("ops", FW), bind("dev", FW)], 1],
  ["three", [bind("ops", FW), bind("dev", FW), bind("qa", FW)], 2],
  ["an instance outside", [bind("ops", "i-1"), bind("dev", "i-1")], 1],
  ["two instances", [bind("ops", FW), bind("dev", "i-1")], 0],
  ["one to two instances", [bind("ops", FW, "i-1")], 0],
  ["instances that are not known", [bind("ops", "${var.x}"), bind("dev", "${var.y}")], 0],
])("%s: %#", (_, all, findings) => {
  expect(check(instanceSingleKeyPair, { resources: bound(...all), variables: { x: {}, y: {} } })).toHaveLength(
    findings,
  );
});

it.each([
  ["another one", "dev", 1],
  ["the same", "ops", 0],
  ["one that is not known", "${var.x}", 0],
  ["none", "", 0],
])("the key_name of the instance: %s", (_, key_name, findings) => {
  const instance = { ...BASE["alicloud_instance.fw"], key_name };
  const resources = { ...bound(bind("ops", FW)), "alicloud_instance.fw": instance };
  const found = check(instanceSingleKeyPair, { resources, variables: { x: {} } });
  expect(found).toHaveLength(findings);
  for (const finding of found) expect(factsOf(finding)["other"]).toBe("alicloud_instance.fw");
});

it("a key pair by its deprecated name, bound by the deprecated type", () => {
  const instance = { ...BASE["alicloud_instance.fw"], key_name: "ops" };
  const attachment = { key_name: "dev", instance_ids: [FW] };
  const resources = { ...BASE, "alicloud_instance.fw": instance, "alicloud_key_pair_attachment.k": attachment };
  expect(check(instanceSingleKeyPair, { resources })).toHaveLength(1);
});
