import type { Json, JsonObject } from "../../model/json";

/** A resource instance and where it stands. */
export interface ObjectPlace {
  readonly address: string;
  /** `module.a["k"]`, or empty in the root module. */
  readonly module: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  readonly deposed?: string;
  /** Full name of the provider. */
  readonly provider: string;
  readonly schemaVersion: number;
}

/** One resource instance before and after, all attributes, without secrets. */
export interface ObjectChange extends ObjectPlace {
  /** Where it was, when it was moved. */
  readonly previousAddress?: string;
  readonly actions: readonly string[];
  readonly reason?: string;
  readonly replacePaths: readonly (readonly (string | number)[])[];
  readonly before: JsonObject | null;
  /** Without what is unknown. */
  readonly after: JsonObject | null;
  readonly afterUnknown: JsonObject;
  /** False where the object does not exist. */
  readonly beforeSensitive: JsonObject | false;
  readonly afterSensitive: JsonObject | false;
}

export interface OutputChange {
  readonly name: string;
  readonly actions: readonly string[];
  readonly before: Json;
  /** Undefined: not known. */
  readonly after: Json | undefined;
  readonly afterUnknown: Json;
  readonly beforeSensitive: boolean;
  readonly afterSensitive: boolean;
}

/** An object of the prior state, without secrets. */
export interface PriorValues extends ObjectPlace {
  readonly values: JsonObject;
  readonly sensitive: JsonObject;
  readonly dependencies: readonly string[];
  readonly tainted: boolean;
}

/** An output of the prior state, without secrets. */
export interface PriorOutputValue {
  readonly name: string;
  readonly value: Json;
  readonly type?: Json;
  readonly sensitive: boolean;
}

/** The plan of one stack with everything that Terraform's plan JSON holds. No secret is in it. */
export interface TerraformPlan {
  readonly stack: string;
  /** False: something could not be decided, so a change may be missing. */
  readonly complete: boolean;
  /** Every instance, unchanged ones too, in Terraform's order. */
  readonly objects: readonly ObjectChange[];
  readonly outputs: readonly OutputChange[];
  readonly prior?: {
    readonly terraformVersion: string;
    readonly objects: readonly PriorValues[];
    readonly outputs: readonly PriorOutputValue[];
  };
  /** Only those with a value. */
  readonly variables: readonly { readonly name: string; readonly value: Json }[];
  /** As `configuration` in Terraform's plan JSON. */
  readonly configuration: JsonObject;
}
