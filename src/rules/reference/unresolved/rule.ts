import type { Missing } from "../../../model/answer";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { Repeated } from "../../../model/scope";
import { isWhollyKnown } from "../../../value/inspect";
import { ModuleDeclarations, type Unresolved } from "../../declarations";
import { isLookedAt } from "../../expressions/made";
import { declaredIn, type WrittenExpressions } from "../../expressions/written";
import { fact } from "../../facts";
import { forgivenIn } from "../../forgiven";
import { checkProviderNames } from "../../provider-names";
import type { ReferenceUse } from "../../references";
import type { Report, Rule, Subject, Violation } from "../../rule";

/** Terraform refuses a configuration in which anything refers to what is not declared. */
export const referenceUnresolved: Rule = {
  id: "reference/unresolved",
  severity: "error",
  ofText: true,
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11 language: references to resources, data sources, variables, locals and modules",
  check({ model }, report) {
    const references = new References(model);
    for (const written of declaredIn(model)) references.check(written, report);
    checkProviderNames(model, report);
  },
};

/** What is refused, and whose it is. */
interface Refused {
  readonly unresolved: Unresolved;
  readonly subject: Subject;
}

class References {
  private readonly declarations = new Map<Module, ModuleDeclarations>();

  constructor(private readonly model: Model) {}

  check(written: WrittenExpressions, report: Report): void {
    const [module] = written.modules;
    if (!module) return;
    const declarations = this.declarationsOf(module);
    const reported = new Set<string>();
    for (const use of written.uses((text) => declarations.isSound(text))) {
      const { reference, place } = use;
      if (reported.has(reference.text)) continue;
      const refused = this.refused(use, written);
      if (!refused || !isLookedAt(this.model, written, place)) continue;
      reported.add(reference.text);
      const { unresolved, subject } = refused;
      if (unresolved.kind === "undecided") report.undecided(subject, unresolved.missing);
      else report.violation(subject, violationOf(subject, reference.text, place, unresolved));
    }
  }

  /** Names and keys are looked at even where nothing is evaluated; whether there is an instance only where something is. */
  private refused(use: ReferenceUse, written: WrittenExpressions): Refused | undefined {
    for (const module of written.modules) {
      const unresolved = this.declarationsOf(module).check(use.reference);
      if (!unresolved) continue;
      if (!isOfInstances(unresolved)) return { unresolved, subject: written.subject() };
      const refused = module.exists ? this.evaluated(use, unresolved, written, module) : undefined;
      if (refused) return refused;
    }
    return undefined;
  }

  /**
   * What is to be said of a reference to an instance that is not there, if Terraform evaluates it: it does not in the branch
   * that is not chosen, and try and can forgive it. What only waits for such an instance waits for the block.
   */
  private evaluated(
    use: ReferenceUse,
    unresolved: Unresolved,
    written: WrittenExpressions,
    module: Module,
  ): Refused | undefined {
    if (use.place === "depends_on") return undefined;
    const met = this.evaluations(use, written, module).find(({ scope }) => this.isMet(use, unresolved, module, scope));
    if (!met) return undefined;
    const { subject, missing } = met;
    return { subject, unresolved: missing ? { kind: "undecided", missing } : unresolved };
  }

  private evaluations(
    { place }: ReferenceUse,
    { block, kind, name, subject }: WrittenExpressions,
    module: Module,
  ): Evaluation[] {
    const once: Evaluation = { scope: undefined, subject: subject(module), missing: module.missing };
    if (place === "count" || place.startsWith("for_each")) return [once];
    if (block)
      return this.model.instancesOf(module, block).map((one) => {
        return { scope: one, subject: one, missing: one.repetition.missing };
      });
    const called = kind === "module" ? this.model.called(module, name) : undefined;
    if (!called) return [once];
    return called.flatMap((one) => (one.exists ? [{ ...once, scope: one, missing: one.missing }] : []));
  }

  /** Whether what refers to an instance that is not there, or may not be, is worth nothing then. */
  private isMet(
    { text, reference }: ReferenceUse,
    { kind }: Unresolved,
    module: Module,
    scope: Repeated | undefined,
  ): boolean {
    if (kind === "undecided")
      return !isWhollyKnown(this.model.typed(text, module, scope)) && !forgivenIn(text).has(reference.text);
    return this.model.refusal(text, module, scope)?.id.startsWith("language/index-") === true;
  }

  private declarationsOf(module: Module): ModuleDeclarations {
    let declarations = this.declarations.get(module);
    if (!declarations) {
      declarations = new ModuleDeclarations(this.model, module);
      this.declarations.set(module, declarations);
    }
    return declarations;
  }
}

/** One time that an expression is evaluated. */
interface Evaluation {
  readonly scope: Repeated | undefined;
  readonly subject: Subject;
  /** Set when nobody knows whether it is. */
  readonly missing: Missing | undefined;
}

function isOfInstances({ kind }: Unresolved): boolean {
  return kind === "no-instance" || kind === "undecided";
}

function violationOf(
  resource: Subject,
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
  const { kind, declared, keys, count } = unresolved;
  return {
    message: kind,
    facts: [...facts, fact("declared", declared), fact("keys", keys)],
    fix: count === 0 ? { id: "none", params: { declared } } : { id: "key", params: { declared, keys } },
  };
}
