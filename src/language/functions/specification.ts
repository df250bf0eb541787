import type { Type } from "../../value/type";
import type { Refinements, Value } from "../../value/value";
import type { CallEnvironment, Renderer } from "../environment";
import type { Node } from "../syntax";

/** What a template gives with the variables that it may use; no other name means anything in it. */
export type Render = (template: Node, variables: ReadonlyMap<string, Value>, fn: Renderer) => Value;

/** One parameter, as go-cty's function.Parameter has it. All flags: default false. */
export interface Parameter {
  readonly name: string;
  /** Arguments are converted to it. `dynamic`: any. */
  readonly type: Type;
  readonly allowNull?: boolean;
  /** The function is called with an unknown argument; else its result is unknown without a call. */
  readonly allowUnknown?: boolean;
  /** The type of the result is decided even where the type of the argument is not known. */
  readonly allowDynamic?: boolean;
  /** The function sees marks, also those of members, and cares for those of its result; else all go to the result. */
  readonly allowMarked?: boolean;
}

/** A function of the language: what it takes, what comes out, and how. */
export interface FunctionSpecification {
  readonly parameters: readonly Parameter[];
  /** For all further arguments. Default: there are none. */
  readonly variadic?: Parameter;
  /**
   * Type of the result. Asked with converted arguments, some of them unknown.
   *
   * @throws LanguageError for arguments that do not go together.
   */
  readonly type: Type | ((args: readonly Value[]) => Type);
  /**
   * Whether the arguments are written as they have to be, before any is evaluated. Default: they may be any expressions.
   *
   * @throws LanguageError
   */
  readonly written?: (args: readonly Node[]) => void;
  /** What is known of an unknown result. Default: nothing. */
  readonly refine?: (args: readonly Value[]) => Refinements;
  /**
   * @throws LanguageError; which function and where is added to it.
   */
  readonly call: (args: readonly Value[], type: Type, environment: CallEnvironment, render: Render) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionSpecification>>;
