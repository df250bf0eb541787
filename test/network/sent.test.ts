import { expect, test } from "vitest";
import type { Json } from "../../src/model/json";
import { isSet, sentValue, whetherSet } from "../../src/network/sent";
import { model } from "../support/model";

function asked(type: string, attribute: string, value: Json) {
  const built = model({
    resource: { [type]: { a: { [attribute]: value } }, alicloud_vpc: { other: {} } },
    variable: { open: {}, empty: { default: "" }, none: { default: [] } },
  });
  const resource = built.ofType(type)[0];
  if (!resource) throw new Error("no resource");
  return {
    sent: sentValue(built, resource, attribute),
    set: isSet(built, resource, attribute),
    whether: whetherSet(built, resource, attribute),
  };
}

test.each<[string, string, Json]>([
  ["alicloud_instance", "private_ip", ""],
  ["alicloud_instance", "private_ip", "${var.empty}"],
  ["alicloud_instance", "private_ip", "${null}"],
  ["alicloud_instance", "secondary_private_ips", []],
  ["alicloud_instance", "secondary_private_ips", "${var.none}"],
  ["alicloud_instance", "internet_max_bandwidth_out", 0],
  ["alicloud_ecs_network_interface", "queue_number", 0],
  // Sent as an empty parameter, which the API takes for a missing one.
  ["alicloud_vswitch", "cidr_block", ""],
])("%s.%s = %j is not set", (type, attribute, value) => {
  const { sent, set, whether } = asked(type, attribute, value);
  expect([sent.kind, set, whether]).toEqual([
    "absent",
    false,
    { kind: "known", value: false, source: "configuration" },
  ]);
});

test.each<[string, string, Json]>([
  ["alicloud_instance", "private_ip", "10.0.0.1"],
  ["alicloud_instance", "ipv6_address_count", 0],
  ["alicloud_vswitch", "ipv6_cidr_block_mask", 0],
  ["alicloud_vswitch", "ipv6_cidr_block_mask", "${1 - 1}"],
  ["alicloud_instance", "dry_run", false],
])("%s.%s = %j is set", (type, attribute, value) => {
  const { set, whether } = asked(type, attribute, value);
  expect([set, whether.kind === "known" && whether.value]).toEqual([true, true]);
});

test("what is not known may be null, but an id is there", () => {
  expect(asked("alicloud_vswitch", "vpc_id", "${var.open}").whether.kind).toBe("unknown");
  expect(asked("alicloud_vswitch", "vpc_id", "${alicloud_vpc.other.id}").whether).toMatchObject({ value: true });
});
