import type { Answer } from "../../model/answer";
import type { Json } from "../../model/json";
import { maskedAt } from "../../model/secret-places";
import type { SecretsOf } from "../../provider/secret-spotter";
import type { AttributeSchema } from "../../schema/attribute";
import { type AttributeChange, SENSITIVE_VALUE } from "../change";
import type { PlannedType } from "../objchange/fields";
import type { Field } from "../objchange/sdk/field";

/*
 * A new object is told by what its configuration sets. Where that is plain, it is what the provider plans, too, and the whole
 * plan is made only for those who ask.
 */

/**
 * The attributes of a new object; undefined where the provider may make something else of what is written.
 *
 * @param names attributes that the configuration sets
 * @param written what an attribute is worth
 */
export function plainlyNew(
  names: readonly string[],
  { schema, fields }: PlannedType,
  written: (name: string) => Answer,
  secrets: SecretsOf,
): AttributeChange[] | undefined {
  const changes: AttributeChange[] = [];
  for (const name of names.length > 1 ? [...names].sort() : names) {
    const [attribute, field] = [schema.attribute(name), fields.get(name)];
    if (!attribute || !field || !isPlain(attribute, field)) return undefined;
    const value = written(name);
    if (value.kind === "absent") continue;
    if (value.kind === "known" && !isOfKind(value.value, field)) return undefined;
    if (value.kind === "unknown" && field.kind === "list") return undefined;
    changes.push(told(attribute, value, secrets));
  }
  return changes;
}

function isPlain(attribute: AttributeSchema, field: Field): boolean {
  if (attribute.block || attribute.mode === "computed" || attribute.name === "timeouts") return false;
  return !field.stateFunction && !field.hide && !field.fields && !field.element?.stateFunction && !field.element?.hide;
}

/** Whether a value is of the attribute's own kind, and not what the provider may take for nothing. */
function isOfKind(value: Json, { kind }: Field): boolean {
  if (kind === "string") return typeof value === "string" && value !== "";
  if (kind === "bool") return value === true;
  if (kind === "int") return typeof value === "number" && Number.isInteger(value) && value !== 0;
  if (kind === "map") return isMapOfTexts(value);
  return false;
}

function isMapOfTexts(value: Json): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = Object.values(value);
  return members.length > 0 && members.every((one) => typeof one === "string");
}

function told({ name, sensitive: secret }: AttributeSchema, value: Answer, secretsOf: SecretsOf): AttributeChange {
  const places = secretsOf(name);
  const sensitive = secret || places?.all === true;
  const after = value.kind === "known" && !sensitive ? { after: maskedAt(value.value, places, SENSITIVE_VALUE) } : {};
  const afterUnknown = value.kind === "unknown";
  return { attribute: name, ...after, afterUnknown, sensitive, forcesReplacement: false };
}
