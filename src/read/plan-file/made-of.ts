import type { Block } from "../../model/block";
import { isTemplate } from "../../model/expression";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { StackPart } from "../../model/stack-part";
import { unreadIn } from "../../model/unread-modules";
import { objects } from "../plan-objects";

/**
 * Whether a plan in JSON was made of a configuration, as far as both tell: the same blocks and module calls, and the same
 * constants in them, and every module read. Linear in the configuration.
 */
export function isMadeOf(part: StackPart, document: JsonObject): boolean {
  const configuration = document["configuration"];
  const root = isObject(configuration) ? configuration["root_module"] : undefined;
  if (!isObject(root) || unreadIn(part, "").length > 0) return false;
  const planned = new Map(objects(root["resources"]).map((one) => [String(one["address"]), one]));
  if (planned.size !== part.blocks.length) return false;
  const calls = isObject(root["module_calls"]) ? Object.keys(root["module_calls"]) : [];
  if (calls.length !== part.modules.size || !calls.every((name) => part.modules.has(name))) return false;
  return part.blocks.every((block) => agrees(block, planned.get(addressOf(block))));
}

function addressOf({ mode, type, name }: Block): string {
  return mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}

function agrees({ body }: Block, planned: JsonObject | undefined): boolean {
  const expressions = planned?.["expressions"];
  if (!planned) return false;
  return Object.entries(isObject(expressions) ? expressions : {}).every(([name, expression]) => {
    if (!isObject(expression)) return true;
    const [written, constant] = [body[name], expression["constant_value"]];
    if (isConstant(constant) && isConstant(written)) return String(written) === String(constant);
    // What refers to something in the plan does not stand as a constant in the configuration.
    return !(expression["references"] !== undefined && isConstant(written));
  });
}

function isConstant(value: Json | undefined): value is string | number | boolean {
  return typeof value === "string" ? !isTemplate(value) : typeof value === "number" || typeof value === "boolean";
}
