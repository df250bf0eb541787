import type { Block } from "../../../model/resource";
import { descriptorOf } from "../../../provider/registry";
import { fact } from "../../facts";
import type { Rule } from "../../rule";
import { BodyCheck } from "../../schema-check/body";
import { checkGroups } from "../../schema-check/groups";

/** What `terraform validate` would refuse with the provider's schema, without the provider. */
export const schemaAttribute: Rule = {
  id: "schema/attribute",
  severity: "error",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source: "Schema of the provider aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, one descriptor per type",
  check({ model }, report) {
    let block: Block | undefined;
    let said = new Set<string>();
    for (const resource of model.resources) {
      const descriptor = descriptorOf(resource.type);
      // A state holds what the provider wrote: computed attributes too, and nothing an author could correct.
      if (!descriptor || model.stack(resource.stack).part.origin === "state") continue;
      const mistakes = new BodyCheck(model, resource);
      mistakes.check(resource.block.body, descriptor.attributes, "");
      checkGroups(resource.block.body, descriptor.attributes, mistakes);
      if (mistakes.found.length === 0) continue;
      // The instances of one block share its mistakes; those that differ by each.value are said one by one.
      if (resource.block !== block) said = new Set();
      block = resource.block;
      for (const { message, facts, fix } of mistakes.found) {
        const key = JSON.stringify([message, facts]);
        if (said.has(key)) continue;
        said.add(key);
        const all = [fact("resource", resource.address), ...facts];
        report.violation(resource, { message, facts: all, ...(fix ? { fix } : {}) });
      }
    }
  },
};
