import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withTypes } from "../../scripts/plan/exactness";
import { exactnessOf, inexactIn } from "../../src/plan/objchange/exactness";

it("docs/plan.md tells the types by how exact their plans are: npm run generate", () => {
  const page = readFileSync(join(__dirname, "../../docs/plan.md"), "utf8");
  expect(withTypes(page)).toBe(page);
});

it.each([
  ["alicloud_vswitch", "schema"],
  ["alicloud_slb_load_balancer", "conditions"],
  ["alicloud_oss_bucket", "code"],
  ["alicloud_mse_cluster", "inexact"],
] as const)("%s: %s", (type, exactness) => {
  expect(exactnessOf(type)).toBe(exactness);
});

it("says what is not known", () => {
  expect(inexactIn("alicloud_mse_cluster")).toEqual(["CustomizeDiff"]);
  expect(inexactIn("random_id")).toEqual(["schema"]);
  expect(inexactIn("terraform_data")).toEqual([]);
});
