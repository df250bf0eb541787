import type { TraversalStep } from "../language/syntax";
import { DYNAMIC } from "../value/type";
import {
  type Members,
  objectValue,
  type Reason,
  tupleValue,
  UNMARKED,
  UnknownContent,
  type Value,
} from "../value/value";
import type { Module } from "./module";
import type { Repetition } from "./repetitions";
import type { Resource } from "./resource";
import type { ResourceTypes } from "./resource-types";

interface Instance {
  readonly repetition: Repetition;
}

/** All instances of a block: with `count` a tuple, with `for_each` an object, also where there are none. */
export function instanceValues<T extends Instance>(
  instances: readonly T[],
  keyed: boolean,
  toValue: (one: T) => Value,
): Value {
  if (!keyed) return tupleValue(instances.map(toValue));
  return objectValue(new Map(instances.map((one) => [String(one.repetition.key), toValue(one)] as const)));
}

export function byKeyOf<T extends Instance>(instances: readonly T[]): ReadonlyMap<TraversalStep | undefined, T> {
  return new Map(instances.map((one) => [one.repetition.key, one] as const));
}

/** The key that a step names: an index may be text or a number, as the collection wants it. */
export function keyOfStep(step: TraversalStep, instances: readonly Instance[]): TraversalStep {
  const [first] = instances;
  if (typeof first?.repetition.key === "string") return String(step);
  return typeof step === "string" && /^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : step;
}

/**
 * A resource as an object. Its attributes are worth something only when somebody asks: an instance has a hundred of them.
 * Where nobody knows the type, any attribute may be there.
 */
export function resourceValue(
  resource: Resource,
  types: ResourceTypes,
  reading: (resource: Resource, attribute: string) => Value,
): Value {
  const facts = types.typeOf(resource.mode, resource.type);
  const origin = { owner: resource, path: [] };
  const read = (name: string) => reading(resource, name);
  if (facts) {
    const { type } = facts;
    return { type, content: new LazyMembers([...type.attributes.keys()], read), marks: UNMARKED, origin };
  }
  const reason: Reason = { kind: resource.mode === "data" ? "data" : "computed", subject: resource.address };
  const content = new UnknownContent(reason, { notNull: true }, (name) =>
    typeof name === "string" ? read(name) : undefined,
  );
  return { type: DYNAMIC, content, marks: UNMARKED, origin };
}

/** The outputs of one instance of a module. */
export function moduleValue(module: Module, output: (name: string) => Value): Value {
  return objectValue(new Map([...module.part.outputs.keys()].map((name) => [name, output(name)] as const)));
}

/** Members that are found when they are asked for. */
class LazyMembers implements Members {
  private readonly names: ReadonlySet<string>;

  constructor(
    names: readonly string[],
    private readonly read: (name: string) => Value,
  ) {
    this.names = new Set(names);
  }

  get size(): number {
    return this.names.size;
  }

  get(name: string): Value | undefined {
    return this.names.has(name) ? this.read(name) : undefined;
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  keys(): IterableIterator<string> {
    return this.names.keys();
  }
}
