import { fieldAt } from "./address";
import type { Field, Fields, Readable } from "./field";
import { deepEqual, type Go, sameGo } from "./go-value";
import { zeroOf } from "./hash";
import { type FoundValue, merged, type Reader, valueOrZero } from "./reader";

/** The two sides of a difference at an address (diffChange); undefined: not set. */
export interface Sides {
  readonly before: Go;
  readonly after: Go;
  /** What comes after is not known. */
  readonly computed: boolean;
  /** CustomizeDiff has set it. */
  readonly customized: boolean;
}

/** Whose fields are compared. */
export interface Differing extends Readable {
  sides(address: string): Sides;
}

/** A resource with its state and its configuration (ResourceData, while a plan is made). */
export class ResourceData implements Differing {
  constructor(
    readonly id: string,
    private readonly fields: Fields,
    private readonly state: Reader,
    private readonly written: Reader,
  ) {}

  sides(address: string): Sides {
    const path = address.split(".");
    const before = this.state.read(path);
    const after = this.written.read(path);
    return {
      before: before.exists ? valueOrZero(before, path, this.fields) : undefined,
      after: after.exists ? valueOrZero(after, path, this.fields) : undefined,
      computed: after.computed,
      customized: false,
    };
  }

  get(address: string): Go {
    const path = address.split(".");
    return valueOrZero(this.merged(path), path, this.fields);
  }

  getOk(address: string): Go {
    const value = this.getExisting(address);
    return isNonZero(value, fieldAt(address.split("."), this.fields)) ? value : undefined;
  }

  getExisting(address: string): Go {
    const path = address.split(".");
    const one = this.merged(path);
    return one.exists && !one.computed ? valueOrZero(one, path, this.fields) : undefined;
  }

  change(address: string): readonly [before: Go, after: Go] {
    const path = address.split(".");
    return [valueOrZero(this.state.read(path), path, this.fields), this.get(address)];
  }

  hasChange(address: string): boolean {
    const [before, after] = this.change(address);
    return !sameGo(before, after);
  }

  private merged(path: readonly string[]): FoundValue {
    return merged([this.state, this.written], path);
  }
}

/** Whether a value is not the zero of its type. */
export function isNonZero(value: Go, field: Field | undefined): boolean {
  if (value === undefined || !field) return false;
  const zero = zeroOf(field);
  return !sameGo(value, zero) && !deepEqual(value, zero);
}
