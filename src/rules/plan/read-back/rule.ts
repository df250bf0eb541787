import { aliasesOf, overlayOf, typesWith } from "../../../provider/overlays";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** A value that is accepted and read back as another one: each plan wants to change it again. */
export const planReadBack: Rule = {
  id: "plan/read-back",
  severity: "warning",
  about: ["instance_charge_type", "payment_type"],
  decidedAt: "synth",
  prevents: [],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_eip_address.go lines 117, 168, 355, 671",
  check({ model, network }, report) {
    for (const { type, attribute, values } of readBack()) {
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

/** By type and attribute, each type by all of its names. */
function readBack() {
  return typesWith("readBack").flatMap((type) =>
    [type, ...aliasesOf(type)].flatMap((name) =>
      [...(overlayOf(type)?.readBack ?? [])].map(([attribute, { values }]) => ({ type: name, attribute, values })),
    ),
  );
}
