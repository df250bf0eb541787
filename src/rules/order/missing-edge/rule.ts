import { type Dependencies, dependenciesOf } from "../../../model/dependencies";
import type { Resource } from "../../../model/resource";
import type { Target } from "../../../model/target";
import { INSTANCE, INTERFACE } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/**
 * Pairs that the cloud wants one after the other, although neither refers to the other: they meet in a third. The provider
 * tries again for minutes, and often enough in vain.
 */
export const orderMissingEdge: Rule = {
  id: "order/missing-edge",
  severity: "warning",
  decidedAt: "synth",
  prevents: ["IncorrectVSwitchStatus", "InvalidIpStatus.HasBeenUsedBySnatTable"],
  source: "aliyun/terraform-provider-alicloud issues 5172 (2022-07), 2399 and 2969 (2020); provider 1.289.0",
  check(context, report) {
    const edges = new Edges(context, report);
    edges.interfacesAfterRouteTables();
    edges.routesAfterAttachments();
    edges.snatAfterAddresses();
  },
};

class Edges {
  private readonly dependencies: Dependencies;

  constructor(
    private readonly context: RuleContext,
    private readonly report: Report,
  ) {
    this.dependencies = dependenciesOf(context.model);
  }

  /** While a vSwitch is bound to a route table, no interface can be made in it. */
  interfacesAfterRouteTables(): void {
    const { model, network } = this.context;
    const bound = this.by("alicloud_route_table_attachment", "vswitch_id");
    if (bound.size === 0) return;
    for (const eni of model.ofType(INTERFACE))
      this.demand(eni, bound.get(targetKey(network.vswitchOf(eni)) ?? ""), "route-table");
  }

  /** A route to an interface needs it attached. */
  routesAfterAttachments(): void {
    const { model, network } = this.context;
    const routes = model.ofType("alicloud_route_entry");
    if (routes.length === 0) return;
    const attached = new Map(
      network.attachments.map(({ interface: eni, resource }) => [targetKey(eni) ?? "", resource]),
    );
    for (const route of routes) {
      const target = model.target(route, "nexthop_id");
      if (target.kind === "resource" && target.resource.type === INSTANCE) continue;
      this.demand(route, attached.get(targetKey(target) ?? "-"), "route");
    }
  }

  /** An address is bound to its gateway before a SNAT entry uses it, and released after. */
  snatAfterAddresses(): void {
    const entries = this.context.model.ofType("alicloud_snat_entry");
    if (entries.length === 0) return;
    const bound = this.by("alicloud_eip_association", "allocation_id");
    for (const entry of entries) {
      const address = this.dependencies.of(entry).find(({ type }) => type === "alicloud_eip_address");
      if (address) this.demand(entry, bound.get(`${address.stack}/${address.address}`), "snat");
    }
  }

  private by(type: string, attribute: string): Map<string, Resource> {
    const { model } = this.context;
    return new Map(model.ofType(type).map((one) => [targetKey(model.target(one, attribute)) ?? "", one]));
  }

  /** Nothing to say where the second is not made, or the first is there already. */
  private demand(second: Resource, first: Resource | undefined, message: string): void {
    const { planned } = this.context;
    if (!first || first.stack !== second.stack || planned.keeps(second) || planned.keeps(first)) return;
    if (this.dependencies.of(second).includes(first) || this.dependencies.of(first).includes(second)) return;
    this.report.violation(second, {
      message,
      facts: [fact("second", second.address), fact("first", first.address)],
      fix: { id: "depend", params: { second: second.address, first: first.address } },
    });
  }
}

function targetKey(target: Target): string | undefined {
  return target.kind === "resource" ? `${target.resource.stack}/${target.resource.address}` : undefined;
}
