import type { StackPart } from "../../model/model";
import type { Block, Resource } from "../../model/resource";
import { Declarations, type Unresolved } from "../declarations";
import { fact } from "../facts";
import { type Use, usesIn, usesOf } from "../references";
import type { Report, Rule, Violation } from "../rule";

/** Terraform refuses a configuration in which anything refers to what is not declared. */
export const referenceUnresolved: Rule = {
  id: "reference/unresolved",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11 language: references to resources, data sources, variables, locals and modules",
  check({ model }, report) {
    const stacks = new Map<string, StackReferences>();
    for (const part of model.stacks) stacks.set(part.name, new StackReferences(part, new Declarations(model, part)));
    const seen = new Set<Block>();
    for (const resource of [...model.data, ...model.resources]) {
      // The instances of one block share its text.
      if (seen.has(resource.block)) continue;
      seen.add(resource.block);
      stacks.get(resource.stack)?.check(resource, report);
    }
  },
};

class StackReferences {
  private readonly locals = new Set<string>();

  constructor(
    private readonly part: StackPart,
    private readonly declarations: Declarations,
  ) {}

  check(resource: Resource, report: Report): void {
    const pending = usesIn(resource.block.body, (text) => this.declarations.isSound(text));
    if (pending.length === 0) return;
    const reported = new Set<string>();
    for (let use = pending.shift(); use; use = pending.shift()) {
      const { reference, place } = use;
      if (reference.root === "local") pending.push(...this.local(reference.name));
      const unresolved = this.declarations.check(reference, use.nested);
      if (!unresolved || reported.has(reference.text)) continue;
      reported.add(reference.text);
      if (unresolved.kind === "undecided") report.undecided(resource, unresolved.missing);
      else report.violation(resource, violationOf(resource, reference.text, place, unresolved));
    }
  }

  /** A local has no address of its own: what is wrong in it is said at the first resource that uses it. */
  private local(name: string): Use[] {
    if (this.locals.has(name)) return [];
    this.locals.add(name);
    return usesOf(this.part.locals.get(name), `local.${name}`);
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
