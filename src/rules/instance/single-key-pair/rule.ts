import type { Resource } from "../../../model/resource";
import { toIdentity } from "../../../network/network";
import { isSet } from "../../../network/sent";
import { INSTANCE } from "../../../provider/type-names";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** An instance has one key pair: who binds another one takes the first off, and the next plan binds that again. */
export const instanceSingleKeyPair: Rule = {
  id: "instance/single-key-pair",
  severity: "warning",
  about: ["key_pair_name", "key_name"],
  decidedAt: "synth",
  prevents: [],
  source: "ECS API AttachKeyPair (2026-07-16): a key pair that is bound already is replaced",
  check({ model }, report) {
    const first = new Map<string, Resource>();
    for (const attachment of model.ofType("alicloud_ecs_key_pair_attachment")) {
      const targets = model.targets(attachment, "instance_ids");
      if (targets.kind !== "known" || attachment.repetition.missing) continue;
      for (const target of targets.value) {
        const instance = toIdentity(target);
        if (instance.kind !== "known") continue;
        const own = target.kind === "resource" && target.resource.type === INSTANCE ? target.resource : undefined;
        const other = first.get(instance.value.key) ?? ownKey(model, attachment, own);
        first.set(instance.value.key, attachment);
        if (other && other !== attachment) reportAt(report, attachment, other, instance.value.label);
      }
    }
  },
};

/** The instance itself where it names a key pair of its own, other than the one that is bound. */
function ownKey(
  model: RuleContext["model"],
  attachment: Resource,
  instance: Resource | undefined,
): Resource | undefined {
  if (!instance || !isSet(model, instance, "key_name")) return undefined;
  const named = isSet(model, attachment, "key_pair_name") ? "key_pair_name" : "key_name";
  const [ours, theirs] = [model.value(attachment, named), model.value(instance, "key_name")];
  const [from, of] = [model.origin(attachment, named), model.origin(instance, "key_name")];
  if (from && of && from.resource === of.resource) return undefined;
  return ours.kind === "known" && theirs.kind === "known" && ours.value !== theirs.value ? instance : undefined;
}

function reportAt(report: Report, attachment: Resource, other: Resource, instance: string): void {
  report.violation(attachment, {
    facts: [fact("attachment", attachment.address), fact("other", other.address), fact("instance", instance)],
    fix: { id: "keep-one", params: { other: other.address } },
  });
}
