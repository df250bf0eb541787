import type { Wire } from "./wire";

export type Step = { readonly attribute_name: string } | { readonly element_key_int: number };

/** What becomes of one attribute. */
export interface Compared {
  readonly after: Wire;
  readonly differs: boolean;
  readonly replaces: readonly (readonly Step[])[];
}
