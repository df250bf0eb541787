import type { Missing } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { openKey } from "../../../model/same";
import { interfaceKey, interfacesOf } from "../../../network/interfaces";
import { labelOf } from "../../../network/network";
import { fact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";
import { unseen } from "../../targets";

/** Something that takes an interface: an attachment, or a `network_interfaces` block of an instance. */
interface Holder {
  readonly subject: Resource;
  readonly key: string | undefined;
  readonly label: string;
  readonly missing?: Missing;
}

/** An interface is on one instance at a time: a second one that asks for it waits two minutes and fails. */
export const eniSingleAttachment: Rule = {
  id: "eni/single-attachment",
  severity: "error",
  about: ["network_interface_id", "network_interfaces"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.InvalidEniState"],
  source: "ECS API AttachNetworkInterface (2018-06 to 2026-07-16): the interface must be Available",
  check(context, report) {
    const holders = holdersOf(context);
    const first = new Map<string, Holder>();
    for (const holder of holders) {
      if (holder.key === undefined) {
        if (holders.length > 1 && holder.missing) report.undecided(holder.subject, holder.missing);
        continue;
      }
      const taken = first.get(holder.key);
      if (taken) reportSecond(report, taken, holder);
      else first.set(holder.key, holder);
    }
  },
};

function reportSecond(report: Report, taken: Holder, second: Holder): void {
  // A count that is not known may be zero: then there is no second one.
  const open = taken.subject.repetition.missing ?? second.subject.repetition.missing;
  if (open) {
    report.undecided(second.subject, open);
    return;
  }
  report.violation(second.subject, {
    facts: [
      fact("interface", second.label),
      fact("first", taken.subject.address),
      fact("second", second.subject.address),
    ],
    fix: { id: "keep-one", params: { first: taken.subject.address } },
  });
}

/** Blocks come first: their interface is taken when the instance is created, before anything is attached. */
function holdersOf({ model, network }: RuleContext): Holder[] {
  const interfaces = interfacesOf(model, network);
  const blocks = network.instances.flatMap((instance) =>
    interfaces.blocksOf(instance).blocks.flatMap(({ interface: target }): Holder[] => {
      const key = interfaceKey(target);
      return key === undefined ? [] : [{ subject: instance, key, label: labelOf(target) }];
    }),
  );
  const attachments = network.attachments.flatMap((attachment): Holder[] => {
    const { resource, interface: target } = attachment;
    if (target.kind === "absent" || interfaces.primary(attachment)) return [];
    if (target.kind === "resource" && interfaceKey(target) === undefined) return [];
    const missing = target.kind === "unknown" ? unseen(target) : undefined;
    const key = interfaceKey(target) ?? (target.kind === "unknown" ? openKey(target) : undefined);
    return [{ subject: resource, key, label: labelOf(target), ...(missing ? { missing } : {}) }];
  });
  return [...blocks, ...attachments];
}
