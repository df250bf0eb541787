import { interfacesOf } from "../../../network/interfaces";
import { checkQuota, grouped } from "../../quota-check";
import { regionPlace } from "../../quota-places";
import type { Rule } from "../../rule";

/** Secondary interfaces in one region: those of their own, and those that blocks of instances make. */
export const eniRegionQuota: Rule = {
  id: "eni/region-quota",
  severity: "warning",
  decidedAt: "synth",
  prevents: ["MaxEniCountExceeded"],
  source: "ECS limits (2018-06 and 2021-07-02): 100 in a region; since then the console shows the quota of an account",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    const made = new Map(
      network.instances.map((instance) => [
        instance,
        interfaces.blocksOf(instance).blocks.filter((block) => block.interface.kind === "absent").length,
      ]),
    );
    const holders = [...network.interfaces, ...network.instances.filter((instance) => (made.get(instance) ?? 0) > 0)];
    holders.sort((a, b) => a.index - b.index);
    const counted = grouped(
      holders,
      (one) => regionPlace(model, one),
      (one) => made.get(one) ?? 1,
    );
    checkQuota(context, report, "eni.per_account_region", counted);
  },
};
