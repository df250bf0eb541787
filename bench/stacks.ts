import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../src/model/json";
import { generateNetwork } from "./network";

/** Ids of the generated state; in one account no two objects have the same. */
const ID = /\b(vpc|vsw|sg|i|eni|eip)-(?=[uv])/g;

/** Every so many stacks one has an error. */
const WRONG = 50;

/**
 * Writes stacks of about `size` resources each, with their states, below `folder`/stacks; with `manifest` as one app in
 * an output folder of cdktf.
 */
export function writeStacks(folder: string, count: number, size: number, manifest: boolean): void {
  const { configuration, state } = generateNetwork(size);
  const resource = configuration["resource"] as Record<string, JsonObject>;
  const broken = { vpc_id: "${alicloud_vpc.nothing.id}", zone_id: "cn-hangzhou-i", cidr_block: "10.0.255.0/24" };
  const wrong = { ...resource, alicloud_vswitch: { ...resource["alicloud_vswitch"], broken } };
  const text = JSON.stringify(state);
  const names = Array.from({ length: count }, (_, i) => `s${String(i).padStart(4, "0")}`);
  for (const [i, name] of names.entries()) {
    const stack = join(folder, "stacks", name);
    mkdirSync(stack, { recursive: true });
    const document = i % WRONG === 0 ? { ...configuration, resource: wrong } : configuration;
    writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify(document));
    writeFileSync(join(stack, "terraform.tfstate"), text.replace(ID, `$1-${name}`));
  }
  if (!manifest) return;
  const stacks = names.map((name) => [name, { synthesizedStackPath: `stacks/${name}/cdk.tf.json` }]);
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ version: "0.21.0", stacks: Object.fromEntries(stacks) }),
  );
}
