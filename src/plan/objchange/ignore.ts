import type { Attributes } from "../../schema/attribute";
import type { TypeSchema } from "../../schema/type-schema";
import { mapValue } from "../../value/collection";
import { sameValue } from "../../value/equal";
import { isMembers, nullValue, UnknownContent, type Value } from "../../value/value";

/** What lifecycle.ignore_changes names: `["tags", "owner"]`; `all` stands for everything. */
export type Ignored = "all" | readonly IgnoredPath[];

/** Names of attributes and numbers of elements; the last part may be the key of a map. */
export type IgnoredPath = readonly (string | number)[];

/** A configuration where what is ignored is as the prior object has it (processIgnoreChanges). */
export function ignoring(ignored: Ignored, prior: Value, config: Value, { attributes }: TypeSchema): Value {
  return ignored === "all" ? withoutComputed(prior, attributes) : ignored.reduce(keepIn(prior), config);
}

/** The same for what a provider plans: it may have changed what was ignored. */
export function ignoringPlanned(ignored: Ignored, prior: Value, planned: Value): Value {
  return ignored === "all" ? prior : ignored.reduce(keepIn(prior), planned);
}

/** All of an object that can be written. */
function withoutComputed(value: Value, attributes: Attributes): Value {
  if (!isMembers(value.content)) return value;
  const members = new Map<string, Value>();
  for (const [name, { mode, block, attributes: within }] of attributes) {
    const one = value.content.get(name) ?? nullValue();
    if (block) members.set(name, withinBlocks(one, within as Attributes));
    else members.set(name, mode === "computed" ? nullValue(one.type) : one);
  }
  return { ...value, content: members };
}

function withinBlocks(value: Value, attributes: Attributes): Value {
  const { content } = value;
  if (!Array.isArray(content)) return isMembers(content) ? withoutComputed(value, attributes) : value;
  return { ...value, content: content.map((one) => withoutComputed(one as Value, attributes)) };
}

function keepIn(prior: Value): (value: Value, path: IgnoredPath) => Value {
  return (value, path) => kept(prior, value, path);
}

function kept(prior: Value, value: Value, path: IgnoredPath): Value {
  const [step, ...rest] = path;
  if (step === undefined) return sameValue(prior, value) ? value : prior;
  if (value.type.kind === "map") return rest.length === 0 ? withKey(prior, value, String(step)) : value;
  const [before, own] = [prior.content, value.content];
  if (typeof step === "number") {
    if (value.type.kind !== "list" || !Array.isArray(before) || !Array.isArray(own)) return value;
    const [former, element] = [before[step] as Value | undefined, own[step] as Value | undefined];
    return former && element ? { ...value, content: own.toSpliced(step, 1, kept(former, element, rest)) } : value;
  }
  if (!isMembers(before) || !isMembers(own) || value.type.kind !== "object") return value;
  const [former, member] = [before.get(step), own.get(step)];
  if (!former || !member) return value;
  const members = new Map<string, Value>();
  for (const name of own.keys()) members.set(name, own.get(name) as Value);
  return { ...value, content: members.set(step, kept(former, member, rest)) };
}

/** A map where one key is as it was: kept, brought back or taken away. */
function withKey(prior: Value, value: Value, key: string): Value {
  const { content } = value;
  if (content instanceof UnknownContent) return value;
  const members = new Map<string, Value>();
  if (isMembers(content)) for (const name of content.keys()) members.set(name, content.get(name) as Value);
  const former = isMembers(prior.content) ? prior.content.get(key) : undefined;
  if (former) members.set(key, former);
  else members.delete(key);
  if (members.size === 0 && content === null) return value;
  return { ...mapValue(members, (value.type as { element: Value["type"] }).element), marks: value.marks };
}
