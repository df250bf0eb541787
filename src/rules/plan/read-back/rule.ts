import { fact } from "../../facts";
import type { Rule } from "../../rule";

interface ReadBack {
  readonly type: string;
  readonly attribute: string;
  /** What is written, and what the provider reads instead. */
  readonly values: ReadonlyMap<string, string>;
}

const TO_PAYMENT_TYPE = new Map([
  ["PostPaid", "PayAsYouGo"],
  ["PrePaid", "Subscription"],
]);
const TO_CHARGE_TYPE = new Map([
  ["PayAsYouGo", "PostPaid"],
  ["Subscription", "PrePaid"],
]);

/** Values that the schema takes and the provider reads back by another name: resource_alicloud_eip_address.go, 1.289.0. */
const READ_BACK: readonly ReadBack[] = ["alicloud_eip_address", "alicloud_eip"].flatMap((type) => [
  { type, attribute: "payment_type", values: TO_PAYMENT_TYPE },
  { type, attribute: "instance_charge_type", values: TO_CHARGE_TYPE },
]);

/** A value that is accepted and read back as another one: each plan wants to change it again. */
export const planReadBack: Rule = {
  id: "plan/read-back",
  severity: "warning",
  about: ["instance_charge_type", "payment_type"],
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_eip_address.go lines 117, 168, 355, 671",
  check({ model, network }, report) {
    for (const { type, attribute, values } of READ_BACK) {
      for (const resource of model.ofType(type)) {
        const written = network.text(resource, attribute);
        const read = written.kind === "known" ? values.get(written.value) : undefined;
        if (written.kind !== "known" || read === undefined) continue;
        report.violation(resource, {
          facts: [
            fact("resource", resource.address),
            fact("attribute", attribute),
            fact("written", written.value),
            fact("read", read),
          ],
          fix: { id: "write", params: { attribute, read } },
        });
      }
    }
  },
};
