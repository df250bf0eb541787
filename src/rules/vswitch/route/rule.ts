import type { Answer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { parseCidr } from "../../../network/ipv4";
import { type Identity, toIdentity } from "../../../network/network";
import { vpcOfRouteTable } from "../../../network/route-tables";
import { fact } from "../../facts";
import type { Rule, RuleContext } from "../../rule";

/** A vSwitch brings a route to its own block along, so that no other route of the VPC may lead exactly there. */
export const vswitchRoute: Rule = {
  id: "vswitch/route",
  severity: "error",
  about: ["destination_cidrblock"],
  decidedAt: "synth",
  prevents: ["InvalidCidrBlock.Overlapped"],
  source: "VPC API CreateVSwitch (2026-08-03): not the same as the destination of a route, a part of it is",
  check(context, report) {
    const { model, network, planned } = context;
    const routes = model.ofType("alicloud_route_entry").map((route) => new Route(context, route));
    for (const vswitch of routes.length === 0 ? [] : network.vswitches) {
      const [block, vpc] = [network.parsedBlockOf(vswitch), toIdentity(model.target(vswitch, "vpc_id"))];
      if (block.kind !== "known" || vpc.kind !== "known") continue;
      for (const { route, destination, vpc: routed } of routes) {
        if (destination !== block.value.text || (planned.keeps(vswitch) && planned.keeps(route))) continue;
        report.decide(vswitch, routed, ({ key }) => {
          if (key !== vpc.value.key) return;
          report.violation(vswitch, {
            facts: [
              fact("vswitch", vswitch.address),
              fact("block", destination),
              fact("route", route.address),
              fact("vpc", vpc.value.label),
            ],
            fix: { id: "other-block", params: { vswitch: vswitch.address, route: route.address } },
          });
        });
      }
    }
  },
};

/** A route of one of the VPCs. */
class Route {
  /** As a block is written; undefined: not known, or none. */
  readonly destination: string | undefined;
  readonly vpc: Answer<Identity>;

  constructor(
    { model, network }: RuleContext,
    readonly route: Resource,
  ) {
    const text = network.text(route, "destination_cidrblock");
    this.destination = text.kind === "known" ? parseCidr(text.value)?.text : undefined;
    this.vpc = vpcOfRouteTable(model, network, route);
  }
}
