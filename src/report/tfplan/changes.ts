import type { Json, JsonObject } from "../../model/json";
import type { ObjectChange, ObjectPlace, OutputChange } from "../../plan/terraform/terraform-plan";

/** An entry of `resource_changes`. */
export function changeOf(object: ObjectChange): JsonObject {
  const { address, previousAddress, module, deposed, provider, actions, reason, replacePaths } = object;
  return {
    address,
    ...(previousAddress === undefined ? {} : { previous_address: previousAddress }),
    ...(module === "" ? {} : { module_address: module }),
    ...labelsOf(object),
    provider_name: provider,
    ...(deposed === undefined ? {} : { deposed }),
    change: {
      actions: [...actions],
      before: object.before,
      after: object.after,
      after_unknown: object.afterUnknown,
      before_sensitive: object.beforeSensitive,
      after_sensitive: object.afterSensitive,
      ...(replacePaths.length > 0 ? { replace_paths: replacePaths.map((path) => [...path]) } : {}),
    },
    ...(reason === undefined ? {} : { action_reason: reason }),
  };
}

/** An entry of `output_changes`. */
export function outputChangeOf(output: OutputChange): Json {
  const { actions, before, after, afterUnknown, beforeSensitive, afterSensitive } = output;
  return {
    actions: [...actions],
    before,
    ...(after === undefined ? {} : { after }),
    after_unknown: afterUnknown,
    before_sensitive: beforeSensitive,
    after_sensitive: afterSensitive,
  };
}

/** Mode, type, name and instance key, in Terraform's words. */
export function labelsOf({ mode, type, name, key }: ObjectPlace): JsonObject {
  return { mode, type, name, ...(key === undefined ? {} : { index: key }) };
}
