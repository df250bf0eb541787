import type { Missing } from "../model/answer";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import type { Attachment } from "../network/network";
import { INSTANCE, INTERFACE } from "../provider/type-names";

/** Why the instance of an attachment cannot be looked at; undefined when it is declared, or when none is named. */
export function unseenInstance(attachment: Attachment): Missing | undefined {
  return unseen(attachment.instance);
}

/** Why a target cannot be looked at. */
export function unseen(target: Target): Missing | undefined {
  if (target.kind === "unknown") return target.missing;
  return target.kind === "external" ? { kind: "external", subject: target.id } : undefined;
}

/** The declared instance of an attachment. */
export function declaredInstance({ instance }: Attachment): Resource | undefined {
  return instance.kind === "resource" && instance.resource.type === INSTANCE ? instance.resource : undefined;
}

/** The declared interface of an attachment. */
export function declaredInterface({ interface: target }: Attachment): Resource | undefined {
  return target.kind === "resource" && target.resource.type === INTERFACE ? target.resource : undefined;
}
