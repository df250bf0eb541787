import type { Differ } from "../diff/diff";
import type { After } from "./claims";

/** What attributes are worth once all is applied, by what the plan says; undefined: not known before. */
export function afterOf(differ: Differ): After {
  return ({ resource }) =>
    (attribute) => {
      const value = resource ? differ.after(resource, attribute) : undefined;
      if (value?.kind === "absent") return null;
      return value?.kind === "known" ? value.value : undefined;
    };
}
