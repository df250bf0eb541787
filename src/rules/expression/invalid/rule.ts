import type { LanguageError } from "../../../language/error";
import { isTemplate, parsedOf, referencesOf } from "../../../model/expression";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { Repeated } from "../../../model/scope";
import { ModuleDeclarations } from "../../declarations";
import { evaluatedTexts } from "../../expressions/evaluated";
import { shownText } from "../../expressions/shown";
import { tokenIn } from "../../expressions/tokens";
import { type WrittenExpressions, writtenIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule, Subject } from "../../rule";

/** Terraform refuses to plan where it cannot evaluate an expression. */
export const expressionInvalid: Rule = {
  id: "expression/invalid",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11 language: expressions and functions; go-cty and HCL, whose errors these are",
  check({ model }, report) {
    const refusals = new Refusals(model, report);
    for (const written of writtenIn(model)) refusals.check(written);
  },
};

class Refusals {
  private readonly declarations = new Map<Module, ModuleDeclarations>();

  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  check(written: WrittenExpressions): void {
    const said = new Set<string>();
    for (const { path, text } of written.texts) {
      if (typeof text !== "string" || !isTemplate(text)) continue;
      // What cannot be read is refused even where nothing of it is evaluated.
      const { error } = parsedOf(text);
      if (error && tokenIn(text) === undefined) this.say(written.subject(), { path, text, error }, said);
    }
    for (const { module, scope, subject, path, text } of evaluatedTexts(this.model, written)) {
      if (said.has(`${path} ${text}`)) continue;
      const error = this.refusal(text, module, scope);
      if (error) this.say(subject, { path, text, error }, said);
    }
  }

  private say(
    subject: Subject,
    { path, text, error }: { readonly path: string; readonly text: string; readonly error: LanguageError },
    said: Set<string>,
  ): void {
    const key = `${path} ${text}`;
    if (said.has(key)) return;
    said.add(key);
    const params = Object.entries(error.params).map(([name, value]) => fact(name, shownText(value)));
    const about = [fact("resource", subject.address), fact("place", path), fact("text", shownText(text))];
    this.report.violation(subject, { facts: [...about, fact("mistake", error.id), ...params] });
  }

  /** Why a text is refused for its own sake, and nobody else says so. */
  private refusal(text: string, module: Module, scope: Repeated | undefined): LanguageError | undefined {
    const error = this.model.refusal(text, module, scope);
    if (!error || this.model.isBehind(error) || tokenIn(text) !== undefined) return undefined;
    return this.isOfReference(error, text, module) ? undefined : error;
  }

  /** That there is no such instance, or no such output, is said by reference/unresolved. */
  private isOfReference({ id }: LanguageError, text: string, module: Module): boolean {
    const said = id.startsWith("language/index-")
      ? "no-instance"
      : id === "language/attribute-missing"
        ? "undeclared"
        : undefined;
    if (!said) return false;
    const declarations = this.declarations.get(module) ?? new ModuleDeclarations(this.model, module);
    this.declarations.set(module, declarations);
    return referencesOf(text).some((reference) => declarations.check(reference)?.kind === said);
  }
}
