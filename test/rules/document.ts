import type { JsonObject } from "../../src/model/json";

type Bodies = Readonly<Record<string, JsonObject>>;

/** What a stack declares, by address. */
interface Declared {
  readonly resources: Bodies;
  readonly data?: Bodies;
  readonly variables?: JsonObject;
  readonly locals?: JsonObject;
  readonly outputs?: JsonObject;
  readonly modules?: JsonObject;
  readonly providers?: JsonObject[];
  readonly blocks?: JsonObject;
}

/** The configuration of a stack in Terraform's JSON syntax. */
export function documentOf(stack: Declared): JsonObject {
  const { resources, data, variables, locals, outputs, modules, providers, blocks = {} } = stack;
  return {
    resource: nest(resources),
    data: nest(data ?? {}, "data."),
    ...(variables ? { variable: variables } : {}),
    ...(locals ? { locals } : {}),
    ...(outputs ? { output: outputs } : {}),
    ...(modules ? { module: modules } : {}),
    ...(providers ? { provider: { alicloud: providers } } : {}),
    ...blocks,
  };
}

function nest(resources: Bodies, prefix = ""): JsonObject {
  const nested: JsonObject = {};
  for (const [address, body] of Object.entries(resources)) {
    const [type = "", name = ""] = address.slice(prefix.length).split(".");
    const names = (nested[type] ?? {}) as JsonObject;
    names[name] = body;
    nested[type] = names;
  }
  return nested;
}
