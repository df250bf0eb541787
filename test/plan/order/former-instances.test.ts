import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import { Planner } from "../../../src/plan/plan";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { readConfiguration } from "../../../src/read/tf-json";
import { model, object, state } from "../../support/model";

function graphOf(declared: Model) {
  const { apply } = new Planner(declared, new Network(declared)).stackPlan("test");
  return (from: string, to: string) => {
    const names = apply.nodes.map((_, node) => apply.name(node));
    return apply.path(names.indexOf(from), names.indexOf(to));
  };
}

test("what is created waits for the last instances of a block that it names", () => {
  const path = graphOf(
    model(
      {
        alicloud_vpc: {
          a: { count: 0, cidr_block: "10.0.0.0/8" },
          b: { cidr_block: "10.0.0.0/8", depends_on: ["alicloud_vpc.a"] },
        },
      },
      state(object("alicloud_vpc.a[0]", { id: "vpc-1", cidr_block: "10.0.0.0/8" })),
    ),
  );
  expect(path("alicloud_vpc.a[0] (destroy)", "alicloud_vpc.b")).toBeDefined();
});

test("and what names a block that names it waits too", () => {
  const path = graphOf(
    model(
      {
        alicloud_vpc: {
          a: { count: 0, cidr_block: "10.0.0.0/8" },
          b: { count: 0, cidr_block: "10.0.0.0/8", depends_on: ["alicloud_vpc.a"] },
          c: { cidr_block: "10.0.0.0/8", depends_on: ["alicloud_vpc.b"] },
        },
      },
      state(object("alicloud_vpc.a[0]", { id: "vpc-1", cidr_block: "10.0.0.0/8" })),
    ),
  );
  expect(path("alicloud_vpc.a[0] (destroy)", "alicloud_vpc.c")).toBeDefined();
});

test("create_before_destroy spreads through a data source in a module without instances", () => {
  const root: JsonObject = {
    resource: { alicloud_vswitch: { a: { vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.2.0/24" } } },
    module: { m: { source: "./m", count: 0, asks: "${alicloud_vswitch.a.id}" } },
  };
  const inner: JsonObject = {
    variable: { asks: {} },
    data: { alicloud_zones: { z: { available_instance_type: "${var.asks}" } } },
    resource: {
      alicloud_vswitch: {
        s: {
          vpc_id: "${data.alicloud_zones.z.id}",
          cidr_block: "10.0.1.0/24",
          zone_id: "cn-hangzhou-h",
          lifecycle: { create_before_destroy: true },
        },
      },
    },
  };
  const attributes = { id: "vsw-1", vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" };
  const prior = state(object("alicloud_vswitch.a", attributes));
  const child = readConfiguration([inner], { name: "test", file: "m.tf.json" });
  const part = readConfiguration([root], { name: "test", file: "test.tf.json", prior });
  const children = new Map([["m", child]]);
  const path = graphOf(new Model([{ ...part, children }], RESOURCE_TYPES));
  expect(path("alicloud_vswitch.a", "alicloud_vswitch.a (destroy)")).toBeDefined();
});
