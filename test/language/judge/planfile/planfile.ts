import { DYNAMIC, objectOf, STRING } from "../../../../src/value/type";
import { decodeItem } from "./msgpack";
import { fieldsOf, textOf } from "./protobuf";
import { decodeValue, type Told } from "./told";
import { unzip } from "./zip";

/** The attributes of `terraform_data`: of any type, but for the id. */
const SCHEMA = objectOf(
  new Map([
    ["id", STRING],
    ["input", DYNAMIC],
    ["output", DYNAMIC],
    ["triggers_replace", DYNAMIC],
  ]),
);

/**
 * What a saved plan says of the `input` of every `terraform_data`, by address. A plan file has what `terraform show -json`
 * leaves out: the type of every value, of unknown ones too, and what is known of them.
 *
 * Source: Terraform 1.11, internal/plans/planproto/planfile.proto
 */
export function plannedInputs(archive: Buffer): Map<string, Told> {
  const inputs = new Map<string, Told>();
  for (const bytes of fieldsOf(unzip(archive, "tfplan")).get(3) ?? []) {
    const resource = fieldsOf(bytes);
    const change = fieldsOf(resource.get(9)?.[0] as Uint8Array);
    // The last one is what is planned: before it stands what was, unless there was nothing.
    const after = fieldsOf(change.get(2)?.at(-1) as Uint8Array).get(1)?.[0];
    if (!after) continue;
    const planned = decodeValue(after, SCHEMA).content as ReadonlyMap<string, Told>;
    let input = planned.get("input") as Told;
    for (const path of change.get(4) ?? []) {
      const [attribute, ...steps] = stepsOf(path);
      if (attribute === "input") input = sensitiveAt(input, steps);
    }
    inputs.set(textOf(resource.get(13)?.[0]), input);
  }
  return inputs;
}

type Step = string | number;

function stepsOf(path: Uint8Array): Step[] {
  return (fieldsOf(path).get(1) ?? []).map((bytes) => {
    const step = fieldsOf(bytes);
    const name = step.get(1)?.[0];
    return name ? textOf(name) : keyOf(fieldsOf(step.get(2)?.[0] as Uint8Array).get(1)?.[0] as Uint8Array);
  });
}

/** Keys stand there with or without their type. */
function keyOf(bytes: Uint8Array): Step {
  const item = decodeItem(bytes);
  if (typeof item === "string") return item;
  if (item && typeof item === "object" && "integer" in item) return Number(item.integer);
  const { content } = decodeValue(bytes, DYNAMIC);
  if (typeof content === "string") return content;
  return Number((content as { exact: string }).exact);
}

function sensitiveAt(told: Told, [step, ...rest]: readonly Step[]): Told {
  if (step === undefined) return { ...told, sensitive: true };
  const { content } = told;
  if (content instanceof Map) {
    const member = content.get(step as string) as Told;
    return { ...told, content: new Map([...content, [step as string, sensitiveAt(member, rest)]]) };
  }
  const members = content as readonly Told[];
  return { ...told, content: members.map((member, i) => (i === step ? sensitiveAt(member, rest) : member)) };
}
