import type { Json, JsonObject } from "./json";
import type { SecretPlaces } from "./secret-places";

/** One object of a prior state. */
export interface PriorObject {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  /** `module.a["k"]`, or empty in the root module. */
  readonly module: string;
  readonly attributes: JsonObject;
  /** Addresses without instance keys, direct and transitive, as Terraform stored them. */
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  readonly tainted: boolean;
  /** Key of an object left over from an interrupted replacement. */
  readonly deposed?: string;
  /** The address it has in the state, when a `moved` block or Terraform by itself gives it another one. */
  readonly movedFrom?: string;
  /** What the state marks as sensitive: attributes, and where in them. */
  readonly sensitive: ReadonlyMap<string, SecretPlaces>;
  /** Full name of the provider, `registry.terraform.io/aliyun/alicloud`, where the state names it. */
  readonly provider?: string;
  readonly schemaVersion?: number;
}

/** An output as the last apply left it. */
export interface PriorOutput {
  readonly value: Json;
  readonly type?: Json;
  readonly sensitive: boolean;
}

export interface PriorState {
  readonly file: string;
  /** Not set for the output of `terraform show -json`, which tells neither. */
  readonly lineage?: string;
  readonly serial?: number;
  readonly terraformVersion: string;
  readonly objects: readonly PriorObject[];
  readonly outputs?: ReadonlyMap<string, PriorOutput>;
}

/** A state that is not in a file of this machine. */
export interface StateElsewhere {
  /** Type of the backend, `cloud` for a cloud block. */
  readonly backend: string;
  /** The folder in which Terraform runs, absolute. */
  readonly folder: string;
}
