import type { Block } from "../../../model/block";
import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { isOfKnownProvider } from "../../../provider/source";
import { schemaOf } from "../../../schema/schemas";
import type { Report, Rule } from "../../rule";
import { checkBody, checkDynamic } from "../../schema-check/body";
import { emptiedIn } from "../../schema-check/emptied";
import { Mistakes } from "../../schema-check/mistake";
import { weighIn } from "../../schema-check/other-version";
import { checkProviders } from "../../schema-check/providers";
import { Reading, WITHOUT_INSTANCE } from "../../schema-check/reading";
import { type TellOptions, tell, type Weigh } from "../../schema-check/tell";
import { checkType } from "../../schema-check/type-name";

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
    const weighOf = (resource: Resource): Weigh => weights.get(resource.stack)?.(resource) ?? ((mistake) => mistake);
    // A state holds what the provider wrote: computed attributes too, and nothing an author could correct.
    const isWritten = ({ stack }: Resource): boolean => model.stack(stack).part.origin !== "state";
    for (const resource of model.empty.values()) {
      const weigh = weighOf(resource);
      if (isWritten(resource)) tell(mistakesIn(resource, WITHOUT_INSTANCE), resource, report, { weigh });
    }
    let block: Block | undefined;
    let said = new Set<string>();
    for (const resources of [model.data, model.resources]) {
      for (const resource of resources) {
        // The instances of one block share its mistakes; those that differ by each.value are said one by one.
        if (resource.block !== block) said = new Set();
        block = resource.block;
        if (!isWritten(resource)) continue;
        checkInstance(model, resource, { said, weigh: weighOf(resource) }, report);
      }
    }
    checkProviders(model, report);
  },
};

/** What may have no instance is refused for sure only where it would be refused without one. */
function checkInstance(model: Model, resource: Resource, telling: TellOptions, report: Report): void {
  const { missing } = resource.repetition;
  const mistakes = mistakesIn(resource, new Reading((raw) => model.evaluate(resource, raw)));
  const certain = missing && mistakes.found.length > 0 ? mistakesIn(resource, WITHOUT_INSTANCE) : mistakes;
  tell(certain, resource, report, telling);
  if (missing && certain.found.length < mistakes.found.length) report.undecided(resource, missing);
}

function mistakesIn(resource: Resource, reading: Reading): Mistakes {
  const mistakes = new Mistakes();
  if (!isOfKnownProvider(resource) && !isBuiltIn(resource)) return mistakes;
  const schema = schemaOf(resource.mode, resource.block.type);
  checkType(resource.block, schema, mistakes);
  if (schema) {
    const checked = { type: resource.block.type, body: resource.body, attributes: schema.attributes };
    checkBody(checked, reading, mistakes);
    const emptied = emptiedIn(resource);
    if (emptied) checkDynamic(checked, emptied, mistakes);
  }
  return mistakes;
}

/** What Terraform has itself: terraform_data, terraform_remote_state. */
function isBuiltIn({ block }: Resource): boolean {
  return block.type.startsWith("terraform_");
}
