import { formatAddress } from "../../model/address";
import { isObject } from "../../model/json";
import type { Model } from "../../model/model";
import { modulePath } from "../../model/module";
import { partsOf } from "../../model/unread-modules";
import { fact } from "../facts";
import { leaving, subjectOf } from "../prior-objects";
import type { Rule } from "../rule";

/** Terraform refuses the whole plan for it. */
export const planPreventDestroy: Rule = {
  id: "plan/prevent-destroy",
  severity: "error",
  decidedAt: "state",
  prevents: ["Instance cannot be destroyed"],
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy (2026-11)",
  check(context, report) {
    const kept = keptDeclarations(context.model);
    if (kept.size === 0) return;
    for (const object of leaving(context)) {
      const subject = subjectOf(context, object);
      const { type, name, module, deposed } = object.prior;
      // What an interrupted replacement left behind is deleted all the same.
      if (deposed !== undefined) continue;
      const address =
        object.resource?.declaration ?? formatAddress("managed", type, name, undefined, modulePath(module));
      if (!kept.has(`${object.stack}/${address}`)) continue;
      report.violation(subject, {
        facts: [fact("object", object.address, "state", context.model.stack(object.stack).part.prior?.file)],
        fix: { id: "allow", params: { object: object.address } },
      });
    }
  },
};

/** Declarations that ask for it. An instance that one of them declares no more is kept as well. */
function keptDeclarations(model: Model): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const part of model.stacks) {
    for (const [path, { blocks }] of partsOf(part, "")) {
      for (const { mode, type, name, body } of blocks) {
        const { lifecycle } = body;
        const first = Array.isArray(lifecycle) ? lifecycle[0] : lifecycle;
        if (!isObject(first) || first["prevent_destroy"] !== true) continue;
        kept.add(`${part.name}/${formatAddress(mode, type, name, undefined, path)}`);
      }
    }
  }
  return kept;
}
