import type { Json, JsonObject } from "../../model/json";
import { isObject, memberOf } from "../../model/json";
import { maskedAt, type SecretPlaces, secretTree } from "../../model/secret-places";
import { SENSITIVE_VALUE } from "../change";

/** Shorter secrets stand in too many values by chance; they are masked only in the attributes that are sensitive. */
const SHORTEST = 4;

export interface Masked {
  readonly values: JsonObject;
  /** True at what is sensitive; lists keep an entry for each element. */
  readonly sensitive: JsonObject;
}

/** Replaces secrets: what is sensitive by its place, and known secrets wherever else they stand. */
export class Mask {
  private readonly whole: ReadonlySet<string>;
  private readonly inside: readonly string[];

  /**
   * @param variables values of sensitive variables; they must not stand inside other texts either.
   * @param attributes values of sensitive attributes, of which there may be many; as whole texts.
   */
  constructor(variables: readonly string[], attributes: readonly string[]) {
    this.inside = [...new Set(variables)].filter((secret) => secret.length >= SHORTEST);
    this.whole = new Set(attributes.filter((secret) => secret.length >= SHORTEST));
  }

  /**
   * `secrets` tells where an attribute is sensitive. Unset stays unset.
   *
   * @param unknown what is not known, as a tree.
   */
  object(values: JsonObject, secrets: (name: string) => SecretPlaces | undefined, unknown: JsonObject = {}): Masked {
    const masked: [string, Json][] = [];
    const sensitive: [string, Json][] = [];
    for (const name of new Set([...Object.keys(values), ...Object.keys(unknown)])) {
      const [value, places] = [memberOf(values, name), secrets(name)];
      if (value !== undefined) masked.push([name, this.value(maskedAt(value, places, SENSITIVE_VALUE))]);
      const shape = withUnknown(value ?? null, memberOf(unknown, name) ?? false);
      const tree = places ? either(secretTree(shape, places), this.tree(value ?? null)) : this.tree(value ?? null);
      if (tree !== false) sensitive.push([name, tree]);
    }
    return { values: Object.fromEntries(masked), sensitive: Object.fromEntries(sensitive) };
  }

  value(value: Json): Json {
    if (Array.isArray(value)) return value.map((element) => this.value(element));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.value(member)]));
    return this.isSecret(value) ? SENSITIVE_VALUE : value;
  }

  /** Where `value` holds a secret. */
  tree(value: Json): Json {
    if (Array.isArray(value)) return value.map((element) => this.tree(element));
    if (!isObject(value)) return this.isSecret(value);
    const members = Object.entries(value).flatMap(([name, member]) => {
      const tree = this.tree(member);
      return tree === false ? [] : [[name, tree] as const];
    });
    return Object.fromEntries(members);
  }

  private isSecret(value: Json): boolean {
    if (value === null || typeof value === "object") return false;
    const text = String(value);
    return this.whole.has(text) || this.inside.some((secret) => text.includes(secret));
  }
}

/** A value with something at each place that is not known, so that this may be marked, too. */
function withUnknown(value: Json, unknown: Json): Json {
  if (unknown === true) return true;
  if (Array.isArray(unknown)) {
    const values = Array.isArray(value) ? value : [];
    return unknown.map((one, i) => withUnknown(values[i] ?? null, one));
  }
  if (!isObject(unknown)) return value;
  const values = isObject(value) ? value : {};
  const names = new Set([...Object.keys(values), ...Object.keys(unknown)]);
  return Object.fromEntries(
    [...names].map((name) => [name, withUnknown(memberOf(values, name) ?? null, memberOf(unknown, name) ?? false)]),
  );
}

/** Two trees as one. */
function either(a: Json, b: Json): Json {
  if (a === true || b === true) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.map((one, i) => either(one, b[i] ?? false));
  if (!isObject(a) || !isObject(b)) return a;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => [name, either(memberOf(a, name) ?? false, memberOf(b, name) ?? false)]),
  );
}
