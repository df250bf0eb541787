import type { Missing } from "../../../model/answer";
import type { Model } from "../../../model/model";
import { interfacesOf } from "../../../network/interfaces";
import type { Attachment } from "../../../network/network";
import type { PrimaryEvidence } from "../../../network/primary";
import { fact, targetFact } from "../../facts";
import type { Report, Rule } from "../../rule";
import { declaredInterface, unseen } from "../../targets";

/** The primary interface is born and dies with its instance: it cannot be attached, nor detached. */
export const eniSecondaryOnly: Rule = {
  id: "eni/secondary-only",
  severity: "error",
  about: ["network_interface_id"],
  decidedAt: "synth",
  prevents: ["InvalidOperation.InvalidEniType", "InvalidOperation.DetachPrimaryEniNotAllowed"],
  source: "ECS API AttachNetworkInterface and DetachNetworkInterface (2021-07): secondary interfaces only",
  check(context, report) {
    const interfaces = interfacesOf(context.model, context.network);
    for (const attachment of context.network.attachments) {
      const evidence = interfaces.primary(attachment);
      const missing = evidence ? undefined : unseenKind(context.model, attachment);
      if (evidence) reportPrimary(context.model, report, attachment, evidence);
      if (missing) report.undecided(attachment.resource, missing);
    }
  },
};

/** Why it is not known whether an interface is a primary one. */
function unseenKind(model: Model, attachment: Attachment): Missing | undefined {
  const declared = declaredInterface(attachment);
  if (!declared) return unseen(attachment.interface);
  const kind = model.value(declared, "instance_type");
  return kind.kind === "unknown" ? kind.missing : undefined;
}

function reportPrimary(model: Model, report: Report, attachment: Attachment, evidence: PrimaryEvidence): void {
  const { instance, source } = evidence;
  const file = instance && source === "state" ? model.sourceFile(instance, source) : undefined;
  report.violation(attachment.resource, {
    message: instance ? "violation" : "declared-primary",
    facts: [
      targetFact("interface", attachment.interface),
      ...(instance ? [fact("owner", instance.address, source, file)] : []),
    ],
    fix: { id: "own-interface", params: {} },
  });
}
