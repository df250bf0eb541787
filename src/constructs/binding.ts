import type { Construct } from "constructs";
import { camelCase } from "./attribute-table";
import { AlicloudResource, type ResourceConfig } from "./resource";

/** Attributes that can be read, by what they are. */
export interface Outputs {
  readonly strings: readonly string[];
  readonly numbers: readonly string[];
  /** Of strings. */
  readonly lists: readonly string[];
}

export interface BindingClass {
  readonly tfResourceType: string;
  new (scope: Construct, id: string, config: ResourceConfig): AlicloudResource;
}

/**
 * The class of a resource type that has no more than its schema. The bindings of all types are made of it when a service is
 * loaded: their declarations say the rest.
 */
export function bindingOf(type: string, { strings, numbers, lists }: Outputs): BindingClass {
  class Binding extends AlicloudResource {
    static readonly tfResourceType = type;

    constructor(scope: Construct, id: string, config: ResourceConfig) {
      super(scope, id, type, { ...config });
    }
  }
  const give = (names: readonly string[], read: (this: AlicloudResource, name: string) => unknown) => {
    for (const name of names) {
      const get = function (this: AlicloudResource) {
        return read.call(this, name);
      };
      Object.defineProperty(Binding.prototype, camelCase(name), { get, configurable: true });
    }
  };
  const { getStringAttribute, getNumberAttribute, getListAttribute } = AlicloudResource.prototype;
  give(strings, getStringAttribute);
  give(numbers, getNumberAttribute);
  give(lists, getListAttribute);
  return Binding;
}
