import type { Module } from "./module";
import type { Repetition } from "./repetitions";

/** What gives each.key, each.value and count.index their meaning: a resource, or the module that a call makes. */
export interface Repeated {
  readonly repetition: Repetition;
}

/** Where an expression stands. */
export interface EvaluationScope {
  readonly module: Module;
  readonly resource?: Repeated;
}
