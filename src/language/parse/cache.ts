/** Characters of texts that are kept for sure. A tree takes some twenty times its text. */
const LIMIT = 2_000_000;
/** What an entry counts beside its text. */
const ENTRY = 50;

/**
 * Results by text. What was asked for lately is kept, the rest is dropped when it becomes much: two generations, of which
 * the older one goes when the younger one is full.
 */
export class Cache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private size = 0;

  /** What was made of a text, or is made of it now. */
  get(text: string, make: (text: string) => T): T {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const made = this.old.get(text) ?? make(text);
    this.keep(text, made);
    return made;
  }

  private keep(text: string, made: T): void {
    this.size += text.length + ENTRY;
    if (this.size > LIMIT) {
      this.old = this.young;
      this.young = new Map();
      this.size = text.length + ENTRY;
    }
    this.young.set(text, made);
  }
}
