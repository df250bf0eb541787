import type { ReleaseTraits } from "../language/environment";
import type { Block } from "./block";
import type { Module } from "./module";
import type { Resource } from "./resource";
import type { ResourceTypes } from "./resource-types";
import type { Stack } from "./stack";
import type { StackPart } from "./stack-part";

/** What the names in an expression may stand for: all that is declared, and found on demand. */
export interface Declared {
  readonly types: ResourceTypes;
  stack(name: string): Stack;
  /** What differs between releases, as the one that a stack is read for has it. */
  traits(stack: string): ReleaseTraits;
  /** The stack of the app that a data source stands for, by its type and name. */
  stackBehind(type: string, name: string): StackPart | undefined;
  /** What declares a resource or a data source in a module. */
  blockOf(module: Module, mode: Block["mode"], type: string, name: string): Block | undefined;
  /** All instances of a block in a module, the same list each time. */
  instancesOf(module: Module, block: Block): readonly Resource[];
  /**
   * The instances of a module that `module` calls; where there is none, one that does not exist. Undefined when nothing
   * of that name is called, or when it was not read.
   */
  called(module: Module, name: string): readonly Module[] | undefined;
}
