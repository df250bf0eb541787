import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { readConfiguration } from "../../../src/read/tf-json";

const BEFORE = { id: "i-1", image_id: "m-1", instance_type: "ecs.g6.large", security_groups: ["sg-1"] };

const PRIOR = stateFromJson(
  {
    version: 4,
    serial: 1,
    lineage: "a",
    resources: [
      {
        mode: "managed",
        type: "alicloud_instance",
        name: "i",
        provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
        instances: [{ schema_version: 0, attributes: BEFORE }],
      },
    ],
  },
  "terraform.tfstate",
);

function planned(image: string, replaces: unknown) {
  const { id: _, ...body } = { ...BEFORE, image_id: image };
  const document = {
    provider: {
      alicloud: { region: "cn-hangzhou", features: { ecs_instance: { replace_on_image_update: replaces } } },
    },
    variable: { on: { default: true }, open: { type: "bool" } },
    resource: { alicloud_instance: { i: body } },
  } as unknown as JsonObject;
  const part = readConfiguration([document], { name: "s", file: "main.tf.json", prior: PRIOR });
  const model = new Model([part], RESOURCE_TYPES);
  const { changes, undecided } = makePlan(model, new Network(model));
  return [changes[0]?.kind, ...undecided.map(({ address }) => address)];
}

describe("features { ecs_instance { replace_on_image_update } } and another image", () => {
  test.each<[unknown, readonly (string | undefined)[]]>([
    [true, ["replace"]],
    ["true", ["replace"]],
    ["${var.on}", ["replace"]],
    [false, ["update"]],
    [undefined, ["update"]],
    ["${var.open}", ["update", "alicloud_instance.i.image_id"]],
  ])("%s", (replaces, expected) => {
    expect(planned("m-2", replaces)).toEqual(expected);
  });

  test("not known, and the same image", () => {
    expect(planned("m-1", "${var.open}")).toEqual(["no-op"]);
  });
});
