import { unknown } from "../../../model/answer";
import type { Block } from "../../../model/block";
import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { isOfKnownProvider } from "../../../provider/source";
import { schemaOf } from "../../../schema/schemas";
import type { Report, Rule } from "../../rule";
import { checkBody } from "../../schema-check/body";
import { Mistakes } from "../../schema-check/mistake";
import { weighIn } from "../../schema-check/other-version";
import { checkProviders } from "../../schema-check/providers";
import { Reading } from "../../schema-check/reading";
import { tell, type Weigh } from "../../schema-check/tell";
import { checkType } from "../../schema-check/type-name";

/** What is written in a block of which there is no instance. */
const NO_INSTANCE = new Reading(() => unknown("expression", "count"));

/** What `terraform validate` would refuse with the provider's schema, without the provider. */
export const schemaAttribute: Rule = {
  id: "schema/attribute",
  severity: "error",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source: "Schemas of the provider aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21",
  check({ model }, report) {
    const weights = new Map(model.stacks.map((part) => [part.name, weighIn(part)]));
    const weighOf = ({ stack }: Resource): Weigh => weights.get(stack) as Weigh;
    // A state holds what the provider wrote: computed attributes too, and nothing an author could correct.
    const isWritten = ({ stack }: Resource): boolean => model.stack(stack).part.origin !== "state";
    for (const resource of model.empty.values()) {
      if (isWritten(resource))
        checkResource(resource, NO_INSTANCE, { said: new Set(), weigh: weighOf(resource) }, report);
    }
    let block: Block | undefined;
    let said = new Set<string>();
    for (const resources of [model.data, model.resources]) {
      for (const resource of resources) {
        // The instances of one block share its mistakes; those that differ by each.value are said one by one.
        if (resource.block !== block) said = new Set();
        block = resource.block;
        if (!isWritten(resource)) continue;
        checkResource(resource, readingOf(model, resource), { said, weigh: weighOf(resource) }, report);
      }
    }
    checkProviders(model, report);
  },
};

function readingOf(model: Model, resource: Resource): Reading {
  return new Reading((raw) => model.evaluate(resource, raw));
}

function checkResource(
  resource: Resource,
  reading: Reading,
  { said, weigh }: { readonly said: Set<string>; readonly weigh: Weigh },
  report: Report,
): void {
  if (!isOfKnownProvider(resource) && !isBuiltIn(resource)) return;
  const mistakes = new Mistakes();
  const schema = schemaOf(resource.mode, resource.block.type);
  checkType(resource.block, schema, mistakes);
  if (schema) {
    const { attributes } = schema;
    checkBody({ type: resource.block.type, body: resource.body, attributes }, reading, mistakes);
  }
  tell(mistakes, resource, report, { said, weigh });
}

/** What Terraform has itself: terraform_data, terraform_remote_state. */
function isBuiltIn({ block }: Resource): boolean {
  return block.type.startsWith("terraform_");
}
