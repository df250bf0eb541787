import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import type { StackPart } from "../../../model/stack-part";
import { isOfKnownProvider, isPublished } from "../../../provider/source";
import { cameLater, type ProviderVersion, providerVersionOf } from "../../../provider/version";
import { schemaSource } from "../../../schema/files";
import { schemaOf } from "../../../schema/schemas";
import { sinceOf } from "../../../schema/since";
import { subjectIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule } from "../../rule";

/** Names that are shown; the others are counted. */
const SHOWN = 5;

/** The plan holds for one version of the provider; a stack that has another one is told so, once. */
export const schemaProviderVersion: Rule = {
  id: "schema/provider-version",
  severity: "info",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source:
    "Schemas of the provider aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21; its pages say since which version there is what",
  check({ model }, report) {
    for (const part of model.stacks) {
      checkState(model, part, report);
      const used = providerVersionOf(part);
      const resources = used ? resourcesOf(model, part) : [];
      if (used && resources.length > 0) checkVersion(model, part, used, resources, report);
    }
  },
};

function resourcesOf(model: Model, { name }: StackPart): readonly Resource[] {
  return [...model.data, ...model.resources].filter((one) => one.stack === name && isOfKnownProvider(one));
}

function checkVersion(
  model: Model,
  part: StackPart,
  used: ProviderVersion,
  resources: readonly Resource[],
  report: Report,
): void {
  const { relation, text } = used;
  if (relation === "same") return;
  const facts = [fact("used", text), fact("from", used.from), fact("version", schemaSource().version)];
  const subject = subjectIn(model, model.root(part.name), "provider.alicloud");
  const lacking = relation === "older" ? lackingIn(resources, used) : [];
  if (lacking.length === 0) report.violation(subject, { message: relation, facts });
  else {
    const names = [...lacking.slice(0, SHOWN), ...(lacking.length > SHOWN ? [`+${lacking.length - SHOWN}`] : [])];
    report.violation(subject, {
      message: "older-lacks",
      severity: "warning",
      facts: [...facts, fact("lacking", names.join(", "))],
    });
  }
}

/** Types and attributes that are used, and that came after the version that a stack has: `alicloud_vpc.enable_ipv6 (1.119.0)` */
function lackingIn(resources: readonly Resource[], used: ProviderVersion): readonly string[] {
  const lacking = new Set<string>();
  const isLater = (since: string | undefined): since is string => since !== undefined && cameLater(since, used);
  for (const { mode, block } of resources) {
    const kind = mode === "data" ? "data" : "resource";
    const name = mode === "data" ? `data.${block.type}` : block.type;
    const { type, a = {} } = (schemaOf(mode, block.type) && sinceOf(kind, block.type)) || {};
    if (isLater(type)) lacking.add(`${name} (${type})`);
    else {
      for (const [attribute, since] of Object.entries(a)) {
        if (Object.hasOwn(block.body, attribute) && isLater(since)) lacking.add(`${name}.${attribute} (${since})`);
      }
    }
  }
  return [...lacking].sort();
}

/** Terraform refuses to plan what a newer provider has written; one that nothing names may be that newer one. */
function checkState(model: Model, part: StackPart, report: Report): void {
  const used = providerVersionOf(part);
  if (used?.relation === "newer") return;
  const newer = model.stack(part.name).objects.flatMap((object) => {
    const { mode, type, provider, schemaVersion = 0 } = object;
    const isKnown = schemaVersion > 0 && (provider === undefined || isPublished(provider));
    const version = isKnown ? schemaOf(mode, type)?.stateVersion : undefined;
    return version !== undefined && schemaVersion > version ? [{ object, version }] : [];
  });
  const [first] = newer;
  if (!first) return;
  const { object, version } = first;
  const found = fact("found", object.schemaVersion ?? 0, "state");
  report.violation(subjectIn(model, model.root(part.name), "provider.alicloud"), {
    message: "state-newer",
    severity: used ? "error" : "warning",
    facts: [fact("object", object.address), fact("count", newer.length), found, fact("known", version)],
  });
}
