import { type DecidedChange, isAnyTrue } from "../../model/decided";
import { isObject, type Json, memberOf, sameJson } from "../../model/json";
import type { Resource } from "../../model/resource";
import { ALL_SECRET, maskedAt, placesAt, type SecretPath, type SecretPlaces } from "../../model/secret-places";
import type { SecretsOf } from "../../provider/secret-spotter";
import { isMembers, nullValue, UnknownContent, unknownValue, type Value } from "../../value/value";
import { type AttributeChange, type ChangeKind, SENSITIVE_VALUE } from "../change";
import type { PlannedType } from "../objchange/fields";
import { priorValue } from "../objchange/prior";

/** The kind of change that Terraform's actions are. */
export function kindOfActions(actions: readonly string[]): ChangeKind {
  const [first, second] = actions;
  if (second !== undefined) return "replace";
  return first === "create" || first === "update" || first === "delete" || first === "forget" || first === "read"
    ? first
    : "no-op";
}

/** The object that a plan of Terraform has, as a value of its type. */
export function decidedValue({ after = {}, unknown }: DecidedChange, { schema }: PlannedType): Value {
  return withUnknown(priorValue(after, schema), unknown);
}

/** A set has no places: what is not known in one element is not known of all. */
function withUnknown(value: Value, unknown: Json): Value {
  if (!isAnyTrue(unknown)) return value;
  const { content, type } = value;
  if (unknown === true || type.kind === "set") return unknownValue(type, { kind: "computed", subject: "" });
  if (Array.isArray(content) && Array.isArray(unknown)) {
    const elements = (content as readonly Value[]).map((one, i) => withUnknown(one, unknown[i] ?? false));
    return { ...value, content: elements };
  }
  if (!isMembers(content) || !isObject(unknown)) return value;
  const members = new Map<string, Value>();
  for (const name of content.keys()) {
    members.set(name, withUnknown(content.get(name) as Value, memberOf(unknown, name) ?? false));
  }
  return { ...value, content: members };
}

/**
 * What of a replacement is told: what the cloud gives to the new object is no reason for it.
 *
 * @param isWritten whether the configuration sets an attribute
 */
export function withFormerComputed(planned: Value, before: Value, isWritten: (attribute: string) => boolean): Value {
  if (!isMembers(planned.content) || !isMembers(before.content)) return planned;
  const members = new Map<string, Value>();
  for (const name of planned.content.keys()) {
    const own = planned.content.get(name) as Value;
    const isGiven = own.content instanceof UnknownContent && !isWritten(name);
    members.set(name, isGiven ? (before.content.get(name) ?? nullValue(own.type)) : own);
  }
  return { ...planned, content: members };
}

/** What is to be known of an object, to tell what changes of it. */
interface Telling {
  /** Whether the configuration sets an attribute. */
  readonly isWritten: (attribute: string) => boolean;
  readonly secretsOf: SecretsOf;
}

export function tellingOf(change: DecidedChange, resource: Resource): Telling {
  const isWritten = (name: string) => resource.raw(name) !== undefined;
  return { isWritten, secretsOf: (name) => secretsIn(change, name) };
}

/** The attributes that change of an object whose type is not known here. */
export function decidedAttributes(change: DecidedChange, { isWritten, secretsOf }: Telling): AttributeChange[] {
  const { before = {}, after = {}, unknown, actions } = change;
  const replaced = new Set(change.replacePaths.map(([name]) => String(name)));
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): AttributeChange[] => {
    const [was, is] = [memberOf(before, name) ?? null, memberOf(after, name) ?? null];
    const open = isObject(unknown) ? isAnyTrue(memberOf(unknown, name)) : unknown === true;
    const isGiven = open && !isWritten(name);
    if (isGiven || (!open && sameJson(was, is)) || name === "timeouts") return [];
    if (actions[0] === "create" && actions.length === 1 && is === null && !open) return [];
    const places = secretsOf(name);
    const sensitive = places?.all === true;
    const shown = (value: Json): Json => maskedAt(value, places, SENSITIVE_VALUE);
    return [
      {
        attribute: name,
        ...(sensitive || was === null ? {} : { before: shown(was) }),
        ...(sensitive || open || is === null ? {} : { after: shown(is) }),
        afterUnknown: open,
        sensitive,
        forcesReplacement: replaced.has(name),
      },
    ];
  });
}

/** Where the plan says that an attribute must not be shown. */
export function secretsIn({ sensitive }: DecidedChange, attribute: string): SecretPlaces | undefined {
  if (sensitive === true) return ALL_SECRET;
  const tree = isObject(sensitive) ? memberOf(sensitive, attribute) : undefined;
  return tree === undefined ? undefined : placesAt(pathsIn(tree));
}

function pathsIn(tree: Json): SecretPath[] {
  if (tree === true) return [[]];
  if (Array.isArray(tree)) return tree.flatMap((one, i) => pathsIn(one).map((path) => [i, ...path]));
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([name, one]) => pathsIn(one).map((path) => [name, ...path]));
}
