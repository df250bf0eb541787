import type { InstanceType } from "../../catalog/catalog";
import type { Answer } from "../../model/answer";
import type { Json } from "../../model/json";

/** What a rule of a team's own sees: the stacks that are judged together. It cannot be changed. */
export interface RuleModel {
  /** In the order of the app. */
  readonly stacks: readonly RuleStack[];
  /** Declared resources in the order of their declaration: those of the types that are named, or all. */
  resources(...types: readonly string[]): readonly RuleResource[];
  /** Which interface is attached to which instance by a resource of its own, in the order of declaration. */
  readonly attachments: readonly RuleAttachment[];
  /** The catalog's figures of an instance type; undefined where it does not know the type. A figure that is not there is unknown. */
  instanceType(name: string): InstanceType | undefined;
}

/** One root module of Terraform. */
export interface RuleStack {
  readonly stack: string;
  /** The file or folder that it was read from. */
  readonly file: string;
}

export interface RuleAttachment {
  /** The attachment itself. */
  readonly resource: RuleResource;
  readonly interface: Answer<RuleResource>;
  readonly instance: Answer<RuleResource>;
}

/** One declared resource instance. Values are known, unknown or absent; unknown is neither absent nor fine. */
export interface RuleResource {
  readonly stack: string;
  readonly address: string;
  /** Today's name of the type. */
  readonly type: string;
  /** Construct path, where it was declared in code. */
  readonly path?: string;
  /** Names of the attributes that are set. */
  readonly attributes: readonly string[];
  /**
   * An attribute as the configuration decides it. A path reaches into blocks and lists: `data_disks.0.size`. The value is
   * what Terraform would give it, so a number may be a text of digits: see `text` and `number`.
   */
  value(attribute: string): Answer<Json>;
  /** The same as text; a list, a map or a block is absent. */
  text(attribute: string): Answer<string>;
  /** The same as a number; absent when it is none. */
  number(attribute: string): Answer<number>;
  /** An attribute of the object that exists today, from the inventory or the state; unknown when neither holds it. */
  prior(attribute: string): Answer<Json>;
  /** The resource that an attribute with an id refers to; unknown when it is not declared here. */
  target(attribute: string): Answer<RuleResource>;
  /** The zone that it is in, by way of its vSwitch. Of vSwitches, instances and interfaces. */
  zone(): Answer<string>;
  /** The VPC that it is in: its address, or its id. Of vSwitches, security groups, instances and interfaces. */
  vpc(): Answer<string>;
  /** What the plan does to it; undefined where nobody knows. */
  readonly change: "create" | "update" | "replace" | "delete" | "forget" | "read" | "no-op" | undefined;
}
