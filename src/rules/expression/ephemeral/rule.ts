import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import { marksOf } from "../../../model/secret-values";
import type { StackPart } from "../../../model/stack-part";
import { partsOf } from "../../../model/unread-modules";
import { isWriteOnly } from "../../../provider/write-only";
import { marksWithin } from "../../../value/marks";
import { EPHEMERAL, isMembers, SENSITIVE, UnknownContent, type Value } from "../../../value/value";
import { type EvaluatedExpression, evaluatedTexts } from "../../expressions/evaluated";
import { judgedStacks } from "../../expressions/judged";
import { shownText } from "../../expressions/shown";
import { subjectIn, type WrittenExpressions, writtenIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule } from "../../rule";

/** What is never stored cannot stand where Terraform stores it, and what is secret only where that is said. */
export const expressionEphemeral: Rule = {
  id: "expression/ephemeral",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11 language: ephemeral values, write-only arguments, sensitive outputs",
  check({ model }, report) {
    const stacks = new Set(
      judgedStacks(model)
        .filter(hasEphemeral)
        .map(({ name }) => name),
    );
    if (stacks.size > 0) {
      for (const written of writtenIn(model)) {
        const said = new Set<string>();
        if (!stacks.has(written.modules[0]?.stack ?? "")) continue;
        for (const one of evaluatedTexts(model, written)) ephemeral(model, written, one, said, report);
      }
    }
    for (const { name } of judgedStacks(model)) sensitiveOutputs(model, name, report);
  },
};

/** Whether anything in a stack gives ephemeral values: nearly none has that. */
function hasEphemeral(stack: StackPart): boolean {
  return partsOf(stack, "").some(
    ([, { declared }]) =>
      declared !== undefined &&
      (declared.ephemerals.length > 0 || [...declared.variables.values()].some((one) => one.ephemeral)),
  );
}

function ephemeral(
  model: Model,
  written: WrittenExpressions,
  one: EvaluatedExpression,
  said: Set<string>,
  report: Report,
): void {
  const { module, scope, subject, path, text } = one;
  const message = messageFor(model, written, module, path);
  if (message === undefined || said.has(path)) return;
  if ((marksWithin(model.typed(text, module, scope)) & EPHEMERAL) === 0) return;
  said.add(path);
  const about = [fact("resource", subject.address), fact("place", path), fact("text", shownText(text))];
  report.violation(subject, { message, facts: about });
}

/** What is to be said where a value is ephemeral; undefined where it may be. */
function messageFor(
  model: Model,
  { kind, name }: WrittenExpressions,
  module: Module,
  path: string,
): string | undefined {
  if (path === "count" || path.startsWith("for_each")) return "repetition";
  if (kind === "resource") return path.startsWith("lifecycle.") || isWritten(path) ? undefined : "argument";
  if (kind === "output") {
    if (path !== "value" && !/^value[.[]/.test(path)) return undefined;
    if (module.parent === undefined) return "output";
    return module.part.declared?.outputs.get(name)?.ephemeral ? undefined : "module-output";
  }
  if (kind !== "module") return undefined;
  const [argument = ""] = path.split(/[.[]/);
  const called = model.called(module, name)?.[0]?.part.declared?.variables.get(argument);
  return called === undefined || called.ephemeral ? undefined : "variable";
}

function isWritten(path: string): boolean {
  return path.split(/[.[\]]+/).some(isWriteOnly);
}

/** The outputs of the root that hold something sensitive and do not say so. */
function sensitiveOutputs(model: Model, stack: string, report: Report): void {
  const root = model.root(stack);
  for (const [name, raw] of root.part.outputs) {
    const { sensitive } = root.part.declared?.outputs.get(name) ?? {};
    if (sensitive || root.part.settings?.outputs.get(name)?.["sensitive"] === true) continue;
    if (
      marksOf(model.evaluator, raw, { module: root }) === 0 ||
      !isSensitive(model.marker().valueOrUnknown(raw, { module: root }))
    )
      continue;
    const subject = subjectIn(model, root, `output.${name}`);
    report.violation(subject, { message: "sensitive", facts: [fact("resource", subject.address)], fix: FIX });
  }
}

const FIX = { id: "mark", params: {} };

/** Whether a value is sensitive for sure: what only we do not know has all marks that it may have. */
function isSensitive({ marks, content }: Value): boolean {
  // That it is ephemeral is said, and nothing is gained by saying sensitive then.
  if ((marks & EPHEMERAL) !== 0) return false;
  if ((marks & SENSITIVE) !== 0) return !(content instanceof UnknownContent && content.reason.kind === "expression");
  if (Array.isArray(content)) return (content as readonly Value[]).some(isSensitive);
  return isMembers(content) && [...content.keys()].some((name) => isSensitive(content.get(name) as Value));
}
