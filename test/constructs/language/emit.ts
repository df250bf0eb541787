import { DataResource, type ITerraformIterator, TerraformStack, TerraformVariable, Testing } from "cdktf";
import type { Question } from "../../language/judge/generate/case";

/** Something of cdktf's: what it becomes is an expression. */
export type Build = (stack: TerraformStack) => unknown;

/** A variable of the environment that terraform judges expressions in. */
export function variable(stack: TerraformStack, name: string): TerraformVariable {
  const known = stack.node.tryFindChild(name);
  if (known) return known as TerraformVariable;
  const made = new TerraformVariable(stack, name, { type: "any" });
  made.overrideLogicalId(name);
  return made;
}

/** A resource of that environment, as somebody mentions it. */
export function resource(stack: TerraformStack, name: string): DataResource {
  const known = stack.node.tryFindChild(name);
  if (known) return known as DataResource;
  const made = new DataResource(stack, name);
  made.overrideLogicalId(name);
  return made;
}

/** What cdktf writes for each, in JSON notation: one stack, synthesised once. */
export function emitted(builds: readonly Build[], iterators: readonly (Build | undefined)[] = []): Question[] {
  const stack = new TerraformStack(Testing.app(), "judged");
  builds.forEach((build, i) => {
    const forEach = iterators[i]?.(stack) as ITerraformIterator | undefined;
    const made = new DataResource(stack, `case-${i}`, forEach ? { forEach } : {});
    made.addOverride("input", build(stack));
  });
  const { resource } = JSON.parse(Testing.synth(stack)) as { resource: { terraform_data: Record<string, Emitted> } };
  return builds.map((_, i) => {
    const { input, for_each } = resource.terraform_data[`case-${i}`] as Emitted;
    return { text: "", json: input, ...(for_each !== undefined && { forEach: { text: "", json: for_each } }) };
  });
}

interface Emitted {
  readonly input: unknown;
  readonly for_each?: unknown;
}
