import type { JsonObject } from "../../model/json";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { StackPart } from "../../model/stack-part";
import { isRefusedRegion, PROVIDER_REGIONS } from "../../provider/regions";
import { isKnownProvider } from "../../provider/source";
import { providerAttributes } from "../../schema/schemas";
import { likelyName } from "../../text/nearest";
import { subjectIn } from "../expressions/written";
import type { Report } from "../rule";
import { checkBody } from "./body";
import { Mistakes } from "./mistake";
import { weighIn } from "./other-version";
import { Reading } from "./reading";
import { tell } from "./tell";

/** Terraform's own arguments in a `provider` block; OpenTofu has for_each. */
const COMMON: ReadonlySet<string> = new Set(["alias", "version", "for_each", "//"]);

/** Checks the blocks that configure the provider, in every module that has such. */
export function checkProviders(model: Model, report: Report): void {
  for (const part of model.stacks) {
    if (part.origin === "state") continue;
    for (const path of model.modulePaths(part.name)) {
      const [module] = model.modulesAt(part.name, path);
      if (module) checkModule(model, module, part, report);
    }
  }
}

function checkModule(model: Model, module: Module, part: StackPart, report: Report): void {
  for (const { name, body } of module.part.settings?.providers ?? []) {
    if (!isKnownProvider(module.part, name)) continue;
    const mistakes = new Mistakes();
    const reading = new Reading((raw) => model.evaluateIn(module, raw));
    checkBody({ type: "provider", body, common: COMMON, attributes: providerAttributes() }, reading, mistakes);
    checkRegion(body, reading, mistakes);
    tell(mistakes, subjectIn(model, module, `provider.${name}`), report, { weigh: weighIn(part)() });
  }
}

/** The provider looks at its region before it makes the first call, unless it is told not to. */
function checkRegion(body: JsonObject, reading: Reading, mistakes: Mistakes): void {
  const [region, skips] = [reading.known(body["region"]), body["skip_region_validation"]];
  if (typeof region !== "string" || !isRefusedRegion(region)) return;
  if (reading.isOpen(skips) || String(reading.known(skips)) === "true") return;
  const nearest = likelyName(region, PROVIDER_REGIONS);
  const fix = nearest === undefined ? { id: "skip-region", params: {} } : { id: "nearest", params: { nearest } };
  mistakes.add("region", "region", { value: region }, { fix });
}
