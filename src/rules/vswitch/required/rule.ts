import { firstPresent, known } from "../../../model/answer";
import { isSet } from "../../../network/sent";
import { switchOf } from "../../attributes";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** What every vSwitch but the default one needs, although the schema takes it for optional. */
const NEEDED = ["vpc_id", "cidr_block"];

/** The schema lets a vSwitch without VPC or block pass, for default vSwitches have neither; the API does not. */
export const vswitchRequired: Rule = {
  id: "vswitch/required",
  severity: "error",
  about: ["cidr_block", "vpc_id"],
  decidedAt: "synth",
  prevents: ["MissingParameter"],
  source: "aliyun/alicloud 1.289.0, resource_alicloud_vswitch.go; VPC API CreateVSwitch (2026-08-03)",
  check({ model, network }, report) {
    for (const vswitch of network.vswitches) {
      // What exists already keeps what is left out, and a state read as the configuration holds everything.
      const missing = NEEDED.filter((attribute) => !isSet(model, vswitch, attribute));
      if (model.prior(vswitch) || missing.length === 0) continue;
      report.decide(vswitch, firstPresent(switchOf(model, vswitch, "is_default"), known(false)), (isDefault) => {
        if (isDefault) return;
        report.violation(vswitch, {
          facts: [fact("vswitch", vswitch.address), fact("attributes", missing.join(", "))],
          fix: { id: "set", params: { attributes: missing.join(", "), vswitch: vswitch.address } },
        });
      });
    }
  },
};
