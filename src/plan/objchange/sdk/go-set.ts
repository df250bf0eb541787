import { deepEqual, type Go } from "./go-value";

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
