import type { InstanceType } from "../../../catalog/catalog";
import type { Resource } from "../../../model/resource";
import { architectureOf } from "../../candidates/images";
import { fact } from "../../facts";
import { isRefused } from "../../instance/image/rule";
import type { PlannedObject } from "../../planned";
import type { Report, Rule, RuleContext } from "../../rule";

/** The provider stops the machine, asks for the change, is refused, and leaves it stopped. */
export const planFailsAfterStop: Rule = {
  id: "plan/fails-after-stop",
  severity: "error",
  about: ["image_id", "instance_type"],
  decidedAt: "state",
  prevents: ["ImageNotSupportInstanceType", "DependencyViolation.InstanceType"],
  source:
    "aliyun/alicloud 1.289.0, resource_alicloud_instance.go lines 1933-2031; ECS API ModifyInstanceSpec (2026-07-16)",
  check(context, report) {
    for (const instance of context.network.instances) {
      const change = context.planned.of(instance);
      if (change?.kind === "update") checkChange(context, report, instance, change);
    }
  },
};

function checkChange(context: RuleContext, report: Report, instance: Resource, change: PlannedObject): void {
  const { network, catalog, model } = context;
  const changed = (name: string) => change.attributes.some(({ attribute }) => attribute === name);
  const typeName = network.typeOf(instance);
  const type = typeName.kind === "known" ? catalog.instanceType(typeName.value) : undefined;
  if (!type) return;
  const image = network.imageOf(instance);
  const imageArch = image.kind === "known" ? architectureOf(image.value) : undefined;
  if ((changed("image_id") || changed("instance_type")) && imageArch && type.arch && imageArch !== type.arch) {
    report.violation(instance, {
      message: "architecture",
      facts: [
        fact("instance", instance.address),
        fact("imageArch", imageArch),
        fact("type", type.type),
        fact("arch", type.arch),
      ],
      prevents: ["ImageNotSupportInstanceType"],
      fix: { id: "replace", params: { instance: instance.address } },
    });
  }
  if (
    (changed("image_id") || changed("instance_type")) &&
    image.kind === "known" &&
    isRefused(type.family, image.value)
  ) {
    report.violation(instance, {
      message: "family",
      facts: [fact("instance", instance.address), fact("image", image.value), fact("family", type.family)],
      prevents: ["ImageNotSupportInstanceType"],
      fix: { id: "replace", params: { instance: instance.address } },
    });
  }
  const before = changed("instance_type") ? model.priorValue(instance, "instance_type") : undefined;
  const old = before?.kind === "known" ? catalog.instanceType(String(before.value)) : undefined;
  if (old) checkDowngrade(context, report, instance, old, type);
}

/** A subscription is made smaller only when the change says so. */
function checkDowngrade(
  { model, network }: RuleContext,
  report: Report,
  instance: Resource,
  old: InstanceType,
  type: InstanceType,
): void {
  const charge = model.priorValue(instance, "instance_charge_type");
  const operator = network.text(instance, "operator_type");
  const smaller = (type.vcpu ?? 0) < (old.vcpu ?? 0) || (type.memoryGiB ?? 0) < (old.memoryGiB ?? 0);
  if (charge.kind !== "known" || charge.value !== "PrePaid" || !smaller || type.vcpu === undefined) return;
  if (operator.kind === "unknown" || (operator.kind === "known" && operator.value === "downgrade")) return;
  report.violation(instance, {
    message: "downgrade",
    facts: [fact("instance", instance.address), fact("oldType", old.type), fact("type", type.type)],
    prevents: [],
    fix: { id: "say-so", params: { instance: instance.address } },
  });
}
