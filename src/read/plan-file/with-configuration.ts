import { isObject, type JsonObject } from "../../model/json";
import type { StackPart } from "../../model/stack-part";
import { stateFromShown } from "../shown-state";
import { decidedIn } from "./decided-json";

/**
 * A configuration with what `terraform show -json` says of a plan of it: the state, the variables and what Terraform has
 * decided.
 */
export function withPlanJson(part: StackPart, document: JsonObject, file: string): StackPart {
  const { stateFile: _, elsewhere: __, ...rest } = part;
  const shown = isObject(document["prior_state"]) ? document["prior_state"] : {};
  const prior = stateFromShown(shown, file);
  const variables = Object.entries(isObject(document["variables"]) ? document["variables"] : {}).flatMap(
    ([name, one]) => (isObject(one) && one["value"] !== undefined ? [[name, one["value"]] as const] : []),
  );
  return {
    ...rest,
    prior,
    variables: new Map([...part.variables, ...variables.filter(([name]) => part.variables.has(name))]),
    isPlanned: true,
    decided: decidedIn(document, prior),
  };
}
