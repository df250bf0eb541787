import type { Json, JsonObject } from "../model/json";
import type { TerraformPlan } from "../plan/terraform/terraform-plan";
import type { Result } from "../policy/result";
import type { Encoded } from "./encode/encoded";
import { jsonDocument } from "./encode/json";
import { changeOf, outputChangeOf } from "./tfplan/changes";
import { moduleTree } from "./tfplan/modules";
import { jsonType } from "./tfplan/types";

/** Of the plan format that is written here: https://developer.hashicorp.com/terraform/internals/json-format */
const PLAN_FORMAT = "1.2";
const STATE_FORMAT = "1.0";

/** The Terraform whose format is written, where no state names the Terraform in use. */
const DEFAULT_TERRAFORM = "1.11.4";

/**
 * The plan of one stack in Terraform's own JSON format, as `terraform show -json` writes it; docs/formats/tfplan-json.md
 * says where it differs. Ends with a line break.
 *
 * @param now for `timestamp`.
 */
export function renderTfplan(result: Result, now: Date): Encoded<"json"> {
  return jsonDocument(document(result, now));
}

function document(result: Result, now: Date): JsonObject {
  const [plan] = result.terraformPlans ?? [];
  const terraformVersion = plan?.prior?.terraformVersion || DEFAULT_TERRAFORM;
  return {
    format_version: PLAN_FORMAT,
    terraform_version: terraformVersion,
    ...(plan
      ? body(plan, terraformVersion)
      : { planned_values: { root_module: {} }, resource_changes: [], configuration: { root_module: {} } }),
    timestamp: now.toISOString().replace(/\.\d+Z$/, "Z"),
    applyable: result.gate.passed && plan !== undefined && changes(plan),
    complete: plan?.complete ?? false,
    errored: plan === undefined,
  };
}

function body(plan: TerraformPlan, terraformVersion: string): JsonObject {
  const { variables, objects, outputs, prior, configuration } = plan;
  return {
    ...(variables.length > 0
      ? { variables: Object.fromEntries(variables.map(({ name, value }) => [name, { value }])) }
      : {}),
    planned_values: plannedValues(plan),
    resource_changes: objects.map(changeOf),
    ...(outputs.length > 0
      ? { output_changes: Object.fromEntries(outputs.map((output) => [output.name, outputChangeOf(output)])) }
      : {}),
    ...(prior ? { prior_state: priorState(prior, terraformVersion) } : {}),
    configuration,
  };
}

function changes({ objects, outputs }: TerraformPlan): boolean {
  const moves = objects.some(({ previousAddress }) => previousAddress !== undefined);
  return moves || [...objects, ...outputs].some(({ actions: [action] }) => action !== "no-op");
}

/** What is unknown is left out, as Terraform does. */
function plannedValues({ objects, outputs }: TerraformPlan): JsonObject {
  const kept = outputs.filter(({ actions: [action] }) => action !== "delete");
  const values = kept.map(({ name, after, afterUnknown, afterSensitive }): [string, Json] => {
    const known = after !== undefined && afterUnknown === false;
    return [name, { sensitive: afterSensitive, ...(known ? { type: jsonType(after), value: after } : {}) }];
  });
  const resources = objects.flatMap((object) =>
    object.after ? [{ place: object, values: object.after, sensitive: object.afterSensitive || {} }] : [],
  );
  return {
    ...(values.length > 0 ? { outputs: Object.fromEntries(values) } : {}),
    root_module: moduleTree(resources),
  };
}

function priorState({ objects, outputs }: NonNullable<TerraformPlan["prior"]>, terraformVersion: string): JsonObject {
  const head = { format_version: STATE_FORMAT, terraform_version: terraformVersion };
  if (objects.length + outputs.length === 0) return head;
  const values = outputs.map(({ name, value, type, sensitive }): [string, Json] => {
    return [name, { sensitive, value, type: sensitive ? jsonType(value) : (type ?? jsonType(value)) }];
  });
  const resources = objects.map((object) => ({ place: object, ...object }));
  return {
    ...head,
    values: {
      ...(values.length > 0 ? { outputs: Object.fromEntries(values) } : {}),
      root_module: moduleTree(resources),
    },
  };
}
