import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import type { JsonObject } from "../../src/model/json";

/** One stack of a random set: what is wrong with it, and what it has in common with others. */
export interface RandomStack {
  readonly vswitches: number;
  /** A reference to nothing. */
  readonly broken: boolean;
  /** Whether its second vSwitch overlaps the first. */
  readonly overlaps: boolean;
  /** Another stack of the same app whose VPC it uses, counted from it backwards; 0: its own. */
  readonly reads: number;
  /** The number of a VPC outside of all stacks that it uses by id; 0: none. */
  readonly shares: number;
  readonly hasState: boolean;
}

/** Apps of one or several stacks each. */
export const RANDOM_APPS = fc.array(
  fc.array(
    fc.record({
      vswitches: fc.integer({ min: 1, max: 3 }),
      broken: fc.boolean(),
      overlaps: fc.boolean(),
      reads: fc.integer({ min: 0, max: 2 }),
      shares: fc.integer({ min: 0, max: 2 }),
      hasState: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Writes apps as cdktf and people do: one stack as a folder of its own, several as an output folder. Returns the paths. */
export function writeApps(apps: readonly (readonly RandomStack[])[], folder: string): string[] {
  return apps.map((stacks, a) => {
    const app = `app-${a}`;
    const [only] = stacks;
    if (only && stacks.length === 1) writeStack(join(folder, app), only, a, 0);
    else {
      const names = stacks.map((_, i) => `s${i}`);
      const manifest = names.map((name) => [name, { synthesizedStackPath: `stacks/${name}/cdk.tf.json` }]);
      for (const [i, stack] of stacks.entries()) writeStack(join(folder, app, "stacks", `s${i}`), stack, a, i);
      write(join(folder, app, "manifest.json"), { version: "0.21.0", stacks: Object.fromEntries(manifest) });
    }
    return app;
  });
}

function writeStack(folder: string, stack: RandomStack, app: number, i: number): void {
  write(join(folder, "cdk.tf.json"), configurationOf(stack, i));
  if (stack.hasState) write(join(folder, "terraform.tfstate"), stateOf(app, i));
}

function configurationOf(stack: RandomStack, i: number): JsonObject {
  const other = stack.reads > 0 && i - stack.reads >= 0 ? i - stack.reads : undefined;
  const remote = `cross-stack-reference-input-s${other}`;
  const vpc =
    other !== undefined
      ? `\${data.terraform_remote_state.${remote}.outputs.vpc}`
      : stack.shares > 0
        ? `vpc-bp1shared${stack.shares}`
        : "${alicloud_vpc.main.id}";
  const vswitch = (n: number) => ({
    vpc_id: stack.broken && n === 0 ? "${alicloud_vpc.nothing.id}" : vpc,
    zone_id: "cn-hangzhou-i",
    cidr_block: `10.0.${stack.overlaps ? 0 : n + 10 * i}.0/24`,
  });
  const vswitches = Array.from({ length: stack.vswitches }, (_, n) => [`v${n}`, vswitch(n)] as const);
  return {
    ...(other === undefined ? {} : { data: { terraform_remote_state: { [remote]: { backend: "local" } } } }),
    output: { vpc: { value: "${alicloud_vpc.main.id}" } },
    resource: {
      alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
      alicloud_vswitch: Object.fromEntries(vswitches),
      alicloud_oss_bucket: { logs: { bucket: `logs-${i}` } },
    },
  };
}

/** The VPC with another block, which replaces it, and an instance that is not declared any more. */
function stateOf(app: number, i: number): JsonObject {
  const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';
  const object = (type: string, name: string, attributes: JsonObject) => ({
    mode: "managed",
    type,
    name,
    provider,
    instances: [{ schema_version: 0, attributes }],
  });
  return {
    version: 4,
    terraform_version: "1.11.4",
    serial: 3,
    lineage: `lineage-${app}-${i}`,
    outputs: {},
    resources: [
      object("alicloud_vpc", "main", { id: `vpc-bp${app}own${i}`, cidr_block: "192.168.0.0/16" }),
      object("alicloud_instance", "old", { id: `i-bp${app}old${i}`, status: "Running", instance_type: "ecs.g7.large" }),
    ],
  };
}

function write(file: string, document: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(document));
}
