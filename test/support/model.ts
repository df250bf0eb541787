import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import type { StackPart } from "../../src/model/stack-part";
import type { PriorObject, PriorState } from "../../src/model/state";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readConfiguration } from "../../src/read/tf-json";

type Resources = Record<string, Record<string, JsonObject | JsonObject[]>>;

/** A stack from the `resource` blocks of a configuration, or from a whole document with a `resource` key. */
export function part(document: JsonObject | Resources, prior?: PriorState, name = "test"): StackPart {
  const whole = "resource" in document ? (document as JsonObject) : ({ resource: document } as JsonObject);
  return readConfiguration([whole], { name, file: `${name}.tf.json`, ...(prior ? { prior } : {}) });
}

export function model(document: JsonObject | Resources, prior?: PriorState): Model {
  return new Model([part(document, prior)], RESOURCE_TYPES);
}

/** A prior object; `address` is `type.name` or `type.name[0]`. */
export function object(address: string, attributes: JsonObject, extra: Partial<PriorObject> = {}): PriorObject {
  const [, type = "", name = "", index] = /^(\w+)\.([\w-]+)(?:\[(\d+)\])?$/.exec(address) ?? [];
  return {
    address,
    mode: "managed",
    type,
    name,
    module: "",
    attributes,
    dependencies: [],
    createBeforeDestroy: false,
    tainted: false,
    sensitive: new Map(),
    ...(index === undefined ? {} : { key: Number(index) }),
    ...extra,
  };
}

export function state(...objects: PriorObject[]): PriorState {
  return { file: "terraform.tfstate", lineage: "test", serial: 1, terraformVersion: "1.11.4", objects };
}
