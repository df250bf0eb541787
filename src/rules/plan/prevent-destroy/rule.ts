import { formatAddress } from "../../../model/address";
import { mapAnswer } from "../../../model/answer";
import type { Json } from "../../../model/json";
import { lifecycleIn } from "../../../model/lifecycle";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import { modulePath } from "../../../model/module-address";
import { partsOf } from "../../../model/unread-modules";
import { fact } from "../../facts";
import { type Leaving, leaving, leavingSubject } from "../../prior-objects";
import type { Rule } from "../../rule";

/** Terraform refuses the whole plan for it. In OpenTofu since 1.12 it may be an expression. */
export const planPreventDestroy: Rule = {
  id: "plan/prevent-destroy",
  severity: "error",
  decidedAt: "state",
  prevents: ["Instance cannot be destroyed"],
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy (2026-11)",
  check(context, report) {
    const { model } = context;
    const kept = keptDeclarations(model);
    if (kept.size === 0) return;
    for (const object of leaving(context)) {
      const subject = leavingSubject(context, object);
      // What an interrupted replacement left behind is deleted all the same.
      if (object.prior.deposed !== undefined) continue;
      const written = kept.get(`${object.stack}/${declarationOf(object)}`);
      const module = written === undefined ? undefined : moduleOf(model, object);
      if (written === undefined || !module) continue;
      const prevents = mapAnswer(model.evaluateIn(module, written), (value) => value === true || value === "true");
      report.decide(subject, prevents, (isKept) => {
        if (!isKept) return;
        report.violation(subject, {
          facts: [fact("object", object.address, "state", model.stack(object.stack).part.prior?.file)],
          fix: { id: "allow", params: { object: object.address } },
        });
      });
    }
  },
};

function declarationOf({ resource, prior: { type, name, module } }: Leaving): string {
  return resource?.declaration ?? formatAddress("managed", type, name, undefined, modulePath(module));
}

/** The instance of the module that an object is in; of one that is called no more, any other. */
function moduleOf(model: Model, { stack, resource, prior: { module } }: Leaving): Module | undefined {
  if (resource) return resource.module;
  const instances = model.modulesAt(stack, modulePath(module));
  return instances.find(({ address }) => address === module) ?? instances[0];
}

/** What declarations say of it. An instance that one of them declares no more is kept as well. */
function keptDeclarations(model: Model): ReadonlyMap<string, Json> {
  const kept = new Map<string, Json>();
  for (const part of model.stacks) {
    for (const [path, { blocks }] of partsOf(part, "")) {
      for (const { mode, type, name, body } of blocks) {
        const { preventDestroy = false } = lifecycleIn(body);
        if (preventDestroy === false) continue;
        kept.set(`${part.name}/${formatAddress(mode, type, name, undefined, path)}`, preventDestroy);
      }
    }
  }
  return kept;
}
