import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { isSet } from "../../../network/sent";
import { fact } from "../../facts";
import type { PlannedObject } from "../../planned";
import type { Report, Rule, RuleContext } from "../../rule";

/**
 * A running machine moves to another vSwitch inside its zone, and to another VPC only without secondary interfaces. The
 * provider stops it before it asks.
 */
export const instanceVpcChange: Rule = {
  id: "instance/vpc-change",
  severity: "error",
  about: ["vpc_id", "vswitch_id"],
  decidedAt: "state",
  prevents: ["InvalidVSwitchId.Mismatch", "InvalidVSwitchId.NotFound", "OperationDenied"],
  source: "ECS API ModifyInstanceVpcAttribute (2026-07-16); aliyun/alicloud 1.289.0, resource_alicloud_instance.go",
  check(context, report) {
    for (const instance of context.network.instances) {
      const change = context.planned.of(instance);
      if (change?.kind === "update") checkMove(context, report, instance, change);
    }
  },
};

function checkMove(context: RuleContext, report: Report, instance: Resource, change: PlannedObject): void {
  const { model, network } = context;
  const moved = change.attributes.some(({ attribute }) => attribute === "vswitch_id" || attribute === "vpc_id");
  if (!moved) return;
  const [oldZone, newZone] = [model.priorValue(instance, "availability_zone"), network.zoneOf(instance)];
  if (oldZone.kind === "known" && newZone.kind === "known" && oldZone.value !== newZone.value) {
    report.violation(instance, {
      message: "other-zone",
      facts: [
        fact("instance", instance.address),
        fact("oldZone", String(oldZone.value), oldZone.source),
        fact("zone", newZone.value),
      ],
      prevents: ["InvalidVSwitchId.Mismatch"],
      fix: { id: "replace", params: { instance: instance.address } },
    });
    return;
  }
  checkVpc(context, report, instance);
}

function checkVpc({ model, network }: RuleContext, report: Report, instance: Resource): void {
  const vpc = network.vswitchOf(instance);
  const target = vpc.kind === "resource" ? model.target(vpc.resource, "vpc_id") : undefined;
  const oldVpc = model.priorValue(instance, "vpc_id");
  const id = target?.kind === "resource" ? model.prior(target.resource)?.attributes["id"] : undefined;
  const isNew = target?.kind === "resource" && id === undefined;
  if (oldVpc.kind !== "known" || !target || target.kind !== "resource" || (!isNew && id === oldVpc.value)) return;
  const facts = [
    fact("instance", instance.address),
    fact("oldVpc", String(oldVpc.value), oldVpc.source),
    fact("vpc", target.resource.address),
  ];
  if (!isSet(model, instance, "vpc_id")) {
    const fix = { id: "name-vpc", params: { vpc: target.resource.address, instance: instance.address } };
    report.violation(instance, { message: "vpc-left-out", facts, prevents: ["InvalidVSwitchId.NotFound"], fix });
    return;
  }
  const { atLeast } = interfacesOf(model, network).of(instance);
  if (atLeast === 0) return;
  report.violation(instance, {
    message: "carries",
    facts: [...facts, fact("interfaces", atLeast)],
    prevents: ["OperationDenied"],
    fix: { id: "detach", params: { interfaces: atLeast, instance: instance.address } },
  });
}
