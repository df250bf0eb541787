import type { Answer, Missing } from "./answer";
import { resolveAddress, withoutKeys } from "./dynamic-address";
import type { Json } from "./json";
import type { Module } from "./module";
import { prefixOf } from "./module-address";
import type { Repetition } from "./repetitions";
import { repetitionsOf } from "./repetitions";
import { valueBehind } from "./typed-answer";

/** Evaluates a value that stands in a module, with each.key and each.value of a repetition. */
export type EvaluateEach = (module: Module, raw: Json | undefined, repetition: Repetition) => Answer;

/** A block that names addresses: `import` and `removed`. */
export interface Naming {
  readonly address: string;
  readonly forEach?: Json;
}

/** An address that a block names; where it is not known, that of the declaration and what is missing. */
export type BlockTarget =
  | { readonly address: string; readonly repetition: Repetition; readonly missing?: undefined }
  | { readonly declaration: string; readonly missing: Missing };

/** What a block names from inside an instance of a module, once for each repetition. Linear in those. */
export function targetsOf(module: Module, { address, forEach }: Naming, evaluate: EvaluateEach): BlockTarget[] {
  const declaration = `${prefixOf(module.path)}${withoutKeys(address)}`;
  if (module.missing) return [{ declaration, missing: module.missing }];
  const repetitions =
    forEach === undefined ? [{}] : repetitionsOf(valueBehind(evaluate(module, forEach, {})), "for_each", address);
  return repetitions.map((repetition): BlockTarget => {
    if (repetition.missing) return { declaration, missing: repetition.missing };
    const found = resolveAddress(address, (code) => evaluate(module, `\${${code}}`, repetition));
    if (typeof found !== "string") return { declaration, missing: found };
    return { address: `${prefixOf(module.address)}${found}`, repetition };
  });
}
