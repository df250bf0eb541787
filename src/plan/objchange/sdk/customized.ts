import { fieldAt } from "./address";
import { compareField } from "./compare";
import { type Differing, isNonZero, type Sides } from "./data";
import type { Differences } from "./difference";
import { DifferenceReader } from "./difference-reader";
import type { Field, Fields } from "./field";
import type { Go } from "./go-value";
import { sameGo } from "./go-value";
import { zeroOf } from "./hash";
import { type FoundValue, latest, type Reader, valueOrZero } from "./reader";
import type { WrittenReader } from "./written-reader";

/** What a CustomizeDiff may ask and do. An error that it gives would be the text that it returns. */
export type Customize = (diff: CustomizedDiff) => string | undefined;

/** A difference that the provider may still change (ResourceDiff). */
export class CustomizedDiff implements Differing {
  private readonly differing: Reader;
  private readonly unknown = new Set<string>();
  private readonly forced = new Set<string>();
  /** Attributes that were asked for. */
  readonly reads = new Set<string>();

  constructor(
    readonly id: string,
    private readonly fields: Fields,
    private readonly state: Reader,
    private readonly written: WrittenReader,
    private readonly differences: Differences,
  ) {
    this.differing = new DifferenceReader(differences, [state, written], fields);
  }

  get(address: string): Go {
    const path = address.split(".");
    return valueOrZero(this.read(path), path, this.fields);
  }

  getOk(address: string): Go {
    const value = this.getExisting(address);
    return isNonZero(value, fieldAt(address.split("."), this.fields)) ? value : undefined;
  }

  getExisting(address: string): Go {
    const path = address.split(".");
    const one = this.read(path);
    return one.exists && !one.computed ? valueOrZero(one, path, this.fields) : undefined;
  }

  isKnown(address: string): boolean {
    return !this.read(address.split(".")).computed;
  }

  change(address: string): readonly [before: Go, after: Go] {
    const path = address.split(".");
    return [valueOrZero(this.state.read(path), path, this.fields), this.get(address)];
  }

  hasChange(address: string): boolean {
    const [before, after] = this.change(address);
    return !sameGo(before, after);
  }

  sides(address: string): Sides {
    const path = address.split(".");
    const before = this.state.read(path);
    const after = this.read(path);
    const removed = this.differences.get(address)?.removed;
    return {
      before: before.exists ? valueOrZero(before, path, this.fields) : undefined,
      after: after.exists && !removed ? valueOrZero(after, path, this.fields) : undefined,
      computed: after.computed,
      customized: this.unknown.has(path[0] as string),
    };
  }

  /** Keys of what differs below a prefix. */
  changedKeys(prefix: string): string[] {
    return [...this.differences.keys()].filter((key) => key.startsWith(prefix));
  }

  /** Takes away what differs at a key; nothing where it is not computed. */
  clear(key: string): void {
    if (!fieldAt(key.split("."), this.fields)?.computed) return;
    for (const at of this.changedKeys(key)) this.differences.delete(at);
  }

  /** An attribute is not known any more; nothing where it is not computed (SetNewComputed). */
  setUnknown(name: string): void {
    if (!this.fields.get(name)?.computed) return;
    for (const at of this.changedKeys(name)) this.differences.delete(at);
    this.unknown.add(name);
  }

  /** An attribute that changes replaces the resource (ForceNew). */
  forceReplacement(name: string): void {
    if (this.hasChange(name)) this.forced.add(name);
  }

  /** Compares again what has been set. */
  settle(): void {
    for (const name of [...this.unknown, ...this.forced]) {
      const field = this.fields.get(name) as Field;
      const into = new Map<string, ReturnType<Differences["get"]>>();
      compareField(name, this.forced.has(name) ? { ...field, forceNew: true } : field, this, false, into, false);
      for (const [key, one] of into) {
        if (one) this.differences.set(key, one);
        else this.differences.delete(key);
      }
    }
  }

  private read(path: readonly string[]): FoundValue {
    this.reads.add(path[0] as string);
    // The reader of the configuration leaves the numbers of elements in the address, for the one after it.
    const numbered = this.written.numbered(path) ?? path;
    const known = latest([this.state.read(path), this.written.read(path), this.differing.read(numbered)]);
    if (!this.unknown.has(path[0] as string)) return known;
    // The count of an unknown collection is read past it, so that the former one is found.
    if (path.at(-1) === "#") return known;
    const field = fieldAt(path, this.fields);
    return { value: field && zeroOf(field), exists: true, computed: true };
  }
}
