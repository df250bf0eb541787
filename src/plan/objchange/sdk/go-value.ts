/**
 * A value as terraform-plugin-sdk holds it inside: `undefined` is Go's nil; an `int` beyond 2^53 is a bigint; `float64` is a
 * number. Which of them it is follows from the field that it belongs to.
 */
export type Go = undefined | string | boolean | number | bigint | readonly Go[] | GoMap | GoSet;
export type GoMap = ReadonlyMap<string, Go>;

export type FieldKind = "string" | "bool" | "int" | "float" | "list" | "set" | "map" | "object";

/** reflect.DeepEqual. A set that is not the same one is never equal, since it holds a function. */
export function deepEqual(a: Go, b: Go): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => deepEqual(one, b[i]));
  if (a instanceof Map) return b instanceof Map && equalMembers(a, b);
  return false;
}

function equalMembers(a: GoMap, b: GoMap): boolean {
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (!b.has(name) || !deepEqual(value, b.get(name))) return false;
  return true;
}

/** schema.Set: elements under the text of their hash. What has the hash of another element is that element. */
export class GoSet {
  private readonly elements = new Map<string, Go>();

  constructor(private readonly hash: (element: Go) => number) {}

  /** The code of the element. One that holds something unknown gets a code of its own: `~` and the hash. */
  add(element: Go, computed = false): string {
    let code = String(this.hash(element));
    if (computed) {
      const approximate = `~${code}`;
      code = approximate;
      for (let n = 1; this.elements.has(code); n++) code = `${approximate}${n}`;
    }
    if (!this.elements.has(code)) this.elements.set(code, element);
    return code;
  }

  get size(): number {
    return this.elements.size;
  }

  /** In the order of texts, as Go sorts them. */
  codes(): string[] {
    return [...this.elements.keys()].sort();
  }

  list(): Go[] {
    return this.codes().map((code) => this.elements.get(code));
  }

  entries(): IterableIterator<[string, Go]> {
    return this.elements.entries();
  }

  has(code: string): boolean {
    return this.elements.has(code);
  }

  /** Codes of elements that another set does not have, in order. */
  codesWithout(other: GoSet): string[] {
    return this.codes().filter((code) => !other.has(code));
  }

  sameCodes(other: GoSet): boolean {
    return this.size === other.size && this.codesWithout(other).length === 0;
  }

  equals(other: Go): boolean {
    if (!(other instanceof GoSet) || this.size !== other.size) return false;
    for (const [code, element] of this.elements) {
      if (!other.has(code) || !equalElements(element, other.elements.get(code))) return false;
    }
    return true;
  }
}

function equalElements(a: Go, b: Go): boolean {
  if (a instanceof GoSet) return a.equals(b);
  if (!(a instanceof Map)) return deepEqual(a, b);
  if (!(b instanceof Map) || a.size !== b.size) return false;
  for (const [name, value] of a) if (!b.has(name) || !equalElements(value, b.get(name))) return false;
  return true;
}

/** As ResourceData.HasChange compares: sets by their elements. */
export function sameGo(a: Go, b: Go): boolean {
  return a instanceof GoSet ? a.equals(b) : deepEqual(a, b);
}
