import { decidedOf } from "../../model/decided";
import { isObject, type JsonObject } from "../../model/json";
import type { StackPart } from "../../model/stack-part";
import { objects } from "../plan-objects";
import { stateFromShown } from "../shown-state";
import { decidedJson } from "./changes";

/**
 * A configuration with what `terraform show -json` says of a plan of it: the state, the variables and what Terraform has
 * decided.
 */
export function withPlanJson(part: StackPart, document: JsonObject, file: string): StackPart {
  const { stateFile: _, elsewhere: __, ...rest } = part;
  const changes = objects(document["resource_changes"]).flatMap((entry) => decidedJson(entry) ?? []);
  const drift = objects(document["resource_drift"]).flatMap((entry) => decidedJson(entry) ?? []);
  const shown = isObject(document["prior_state"]) ? document["prior_state"] : {};
  const prior = stateFromShown(shown, file);
  const variables = Object.entries(isObject(document["variables"]) ? document["variables"] : {}).flatMap(
    ([name, one]) => (isObject(one) && one["value"] !== undefined ? [[name, one["value"]] as const] : []),
  );
  const read = prior.objects.filter(({ mode }) => mode === "data").map(({ address }) => address);
  return {
    ...rest,
    prior,
    variables: new Map([...part.variables, ...variables.filter(([name]) => part.variables.has(name))]),
    isPlanned: true,
    decided: decidedOf(changes, drift, read),
  };
}
