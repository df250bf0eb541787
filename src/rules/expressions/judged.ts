import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { StackPart } from "../../model/stack-part";

/** The stacks whose expressions are judged: a state holds values, and what a plan holds Terraform has evaluated. */
export function judgedStacks(model: Model): readonly StackPart[] {
  return model.stacks.filter(({ origin, isPlanned }) => origin !== "state" && !isPlanned);
}

/** The modules in them that are there for sure. Whether another one is there is said where it is called. */
export function judgedModules(model: Model): readonly Module[] {
  return judgedStacks(model).flatMap(({ name }) =>
    [...model.modulePaths(name)].flatMap((path) =>
      model.modulesAt(name, path).filter((module) => module.exists && !module.missing),
    ),
  );
}
