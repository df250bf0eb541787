import type { Block } from "./block";
import type { Json, JsonObject } from "./json";

/** A condition and what is said where it fails: `validation`, `precondition`, `postcondition`, `assert`. As written. */
export interface CheckCondition {
  readonly condition: Json;
  readonly message: Json;
}

/** A `variable` block. https://developer.hashicorp.com/terraform/language/block/variable (2026-11) */
export interface VariableBlock {
  readonly name: string;
  /** As it is declared: `list(string)`. Undefined: any. */
  readonly type?: string;
  /** Undefined: a value has to be given. */
  readonly default?: Json;
  /** False: null stands for the default. */
  readonly nullable: boolean;
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
  /** Terraform 1.15: known before anything else, so that sources of modules may name it. */
  readonly constant: boolean;
  /** Terraform 1.15: what is said to whoever gives it a value. */
  readonly deprecated?: string;
  readonly validations: readonly CheckCondition[];
}

/** An `output` block. https://developer.hashicorp.com/terraform/language/block/output (2026-11) */
export interface OutputBlock {
  readonly name: string;
  readonly value: Json;
  /** Terraform 1.15: the type that the value is converted to. */
  readonly type?: string;
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
  readonly deprecated?: string;
  readonly dependsOn: readonly string[];
  readonly preconditions: readonly CheckCondition[];
}

/** A `check` block. What it reads is seen by itself alone, and is no resource of the module. */
export interface CheckBlock {
  readonly name: string;
  readonly data: readonly Block[];
  readonly asserts: readonly CheckCondition[];
}

/** An `import` block; of `id` and `identity` (Terraform 1.12) one is set. */
export interface ImportBlock {
  /** An address, in whose brackets expressions may stand: `alicloud_vpc.a[each.key]`. */
  readonly to: string;
  readonly id?: Json;
  readonly identity?: Json;
  readonly forEach?: Json;
  readonly provider?: string;
}

/** A `removed` block. */
export interface RemovedBlock {
  /** As `to` of an import. Of an instance, or with for_each, in OpenTofu only. */
  readonly from: string;
  readonly forEach?: Json;
  /** False: the objects stay in the cloud, and are only forgotten. As written; true where nothing is. */
  readonly destroy: Json;
  /** What runs when the objects are destroyed: type and body. */
  readonly provisioners: readonly { readonly type: string; readonly body: JsonObject }[];
}

/** An `action` block (Terraform 1.14): something that a provider does, and that leaves no object behind. */
export interface ActionBlock {
  readonly type: string;
  readonly name: string;
  /** Its `config` block. */
  readonly config: JsonObject;
  readonly count?: Json;
  readonly forEach?: Json;
  readonly provider?: string;
}

/** An `ephemeral` block: what it gives is never stored, and no object of the state belongs to it. */
export interface EphemeralBlock {
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

/** What `terraform` blocks say beside the providers. */
export interface TerraformBlock {
  /** One for each `required_version`; all of them hold. */
  readonly requiredVersions: readonly string[];
  readonly experiments: readonly string[];
  readonly backend?: { readonly type: string; readonly body: JsonObject };
  readonly cloud?: JsonObject;
  /** OpenTofu: how state and plan are encrypted. */
  readonly encryption?: JsonObject;
  /** What is handed to each provider, by its name. */
  readonly providerMeta: ReadonlyMap<string, JsonObject>;
}

/** What a module says beside resources, as its blocks are written in either syntax. */
export interface ModuleBlocks {
  readonly variables: ReadonlyMap<string, VariableBlock>;
  readonly outputs: ReadonlyMap<string, OutputBlock>;
  readonly checks: readonly CheckBlock[];
  readonly imports: readonly ImportBlock[];
  readonly removed: readonly RemovedBlock[];
  readonly actions: readonly ActionBlock[];
  readonly ephemerals: readonly EphemeralBlock[];
  readonly terraform: TerraformBlock;
}

/** Of a module that says nothing but resources. */
export const NO_BLOCKS: ModuleBlocks = {
  variables: new Map(),
  outputs: new Map(),
  checks: [],
  imports: [],
  removed: [],
  actions: [],
  ephemerals: [],
  terraform: { requiredVersions: [], experiments: [], providerMeta: new Map() },
};
