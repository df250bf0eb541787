import type { Json, JsonObject } from "../../model/json";
import { isObject } from "../../model/json";

/** What stands in place of a sensitive value. */
export const SENSITIVE_VALUE = "(sensitive value)";

/** Shorter secrets stand in too many values by chance; they are masked only in the attributes that are sensitive. */
const SHORTEST = 4;

export interface Masked {
  readonly values: JsonObject;
  /** True at what is sensitive; lists keep an entry for each element. */
  readonly sensitive: JsonObject;
}

/** Replaces secrets: whole attributes that are sensitive, and known secrets wherever else they stand. */
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

  /** `isSecret` tells of a top-level attribute whether it is sensitive as a whole. Unset stays unset. */
  object(values: JsonObject, isSecret: (name: string) => boolean): Masked {
    const masked: JsonObject = {};
    const sensitive: JsonObject = {};
    for (const [name, value] of Object.entries(values)) {
      const secret = isSecret(name);
      masked[name] = secret && value !== null ? SENSITIVE_VALUE : this.value(value);
      const tree = secret ? true : this.tree(value);
      if (tree !== false) sensitive[name] = tree;
    }
    return { values: masked, sensitive };
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

/** The texts in a value that must be kept secret. */
export function textsIn(value: Json | undefined): string[] {
  if (value === undefined || value === null || value === "" || typeof value === "boolean") return [];
  if (typeof value === "object") return Object.values(value).flatMap(textsIn);
  return [String(value)];
}
