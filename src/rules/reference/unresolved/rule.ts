import type { Block } from "../../../model/block";
import { type Json, memberOf } from "../../../model/json";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { Resource } from "../../../model/resource";
import { ModuleDeclarations, type Unresolved } from "../../declarations";
import { fact } from "../../facts";
import { type ReferenceUse, usesIn, usesOf } from "../../references";
import type { Report, Rule, Violation } from "../../rule";

/** Terraform refuses a configuration in which anything refers to what is not declared. */
export const referenceUnresolved: Rule = {
  id: "reference/unresolved",
  severity: "error",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11 language: references to resources, data sources, variables, locals and modules",
  check({ model }, report) {
    const modules = new Modules(model);
    const seen = new Set<Block>();
    for (const resource of [...model.data, ...model.resources]) {
      // The instances of one block share its text.
      if (seen.has(resource.block)) continue;
      seen.add(resource.block);
      modules.check(resource, report);
    }
  },
};

/** A reference, and the module that it stands in. */
interface Placed extends ReferenceUse {
  readonly module: Module;
}

class Modules {
  private readonly declarations = new Map<Module, ModuleDeclarations>();
  private readonly followed = new Set<string>();

  constructor(private readonly model: Model) {}

  check(resource: Resource, report: Report): void {
    const { module, block } = resource;
    const declarations = this.declarationsOf(module);
    const uses = usesIn(block.body, (text) => declarations.isSound(text));
    if (uses.length === 0) return;
    const pending: Placed[] = uses.map((use) => ({ ...use, module }));
    const reported = new Set<string>();
    for (const use of pending) {
      const { reference, place } = use;
      pending.push(...this.behind(use));
      const unresolved = this.declarationsOf(use.module).check(reference);
      if (!unresolved || reported.has(reference.text)) continue;
      if (unresolved.kind === "no-instance" && !this.meets(use, resource)) continue;
      reported.add(reference.text);
      if (unresolved.kind === "undecided") report.undecided(resource, unresolved.missing);
      else report.violation(resource, violationOf(resource, reference.text, place, unresolved));
    }
  }

  /**
   * Whether Terraform would evaluate a reference to an instance that is not there: it does not in the branch that is not
   * chosen, and try and can forgive it.
   */
  private meets({ module, text, place }: Placed, resource: Resource): boolean {
    if (place === "depends_on") return true;
    const instances = module === resource.module ? this.model.instancesOf(module, resource.block) : [undefined];
    return instances.some((one) => this.model.refusal(text, module, one)?.id.startsWith("language/index-") === true);
  }

  private declarationsOf(module: Module): ModuleDeclarations {
    let declarations = this.declarations.get(module);
    if (!declarations) {
      declarations = new ModuleDeclarations(this.model, module);
      this.declarations.set(module, declarations);
    }
    return declarations;
  }

  /**
   * A local, and an argument or output of a module, has no address of its own: what is wrong in it is said at the first
   * resource that uses it.
   */
  private behind({ module, reference }: Placed): Placed[] {
    const { root, name, path } = reference;
    if (root === "local") return this.uses(module, `local.${name}`, module.part.locals.get(name));
    if (root === "var" && module.parent) {
      return this.uses(module.parent, `module.${module.call?.name}.${name}`, memberOf(module.body, name));
    }
    const [called] = root === "module" ? (this.model.called(module, name) ?? []) : [];
    const output = String(path[0]);
    return called ? this.uses(called, `output.${output}`, called.part.outputs.get(output)) : [];
  }

  private uses(module: Module, place: string, raw: Json | undefined): Placed[] {
    const key = `${module.stack}/${module.path}/${place}`;
    if (this.followed.has(key)) return [];
    this.followed.add(key);
    return usesOf(raw, place).map((use) => ({ ...use, module }));
  }
}

function violationOf(
  resource: Resource,
  reference: string,
  place: string,
  unresolved: Exclude<Unresolved, { kind: "undecided" }>,
): Violation {
  const facts = [fact("resource", resource.address), fact("place", place), fact("reference", reference)];
  if (unresolved.kind === "undeclared") {
    const { what, nearest } = unresolved;
    const fix = nearest === undefined ? { id: "declare", params: { what } } : { id: "nearest", params: { nearest } };
    return { message: "undeclared", facts: [...facts, fact("what", what)], fix };
  }
  const { kind, declared, keys } = unresolved;
  return {
    message: kind,
    facts: [...facts, fact("declared", declared), fact("keys", keys)],
    fix: { id: "key", params: { declared, keys } },
  };
}
