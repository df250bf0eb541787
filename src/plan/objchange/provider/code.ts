import type { AttributeRecord } from "../../../schema/record";
import type { FieldCode, FieldCodeOf } from "../sdk/field";
import { conditionOf } from "./conditions";
import { hidingOf } from "./hiding";
import { hashFor } from "./set-hashes";
import { stateFunctionOf } from "./state-functions";

/** The provider's code at the places of a type. */
export interface TypeCode {
  readonly codeOf: FieldCodeOf;
  /** Places whose code is not known here, once they have been asked for: their plan is not exact. */
  readonly missing: readonly string[];
}

/** @param type the name that the provider prefers */
export function codeOfType(type: string): TypeCode {
  const missing: string[] = [];
  const codeOf: FieldCodeOf = (path, record) => {
    const code = codeAt(type, path, record);
    if (lacks(record, code)) missing.push(path);
    return code;
  };
  return { codeOf, missing };
}

function codeAt(type: string, path: string, { hide, hideFn, sf, set }: AttributeRecord): FieldCode {
  const hiding = hide === undefined ? undefined : hide < 0 ? hidingOf(type, path, hideFn) : conditionOf(hide);
  const stateFunction = sf === undefined ? undefined : stateFunctionOf(type, path);
  const hash = set === undefined ? undefined : hashFor(type, path, set);
  return {
    ...(hiding ? { hide: hiding } : {}),
    ...(stateFunction ? { stateFunction } : {}),
    ...(hash ? { hash } : {}),
  };
}

function lacks({ hide, sf, set }: AttributeRecord, code: FieldCode): boolean {
  return (
    (hide !== undefined && !code.hide) || (sf !== undefined && !code.stateFunction) || (set !== undefined && !code.hash)
  );
}
