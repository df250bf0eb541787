import { expect, test } from "vitest";
import { runWith } from "../cli/fake-io";

const stored = (type: string, name: string, attributes: object) => ({
  mode: "managed",
  type,
  name,
  provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
  instances: [{ schema_version: 0, attributes }],
});

test.each([
  ["itself", [["a", "x-1", "x-1"]]],
  [
    "what lies in it",
    [
      ["a", "x-1", "x-2"],
      ["b", "x-2", "x-1"],
    ],
  ],
])("what a state says to lie in %s lies nowhere", async (_, objects) => {
  const resources = (objects as string[][]).map(([name = "", id, vswitch]) =>
    stored("alicloud_instance", name, { id, vswitch_id: vswitch, instance_type: "ecs.g7.large" }),
  );
  const state = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", resources };
  const { code, err } = await runWith(["plan", "-"], { stdin: () => JSON.stringify(state) });
  expect(err).not.toContain("internal");
  expect([0, 1]).toContain(code);
});
