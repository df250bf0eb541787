import { TerraformDataSource, TerraformHclModule } from "cdktf";
import { AppRejected } from "../../../src/constructs/rejected";
import { AlicloudResource } from "../../../src/constructs/resource";
import { App, NetworkStack } from "../../../src/index";
import type { Json, JsonObject } from "../../../src/model/json";
import type { Finding } from "../../../src/rules/rule";
import { quietly } from "../../support/synth";
import type { Documents } from "./network";

/** What the app of these constructs finds. The modules lie beside the output folder. */
export function findingsOfApp(documents: Documents, outdir: string): readonly Finding[] {
  const app = new App({ outdir, onError: "throw", state: false, policy: false });
  const stack = new NetworkStack(app, "network", { region: "cn-hangzhou" });
  write(documents.root, stack);
  try {
    quietly(() => app.synth());
  } catch (error) {
    if (error instanceof AppRejected) return error.result.findings;
    throw error;
  }
  return [];
}

function write(root: JsonObject, stack: NetworkStack): void {
  for (const [type, name, body] of bodies(root["resource"])) {
    const { count, for_each, ...attributes } = body;
    const resource = new AlicloudResource(stack, `${type}-${name}`, type, inCamelCase(attributes));
    resource.overrideLogicalId(name);
    if (count !== undefined) resource.addOverride("count", count);
    if (for_each !== undefined) resource.addOverride("for_each", for_each);
  }
  for (const [type, name, body] of bodies(root["data"])) {
    const data = new TerraformDataSource(stack, `${type}-${name}`, {
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: "alicloud" },
    });
    data.overrideLogicalId(name);
    for (const [argument, value] of Object.entries(body)) data.addOverride(argument, value);
  }
  for (const [name, { source, ...given }] of entries(root["module"])) {
    const at = `../../../${String(source).slice(2)}`;
    const module = new TerraformHclModule(stack, name, { source: at, skipAssetCreationFromLocalModules: true });
    for (const [argument, value] of Object.entries(given)) module.addOverride(argument, value);
  }
  for (const keyword of ["variable", "locals"]) stack.addOverride(keyword, root[keyword]);
}

function entries(value: Json | undefined): [string, JsonObject][] {
  return Object.entries((value ?? {}) as Record<string, JsonObject>);
}

function bodies(value: Json | undefined): [string, string, JsonObject][] {
  return entries(value).flatMap(([type, names]) =>
    entries(names).map(([name, body]): [string, string, JsonObject] => [type, name, body]),
  );
}

function inCamelCase(attributes: JsonObject): JsonObject {
  const named = Object.entries(attributes).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named) as JsonObject;
}
