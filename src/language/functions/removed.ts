import { DYNAMIC } from "../../value/type";
import { LanguageError } from "../error";
import type { FunctionSpecification, FunctionTable } from "./specification";

/** Functions that are there only to tell what has taken their place. */
export const REMOVED: FunctionTable = {
  list: removed("list", "tolist([ … ])"),
  map: removed("map", "tomap({ … })"),
};

function removed(fn: string, instead: string): FunctionSpecification {
  const refuse = (): never => {
    throw new LanguageError("language/function-removed", { function: fn, instead });
  };
  return {
    parameters: [],
    variadic: { name: "vals", type: DYNAMIC, allowUnknown: true, allowDynamic: true, allowNull: true },
    type: refuse,
    call: refuse,
  };
}
