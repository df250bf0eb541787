import { expect, it } from "vitest";
import { planReadBack } from "../../../src/rules/plan/read-back/rule";
import { check, factsOf } from "../harness";

it.each([
  [{ payment_type: "PostPaid" }, "PayAsYouGo"],
  [{ payment_type: "PrePaid" }, "Subscription"],
  [{ instance_charge_type: "PayAsYouGo" }, "PostPaid"],
  [{ instance_charge_type: "Subscription" }, "PrePaid"],
  [{ payment_type: "${local.paid}" }, "PayAsYouGo"],
  [{ payment_type: "PayAsYouGo" }, undefined],
  [{ instance_charge_type: "PostPaid" }, undefined],
  [{ payment_type: "${var.x}" }, undefined],
  [{}, undefined],
])("%j", (body, read) => {
  const [finding] = check(planReadBack, {
    resources: { "alicloud_eip_address.e": { bandwidth: "5", ...body } },
    locals: { paid: "PostPaid" },
    variables: { x: {} },
  });
  expect(factsOf(finding)["read"]).toBe(read);
});
