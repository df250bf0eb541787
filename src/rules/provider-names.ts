import type { Block } from "../model/block";
import { withoutKeys } from "../model/dynamic-address";
import { isTemplate } from "../model/expression";
import { isObject, memberOf } from "../model/json";
import type { Model } from "../model/model";
import type { ModulePart } from "../model/module";
import { bare, configured, writtenProvider } from "../provider/provider-block";
import { fact } from "./facts";
import type { Report } from "./rule";

/** `provider = alicloud.beijing`, where neither a block has that alias nor the module says that it is called with it. */
export function checkProviderNames(model: Model, report: Report): void {
  const seen = new Set<Block>();
  for (const resource of [...model.data, ...model.resources]) {
    const { block, module, address } = resource;
    // The instances of one block share its text.
    if (resource.meta("provider") === undefined || seen.has(block)) continue;
    seen.add(block);
    const written = withoutKeys(writtenProvider(resource));
    const [local = "", alias] = written.split(".");
    if (alias === undefined || isTemplate(written)) continue;
    if (configured(module.part, written) || isPassed(module.part, local, written)) continue;
    const what = `provider "${local}" { alias = "${alias}" }`;
    const facts = [
      fact("resource", address),
      fact("place", "provider"),
      fact("reference", written),
      fact("what", what),
    ];
    report.violation(resource, { message: "undeclared", facts, fix: { id: "declare", params: { what } } });
  }
}

/** `configuration_aliases` of what a module requires. */
function isPassed({ settings }: ModulePart, local: string, written: string): boolean {
  const required = memberOf(settings?.requiredProviders, local);
  const aliases = isObject(required) ? required["configuration_aliases"] : undefined;
  return aliases !== undefined && (!Array.isArray(aliases) || aliases.some((one) => bare(String(one)) === written));
}
