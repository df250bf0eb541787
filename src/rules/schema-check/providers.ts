import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import { isKnownProvider } from "../../provider/source";
import { providerAttributes } from "../../schema/schemas";
import { subjectIn } from "../expressions/written";
import type { Report } from "../rule";
import { checkBody } from "./body";
import { Mistakes } from "./mistake";
import { Reading } from "./reading";
import { tell } from "./tell";

/** Terraform's own arguments in a `provider` block; OpenTofu has for_each. */
const COMMON: ReadonlySet<string> = new Set(["alias", "version", "for_each", "//"]);

/** Checks the blocks that configure the provider, in every module that has such. */
export function checkProviders(model: Model, report: Report): void {
  for (const { name, origin } of model.stacks) {
    if (origin === "state") continue;
    for (const path of model.modulePaths(name)) {
      const [module] = model.modulesAt(name, path);
      if (module) checkModule(model, module, report);
    }
  }
}

function checkModule(model: Model, module: Module, report: Report): void {
  for (const { name, body } of module.part.settings?.providers ?? []) {
    if (!isKnownProvider(module.part, name)) continue;
    const mistakes = new Mistakes();
    const reading = new Reading((raw) => model.evaluateIn(module, raw));
    checkBody({ type: "provider", body, common: COMMON, attributes: providerAttributes() }, reading, mistakes);
    tell(mistakes, subjectIn(model, module, `provider.${name}`), report);
  }
}
