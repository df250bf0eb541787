import type { JsonObject } from "../../../src/model/json";
import type { RuleOptions } from "../../../src/rules/rule";
import type { Noted, Resources } from "../harness";

/** A machine of a random network, for those who plant a mistake into it. Names without their type. */
export interface Host {
  /** Name of the instance. */
  readonly name: string;
  /** Address of one instance: with `[0]` when it is declared with `count`. */
  readonly self: string;
  readonly vpc: string;
  readonly vswitch: string;
  readonly zone: string;
  /** Names of the attached interfaces; there is at least one. Their attachments have the same names. */
  readonly interfaces: readonly string[];
  /** Reference to the security group. */
  readonly group: string;
}

export interface World {
  readonly resources: Resources;
  readonly hosts: readonly Host[];
  /** Prior state; none: nothing exists yet. */
  readonly state?: Resources;
  /** YAML of an inventory. */
  readonly inventory?: string;
  /** YAML of a policy, of which the groups count. Default: none. */
  readonly policy?: string;
  /** Variables of the configuration. Default: none. */
  readonly variables?: JsonObject;
  readonly outputs?: JsonObject;
  /** Other blocks at the top. Default: none. */
  readonly blocks?: JsonObject;
  readonly options?: RuleOptions;
  readonly acknowledgements?: readonly Noted[];
}
