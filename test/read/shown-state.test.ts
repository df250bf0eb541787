import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { placesAt } from "../../src/model/secret-places";
import { stateFromJson } from "../../src/read/state";

const SHOWN: JsonObject = {
  format_version: "1.0",
  terraform_version: "1.11.4",
  values: {
    outputs: { pin: { value: "1234", type: "string", sensitive: true } },
    root_module: {
      resources: [
        {
          address: 'alicloud_vpc.main["a"]',
          mode: "managed",
          type: "alicloud_vpc",
          name: "main",
          index: "a",
          provider_name: "registry.terraform.io/aliyun/alicloud",
          schema_version: 0,
          values: { id: "vpc-1", tags: { owner: "me" }, description: "x" },
          sensitive_values: { tags: { owner: true }, description: false },
          depends_on: ["alicloud_vpc.other"],
          tainted: true,
        },
      ],
      child_modules: [
        {
          address: "module.net",
          resources: [
            {
              address: "module.net.alicloud_vpc.inner",
              mode: "managed",
              type: "alicloud_vpc",
              name: "inner",
              values: { id: "vpc-2" },
            },
            {
              address: "module.net.alicloud_vpc.inner",
              mode: "managed",
              type: "alicloud_vpc",
              name: "inner",
              deposed_key: "0badc0de",
              values: {},
            },
          ],
        },
      ],
    },
  },
};

describe("terraform show -json of a state", () => {
  test("is read like the state itself; it tells neither lineage nor serial", () => {
    const state = stateFromJson(SHOWN, "state.json");
    expect(state.lineage).toBeUndefined();
    expect(state.serial).toBeUndefined();
    expect(state.outputs?.get("pin")).toEqual({ value: "1234", type: "string", sensitive: true });
    expect(state.objects).toEqual([
      {
        address: 'alicloud_vpc.main["a"]',
        mode: "managed",
        type: "alicloud_vpc",
        name: "main",
        module: "",
        key: "a",
        provider: "registry.terraform.io/aliyun/alicloud",
        schemaVersion: 0,
        attributes: { id: "vpc-1", tags: { owner: "me" }, description: "x" },
        dependencies: ["alicloud_vpc.other"],
        createBeforeDestroy: false,
        tainted: true,
        sensitive: new Map([["tags", placesAt([["owner"]])]]),
      },
      expect.objectContaining({ address: "module.net.alicloud_vpc.inner", module: "module.net" }),
      expect.objectContaining({ address: "module.net.alicloud_vpc.inner", deposed: "0badc0de" }),
    ]);
  });

  test("of a plan, its prior state is the state", () => {
    const plan = { format_version: "1.2", resource_changes: [], prior_state: SHOWN };
    expect(stateFromJson(plan, "plan.json")).toEqual(stateFromJson(SHOWN, "plan.json"));
  });

  test("every resource that is not shaped as terraform writes it is named", () => {
    const broken = { format_version: "1.0", values: { root_module: { resources: [1, { type: "x" }] } } };
    expect(() => stateFromJson(broken, "state.json")).toThrowError(
      expect.objectContaining({
        problems: [0, 1].map((i) =>
          expect.objectContaining({ id: "state/shape", params: { where: `values.root_module.resources[${i}]` } }),
        ),
      }),
    );
  });

  test("without resources it is an empty state", () => {
    expect(stateFromJson({ format_version: "1.0" }, "state.json").objects).toEqual([]);
  });
});
