import type { Answer, Missing } from "../../model/answer";
import type { Json, JsonObject } from "../../model/json";
import type { RuleModel, RuleResource } from "../custom/model";
import { ResourceView } from "../custom/view";
import type { Environment } from "./language";

/** An expression asked for what is not known. It cannot be decided, unless the rest of it decides by itself. */
export class Undecided extends Error {
  constructor(readonly missing: Missing) {
    super("undecided");
    this.name = "Undecided";
  }
}

/** What expressions know, by their names: of the resource at hand, and of the model. */
export const VARIABLES: Readonly<Record<string, string>> = {
  self: "dyn",
  address: "string",
  resourceType: "string",
  stack: "string",
  path: "string",
  change: "string",
  zone: "string",
  vpc: "string",
};

const RESOURCES = new WeakMap<object, RuleResource>();

/** What expressions can call beside the functions of the language. `model` is asked for when one is called. */
export function addFunctions(environment: Environment, model: () => RuleModel): Environment {
  return environment
    .registerFunction("resources(string): list", (type: never) => model().resources(type).map(attributesOf))
    .registerFunction("target(dyn, string): dyn", (of: never, attribute: never) =>
      attributesOf(known(resourceOf(of).target(attribute))),
    )
    .registerFunction("prior(dyn, string): dyn", (of: never, attribute: never) =>
      converted(known(resourceOf(of).prior(attribute))),
    )
    .registerFunction("instanceType(dyn): dyn", (name: unknown) => {
      if (typeof name !== "string") throw new TypeError("the argument of instanceType is the name of a type");
      const figures = model().instanceType(name);
      if (!figures) throw new Undecided({ kind: "catalog", subject: name });
      return converted(figures as unknown as Json);
    });
}

/** The variables of one resource. What costs, or may be unknown, is asked for when an expression does. */
export function variablesOf(resource: RuleResource): object {
  const { address, type, stack, path = "" } = resource;
  return {
    self: attributesOf(resource),
    address,
    resourceType: type,
    stack,
    path,
    get change() {
      if (resource.change !== undefined) return resource.change;
      throw new Undecided({ kind: "state", subject: address });
    },
    get zone() {
      return known(resource.zone());
    },
    get vpc() {
      return known(resource.vpc());
    },
  };
}

/** The attributes of a resource as a map: those that are set are in it, and asking for an unknown one throws. */
function attributesOf(resource: RuleResource): object {
  const read = (name: string | symbol): unknown => {
    if (typeof name !== "string") return undefined;
    return valueAt(resource, [name]);
  };
  const map = new Proxy(Object.create(null) as object, {
    get: (_, name) => read(name),
    has: (_, name) => read(name) !== undefined,
    ownKeys: () => [...resource.attributes],
    getOwnPropertyDescriptor: (_, name) => {
      const value = read(name);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
  });
  RESOURCES.set(map, resource);
  return map;
}

function valueAt(resource: RuleResource, path: readonly string[]): unknown {
  const partly = ResourceView.partlySecret(resource, path);
  if (partly) return inParts(resource, path, partly);
  const value = ResourceView.valueAt(resource, path);
  if (value.kind === "unknown") throw new Undecided(value.missing);
  return value.kind === "known" && value.value !== null ? converted(value.value) : undefined;
}

/** Each part is looked at when it is asked for: then an expression may use what stands beside a secret, and be shown. */
function inParts(resource: RuleResource, path: readonly string[], shape: Json[] | JsonObject): object {
  const parts = Array.isArray(shape) ? [] : (Object.create(null) as object);
  for (const name of Object.keys(shape)) {
    const get = () => valueAt(resource, [...path, name]) ?? null;
    Object.defineProperty(parts, name, { get, enumerable: true, configurable: true });
  }
  return parts;
}

function resourceOf(map: object): RuleResource {
  const found = RESOURCES.get(map);
  if (!found) throw new TypeError("the first argument is self, or what resources or target returned");
  return found;
}

/** Absent is null. */
function known<T>(value: Answer<T>): T {
  if (value.kind === "unknown") throw new Undecided(value.missing);
  if (value.kind === "absent") throw new TypeError("there is none");
  return value.value;
}

/** Whole numbers are integers of the language, or it would not count with them as such. */
function converted(value: Json): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, converted(entry)]));
}
