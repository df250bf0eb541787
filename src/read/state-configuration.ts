import type { Json, JsonObject } from "../model/json";
import type { StackPart } from "../model/model";
import type { Block } from "../model/resource";
import type { PriorState } from "../model/state";

/**
 * A state read as if it were the configuration, so that what is deployed can be checked. Every value is known; ids take
 * the place of references.
 */
export function stateConfiguration(state: PriorState, name: string): StackPart {
  const blocks = state.objects
    .filter((object) => object.mode === "managed" && object.deposed === undefined)
    .map(({ type, name: label, key, module, attributes }): Block => {
      const place = `${module === "" ? "" : `${module}.`}`;
      const suffix = key === undefined ? "" : `[${JSON.stringify(key)}]`;
      return {
        mode: "managed",
        type,
        name: `${label}${suffix}`,
        body: withoutUnset(attributes),
        ...(place ? { path: `${place}${type}.${label}${suffix}` } : {}),
      };
    });
  const none = new Map<string, never>();
  return {
    name,
    file: state.file,
    origin: "state",
    blocks,
    variables: none,
    sensitiveVariables: new Set(),
    locals: none,
    outputs: none,
    moved: [],
    forgotten: [],
    modules: new Set(),
    prior: state,
  };
}

/** A state holds zero values for what nobody set: the provider cannot tell the one from the other. False is kept. */
function withoutUnset(attributes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => !isUnset(value)));
}

function isUnset(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === "" || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
