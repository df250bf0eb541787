import type { Block } from "../../../model/block";
import { isObject, type Json, type JsonObject } from "../../../model/json";
import type { Resource } from "../../../model/resource";
import { isOfKnownProvider } from "../../../provider/source";
import type { Attributes, Deprecation } from "../../../schema/attribute";
import { schemaOf } from "../../../schema/schemas";
import type { Rule } from "../../rule";
import { Mistakes } from "../../schema-check/mistake";
import { Reading } from "../../schema-check/reading";
import { tell } from "../../schema-check/tell";

/** What Terraform warns of because the provider calls it deprecated. */
export const schemaDeprecated: Rule = {
  id: "schema/deprecated",
  severity: "info",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source: "Schemas of the provider aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21",
  check({ model }, report) {
    const seen = new Set<Block>();
    for (const resources of [model.data, model.resources]) {
      for (const resource of resources) {
        if (seen.has(resource.block) || model.stack(resource.stack).part.origin === "state") continue;
        seen.add(resource.block);
        const reading = new Reading((raw) => model.evaluate(resource, raw));
        tell(deprecatedIn(resource, reading), resource, report);
      }
    }
  },
};

function deprecatedIn(resource: Resource, reading: Reading): Mistakes {
  const mistakes = new Mistakes();
  const schema = isOfKnownProvider(resource) ? schemaOf(resource.mode, resource.block.type) : undefined;
  if (schema?.deprecated) add("type", resource.block.type, schema.deprecated, mistakes);
  if (schema) collect(resource.block.body, schema.attributes, "", reading, mistakes);
  return mistakes;
}

function collect(body: JsonObject, attributes: Attributes, path: string, reading: Reading, mistakes: Mistakes): void {
  for (const name in body) {
    const attribute = attributes.get(name);
    // Few attributes are deprecated: of the others nothing has to be read.
    if (!attribute || !(attribute.deprecated || attribute.block) || !reading.isSet(body[name])) continue;
    if (attribute.deprecated && !attribute.removed) add("attribute", path + name, attribute.deprecated, mistakes);
    if (!attribute.block || !attribute.attributes) continue;
    for (const [i, one] of blocksOf(body[name]).entries()) {
      collect(one, attribute.attributes, `${path}${name}[${i}].`, reading, mistakes);
    }
  }
}

function blocksOf(raw: Json | undefined): readonly JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}

function add(message: string, name: string, { replacement }: Deprecation, mistakes: Mistakes): void {
  const fix = replacement === undefined ? {} : { fix: { id: "replacement", params: { replacement } } };
  mistakes.add(message, name, {}, fix);
}
