import type { Resource } from "../../../model/resource";
import { parseCidr } from "../../../network/ipv4";
import { toIdentity } from "../../../network/network";
import { claimedTwice } from "../../claimed-twice";
import { fact, valueFact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";

/** Next hops that share a destination, as routes of equal cost. */
const EQUAL_COST: ReadonlySet<string> = new Set(["RouterInterface", "VpcPeer"]);

/** A route table has one route to a destination, but for routes of equal cost. */
export const vpcDuplicateRoute: Rule = {
  id: "vpc/duplicate-route",
  severity: "error",
  about: ["destination_cidrblock"],
  decidedAt: "synth",
  prevents: ["InvalidCidrBlock.Duplicate", "RouterEntryConflict.Duplicated"],
  source: "VPC API CreateRouteEntry (2026-08-03); aliyun/alicloud 1.289.0, resource_alicloud_route_entry.go",
  check(context, report) {
    const { model, network } = context;
    const entries = model.ofType("alicloud_route_entry");
    for (const { resource, other } of claimedTwice(entries, (entry) => keyOf(context, entry))) {
      report.violation(resource, {
        facts: [
          fact("route", resource.address),
          fact("other", other.address),
          valueFact("destination", network.text(resource, "destination_cidrblock")),
        ],
        fix: { id: "keep-one", params: { other: other.address } },
      });
    }
  },
};

function keyOf({ model, network }: RuleContext, entry: Resource): string | undefined {
  const hop = network.text(entry, "nexthop_type");
  if (hop.kind === "unknown" || (hop.kind === "known" && EQUAL_COST.has(hop.value))) return undefined;
  const destination = network.text(entry, "destination_cidrblock");
  if (destination.kind !== "known") return undefined;
  const table = tableOf(model, entry);
  const block = parseCidr(destination.value);
  const to = block ? `${block.first}/${block.mask}` : destination.value;
  return table === undefined ? undefined : JSON.stringify([table, to]);
}

/** `alicloud_vpc.main.route_table_id` is one thing, whatever its id will be. */
function tableOf(model: RuleContext["model"], entry: Resource): string | undefined {
  const table = toIdentity(model.target(entry, "route_table_id"));
  if (table.kind === "known") return table.value.key;
  const origin = model.origin(entry, "route_table_id");
  return origin ? `${origin.resource.stack}/${origin.resource.address}` : undefined;
}
