import { labelOf, toIdentity } from "../../../network/network";
import { claimedTwice } from "../../claimed-twice";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** A vSwitch is bound to one route table. */
export const vswitchSingleRouteTable: Rule = {
  id: "vswitch/single-route-table",
  severity: "error",
  about: ["vswitch_id"],
  decidedAt: "synth",
  prevents: ["OperationFailed.VSwitchAlreadyAssociated", "IncorrectVSwitchStatus"],
  source: "VPC API AssociateRouteTable (2026-08-03): a vSwitch has one route table",
  check({ model, network }, report) {
    const attachments = model.ofType("alicloud_route_table_attachment");
    const vswitchOf = (attachment: (typeof attachments)[number]) => {
      const identity = toIdentity(network.targetOf(attachment, "vswitch_id"));
      return identity.kind === "known" ? identity.value.key : undefined;
    };
    for (const { resource, other } of claimedTwice(attachments, vswitchOf)) {
      report.violation(resource, {
        facts: [
          fact("attachment", resource.address),
          fact("other", other.address),
          fact("vswitch", labelOf(network.targetOf(resource, "vswitch_id"))),
        ],
        fix: { id: "keep-one", params: { other: other.address } },
      });
    }
  },
};
