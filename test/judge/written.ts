import type { AttributeSchema, Attributes } from "../../src/schema/attribute";
import { listValue } from "../../src/value/collection";
import { setValue } from "../../src/value/set";
import type { CollectionType } from "../../src/value/type";
import { isMembers, nullValue, type Value } from "../../src/value/value";
import type { Random } from "../plan/objchange/support/random";
import { withMember } from "../plan/objchange/support/random";

/** A configuration that agrees with a state in most attributes, and that Terraform would take. */
export function similarConfig(
  random: Random,
  config: Value,
  state: Value,
  attributes: Attributes,
  share: number,
): Value {
  let result = config;
  for (const [name, attribute] of attributes) {
    if (attribute.mode === "computed" || name === "id" || !random.chance(share)) continue;
    const own = isMembers(state.content) ? state.content.get(name) : undefined;
    const written = own && asWritten(own, attribute);
    if (written) result = withMember(result, name, written);
  }
  return result;
}

/** What stands in a state, as somebody would write it; undefined where that would be refused. */
function asWritten(value: Value, { mode, block, type, attributes }: AttributeSchema): Value | undefined {
  if (mode === "computed") return nullValue(type);
  if (value.content === null) return mode === "required" ? undefined : value;
  if (!block || block === "single" || !Array.isArray(value.content)) return value;
  if (mode === "required" && value.content.length === 0) return undefined;
  const blocks: Value[] = [];
  for (const one of value.content as readonly Value[]) {
    const written = blockAsWritten(one, attributes as Attributes);
    if (!written) return undefined;
    blocks.push(written);
  }
  const { element } = type as CollectionType;
  return block === "list" ? listValue(blocks, element) : setValue(blocks, element);
}

function blockAsWritten(block: Value, attributes: Attributes): Value | undefined {
  let result = block;
  for (const [name, attribute] of attributes) {
    const own = isMembers(block.content) ? block.content.get(name) : undefined;
    const written = own && asWritten(own, attribute);
    if (!written) return undefined;
    result = withMember(result, name, written);
  }
  return result;
}

/** A state without blocks that lack what they must have, or have nothing in them: no provider keeps such. */
export function withWholeBlocks(state: Value, attributes: Attributes): Value {
  let result = state;
  for (const [name, { block, type, attributes: inner }] of attributes) {
    const own = isMembers(state.content) ? state.content.get(name) : undefined;
    if (!own || !block || block === "single" || !inner || !Array.isArray(own.content)) continue;
    const whole = (own.content as readonly Value[])
      .map((one) => withWholeBlocks(one, inner))
      .filter((one) => isWhole(one, inner));
    const { element } = type as CollectionType;
    result = withMember(result, name, block === "list" ? listValue(whole, element) : setValue(whole, element));
  }
  return result;
}

function isWhole({ content }: Value, attributes: Attributes): boolean {
  const isEmpty = (name: string): boolean => {
    const own = isMembers(content) ? content.get(name)?.content : undefined;
    return own === null || own === "" || (Array.isArray(own) && own.length === 0);
  };
  if ([...attributes.keys()].every(isEmpty)) return false;
  return [...attributes].every(([name, { mode, block }]) => {
    const own = isMembers(content) ? content.get(name)?.content : undefined;
    if (mode !== "required") return true;
    return block ? Array.isArray(own) && own.length > 0 : own !== null;
  });
}
