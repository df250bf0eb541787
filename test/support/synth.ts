import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformProvider, TerraformResource, type TerraformStack } from "cdktf";
import { AppRejected } from "../../src/constructs/rejected";
import { App, type GuardOptions, NetworkStack } from "../../src/index";
import type { JsonObject } from "../../src/model/json";
import type { Result } from "../../src/policy/result";
import { temporaryFolder } from "./folders";

export interface Synthesised {
  readonly outdir: string;
  /** What was emitted for the stack `network`; empty when nothing was. */
  readonly document: JsonObject;
  /** The plan beside it. */
  readonly plan: JsonObject;
  /** Set when the app was rejected. */
  readonly rejected?: Result;
}

/** Synthesises one stack `network` in a folder of its own. */
export function synth(build: (stack: NetworkStack) => void, options: GuardOptions = {}): Synthesised {
  const outdir = join(temporaryFolder(), "out");
  const app = new App({ outdir, onError: "throw", state: false, ...options });
  build(new NetworkStack(app, "network", { region: "cn-hangzhou" }));
  try {
    quietly(() => app.synth());
  } catch (error) {
    if (!(error instanceof AppRejected)) throw error;
    return { outdir, document: {}, plan: {}, rejected: error.result };
  }
  const folder = join(outdir, "stacks", "network");
  return { outdir, document: readJson(join(folder, "cdk.tf.json")), plan: readJson(join(folder, "eniplan.json")) };
}

/** Without the line that synth says when all is well. */
export function quietly(run: () => void): void {
  const write = process.stderr.write;
  process.stderr.write = () => true;
  try {
    run();
  } finally {
    process.stderr.write = write;
  }
}

export function readJson(file: string): JsonObject {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as JsonObject) : {};
}

/** The resources of a document by address, without what cdktf notes beside them. */
export function resourcesOf(document: JsonObject): Record<string, JsonObject> {
  const types = (document["resource"] ?? {}) as Record<string, Record<string, JsonObject>>;
  const entries = Object.entries(types).flatMap(([type, names]) =>
    Object.entries(names).map(([name, { "//": _, ...body }]) => [`${type}.${name}`, body] as const),
  );
  return Object.fromEntries(entries);
}

/** A resource as somebody without our constructs writes it. */
export function plain(stack: TerraformStack, type: string, id: string, attributes: JsonObject): TerraformResource {
  const resource = new TerraformResource(stack, id, {
    terraformResourceType: type,
    terraformGeneratorMetadata: { providerName: "alicloud" },
  });
  for (const [name, value] of Object.entries(attributes)) resource.addOverride(name, value);
  return resource;
}

/** The provider of a plain cdktf stack. */
class PlainProvider extends TerraformProvider {}

export function plainProvider(stack: TerraformStack): TerraformProvider {
  return new PlainProvider(stack, "alicloud", {
    terraformResourceType: "alicloud",
    terraformGeneratorMetadata: { providerName: "alicloud", providerVersionConstraint: "~> 1.289" },
    terraformProviderSource: "aliyun/alicloud",
  });
}
