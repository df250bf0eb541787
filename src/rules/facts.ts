import type { InstanceType } from "../catalog/catalog";
import type { Answer, Source } from "../model/answer";
import type { Target } from "../model/target";
import { type Identity, labelOf } from "../network/network";
import type { Fact } from "./rule";

/** A fact of the configuration, unless another source is named. */
export function fact(name: string, value: Fact["value"], source: Source = "configuration", from?: string): Fact {
  return { name, value, source, ...(from !== undefined ? { from } : {}) };
}

/** A value with the source it carries. For use where the value is known; elsewhere the fact is empty. */
export function valueFact(name: string, value: Answer<string | number | boolean>): Fact {
  return value.kind === "known" ? fact(name, value.value, value.source) : fact(name, "");
}

/** An address, or the id of something that is not declared. */
export function targetFact(name: string, target: Target): Fact {
  return fact(name, labelOf(target));
}

export function identityFact(name: string, value: Answer<Identity>): Fact {
  return value.kind === "known" ? fact(name, value.value.label, value.source) : fact(name, "");
}

/** A figure of the catalog, with the date of its entry. */
export function catalogFact(name: string, value: Fact["value"], entry: { readonly date: string }): Fact {
  return fact(name, value, "catalog", entry.date);
}

/** Whether sources of the catalog do not agree on how many interfaces a type takes. */
export function isDisputed({ otherwise }: InstanceType): boolean {
  return otherwise?.figures.eniQuantity !== undefined;
}

/**
 * Whether a type takes secondary interfaces; undefined where the catalog does not say. Where its sources do not agree it is a
 * matter of how many, which eni/quota asks.
 */
export function takesSecondaries(type: InstanceType): boolean | undefined {
  if ((type.eniQuantity === 1 && !isDisputed(type)) || type.ioOptimized === false) return false;
  return type.eniQuantity === undefined || type.ioOptimized === undefined ? undefined : true;
}
