import type { Files, ReleaseTraits } from "../language/environment";
import { LanguageError } from "../language/error";
import type { FunctionSpecification } from "../language/functions/specification";
import type { Scope } from "../language/scope";
import type { TraversalNode, TraversalStep } from "../language/syntax";
import { fromInteger64 } from "../value/number";
import { DYNAMIC, STRING } from "../value/type";
import type { Reason } from "../value/value";
import {
  EPHEMERAL,
  FALSE,
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
  type Value,
  withMarks,
  withOrigin,
} from "../value/value";
import type { AttributeValues } from "./attribute-values";
import type { Cells } from "./cells";
import type { Declared } from "./declared";
import { referenceOf, withoutKeyword } from "./expression";
import { byKeyOf, instanceValues, keyOfStep, moduleValue, resourceValue } from "./instance-values";
import { type Module, type Repeating, repeatingIn } from "./module";
import type { NamedValues } from "./named-values";
import { PLANNED, plannedCall } from "./planned-value";
import type { Repetition } from "./repetitions";
import { Resource } from "./resource";

interface Found {
  readonly value: Value;
  readonly used: number;
}

/** What names are worth, each found once. */
interface NameValues {
  readonly cells: Cells;
  readonly named: Pick<NamedValues, "variable" | "local" | "output" | "outputValue">;
  readonly attributes: Pick<AttributeValues, "of">;
}

/** What the names in a module mean, seen from a resource or a call that may be repeated. */
export class ModuleNames implements Scope {
  constructor(
    private readonly declared: Declared,
    private readonly values: NameValues,
    private readonly module: Module,
    private readonly repetition: Repetition | undefined,
  ) {}

  get files(): Files | undefined {
    return this.declared.stack(this.module.stack).part.files;
  }

  get release(): ReleaseTraits {
    return this.declared.traits(this.module.stack);
  }

  functionNamed(name: string): FunctionSpecification | undefined {
    return name === PLANNED ? plannedCall : undefined;
  }

  traversal(node: TraversalNode): Found {
    const [first] = node.steps;
    if (typeof first !== "string") return this.bare(node);
    switch (node.root) {
      case "var":
        return this.module.part.variables.has(first)
          ? { value: this.values.named.variable(this.module, first), used: 1 }
          : this.undeclared(node);
      case "local":
        return this.module.part.locals.has(first)
          ? { value: this.values.named.local(this.module, first), used: 1 }
          : this.undeclared(node);
      case "module":
        return this.call(node, first);
      case "each":
      case "count":
        return this.own(node, first);
      case "path":
      case "terraform":
        return { value: this.surroundings(node, first), used: 1 };
      case "self":
        return this.undeclared(node);
      case "ephemeral":
        return this.ephemeral(node);
      default:
        return this.resource(node);
    }
  }

  private resource(node: TraversalNode): Found {
    const behind = withoutKeyword(node);
    if (!behind) return this.object(node);
    const { value, used } = this.object(behind);
    return { value, used: used + 1 };
  }

  /** count.index, each.key and each.value. */
  private own(node: TraversalNode, name: string): Found {
    const { key, value, missing } = this.repetition ?? {};
    if (missing) return { value: unknownValue(DYNAMIC, missing), used: 1 };
    if (node.root === "count" && name === "index" && typeof key === "number") {
      return { value: numberValue(fromInteger64(key)), used: 1 };
    }
    if (node.root === "each" && typeof key === "string") {
      if (name === "key") return { value: stringValue(key), used: 1 };
      if (name === "value" && value) return { value, used: 1 };
    }
    return this.undeclared(node);
  }

  private surroundings(node: TraversalNode, name: string): Value {
    const { part } = this.declared.stack(this.module.stack);
    if (node.root === "terraform" && name === "workspace") return stringValue(part.workspace ?? "default");
    if (node.root === "path" && name === "root") return stringValue(".");
    // Nothing is applied while a plan is made. https://developer.hashicorp.com/terraform/language/expressions/references
    if (node.root === "terraform" && name === "applying") return withMarks(FALSE, EPHEMERAL);
    const { folder } = this.module.part;
    if (node.root === "path" && name === "module" && folder !== undefined) return stringValue(folder);
    const type = node.root === "path" ? STRING : DYNAMIC;
    return unknownValue(type, { kind: "expression", subject: textOf(node) });
  }

  private call(node: TraversalNode, name: string): Found {
    const instances = this.declared.called(this.module, name);
    if (!instances) {
      if (!this.module.part.modules.has(name)) return this.undeclared(node);
      const value = unknownValue(DYNAMIC, { kind: "module", subject: textOf(node) });
      const origin = { owner: this.module, path: ["module", ...node.steps] };
      return { value: withOrigin(value, origin), used: node.steps.length };
    }
    const { cells } = this.values;
    const existing = cells.of(
      instances,
      "existing",
      () => name,
      () => instances.filter(({ exists }) => exists),
    );
    const values = { instances: existing, toValue: (one: Module) => this.outputs(one) };
    return this.instance(node, 1, instances[0]?.repeating, values, (one, output) =>
      one.part.outputs.has(output) ? this.values.named.output(one, output) : this.noMember(node, output),
    );
  }

  private outputs(module: Module): Value {
    return moduleValue(module, (name) => this.values.named.output(module, name));
  }

  /** What an ephemeral block reads is known only while it runs. */
  private ephemeral(node: TraversalNode): Found {
    const { value, used } = this.undeclared(node);
    return { value: withMarks(value, EPHEMERAL), used };
  }

  /** A resource or a data source, all its instances, or an attribute of one. */
  private object(node: TraversalNode): Found {
    const { root, steps } = node;
    const at = root === "data" ? 2 : 1;
    const [type, name] = root === "data" ? steps : [root, steps[0]];
    if (typeof type !== "string" || typeof name !== "string") return this.undeclared(node);
    const crossed = root === "data" ? this.declared.stackBehind(type, name) : undefined;
    if (crossed) return this.crossStack(node, crossed.name);
    const block = this.declared.blockOf(this.module, root === "data" ? "data" : "managed", type, name);
    if (!block) return this.undeclared(node);
    const instances = this.declared.instancesOf(this.module, block);
    const repeated = repeatingIn(block.body);
    const reading = (one: Resource, attribute: string) => this.values.attributes.of(one, attribute);
    const toValue = (one: Resource) => resourceValue(one, this.declared.types, reading);
    return this.instance(node, at, repeated, { instances, toValue }, reading);
  }

  /** The outputs of another stack of the app, as its remote state will have them. */
  private crossStack(node: TraversalNode, stack: string): Found {
    const root = this.declared.stack(stack).root;
    const [, , outputs, name] = node.steps;
    if (outputs === "outputs" && typeof name === "string" && root.part.outputs.has(name)) {
      return { value: this.values.named.outputValue(root, name), used: 4 };
    }
    const all = moduleValue(root, (one) => this.values.named.outputValue(root, one));
    return { value: objectValue(new Map([["outputs", all]])), used: 2 };
  }

  /** What a traversal takes of something with instances, as far as that can be told without making all of it. */
  private instance<T extends { readonly repetition: Repetition }>(
    node: TraversalNode,
    at: number,
    repeated: Repeating,
    all: { readonly instances: readonly T[]; readonly toValue: (one: T) => Value },
    member: (one: T, name: string) => Value,
  ): Found {
    const { instances, toValue } = all;
    const [first] = instances;
    if (first?.repetition.missing) return this.openInstance(node, at, repeated !== undefined, first, member);
    if (!repeated) {
      const name = node.steps[at];
      if (!first) return { value: unknownValue(DYNAMIC, { kind: "expression", subject: textOf(node) }), used: at };
      return typeof name === "string" && !node.brackets[at]
        ? { value: member(first, name), used: at + 1 }
        : { value: toValue(first), used: at };
    }
    const step = node.steps[at];
    const { cells } = this.values;
    const byKey = cells.of(
      instances,
      "byKey",
      () => textOf(node),
      () => byKeyOf(instances),
    );
    const one = step === undefined ? undefined : byKey.get(keyOfStep(step, instances));
    // What try and can may look past, the step itself finds out.
    if (!one) {
      const all = () => instanceValues(instances, repeated === "for_each", toValue);
      return { value: cells.of(instances, repeated, () => textOf(node), all), used: at };
    }
    const name = node.steps[at + 1];
    if (typeof name === "string" && !node.brackets[at + 1]) return { value: member(one, name), used: at + 2 };
    return { value: toValue(one), used: at + 1 };
  }

  /** One resource stands for all, whose number is not known. */
  private openInstance<T extends { readonly repetition: Repetition }>(
    node: TraversalNode,
    at: number,
    repeated: boolean,
    first: T,
    member: (one: T, name: string) => Value,
  ): Found {
    const name = node.steps[repeated ? at + 1 : at];
    if (typeof name === "string") {
      return { value: ofKey(member(first, name), node.steps[at], repeated), used: (repeated ? at + 1 : at) + 1 };
    }
    const reason = first.repetition.missing as NonNullable<Repetition["missing"]>;
    return { value: unknownValue(DYNAMIC, reason), used: node.steps.length };
  }

  private noMember(node: TraversalNode, name: string): never {
    throw new LanguageError("language/attribute-missing", { name }, node);
  }

  /** What is not declared is said by `reference/unresolved`. */
  private undeclared(node: TraversalNode): Found {
    return { value: unknownValue(DYNAMIC, whyUndeclared(node)), used: node.steps.length };
  }

  private bare(node: TraversalNode): Found {
    return this.undeclared(node);
  }
}

/** What stands for all instances is not the same in each: two of them may differ in all but that they are of one block. */
function ofKey(value: Value, step: TraversalStep | undefined, repeated: boolean): Value {
  const { owner, path = [] } = value.origin ?? {};
  if (!repeated || !(owner instanceof Resource) || owner.mode !== "data" || step === undefined) return value;
  return withOrigin(value, { owner, path: [step, ...path] });
}

function whyUndeclared(node: TraversalNode): Reason {
  const { root, steps } = node;
  if (root === "var") return { kind: "variable", subject: String(steps[0]) };
  if (root === "data") return { kind: "data", subject: `data.${steps.slice(0, 2).join(".")}` };
  return { kind: root === "module" ? "module" : "expression", subject: textOf(node) };
}

function textOf(node: TraversalNode): string {
  return referenceOf(node)?.text ?? node.root;
}
