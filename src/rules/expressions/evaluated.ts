import { isTemplate, parsedOf } from "../../model/expression";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { Repeated } from "../../model/scope";
import type { Subject } from "../rule";
import { type ExpressionText, textsOf } from "./texts";
import type { WrittenExpressions } from "./written";

/** An expression that Terraform evaluates while it plans, and what its names mean. */
export interface EvaluatedExpression {
  readonly module: Module;
  /** A resource, or a call of a module, that may be repeated. Undefined: neither. */
  readonly scope?: Repeated;
  readonly subject: Subject;
  readonly path: string;
  readonly text: string;
}

/**
 * What is evaluated of a block: nothing where it has no instance, nor where it is not known whether it has one. A text that is
 * worth the same in all instances comes once for each module; `count` and `for_each` come by themselves, before there are any.
 */
export function* evaluatedTexts(model: Model, written: WrittenExpressions): Generator<EvaluatedExpression> {
  for (const module of written.modules) {
    if (!module.exists || module.missing) continue;
    if (written.kind === "resource") yield* ofBlock(model, written, module);
    else if (written.kind === "module") yield* ofCall(model, written, module);
    else yield* each(written.texts, { module, subject: written.subject() });
  }
}

function* ofBlock(
  model: Model,
  { block, texts, subject }: WrittenExpressions,
  module: Module,
): Generator<EvaluatedExpression> {
  if (!block) return;
  const repeating = texts.filter(isRepeating);
  if (repeating.length > 0) yield* each(repeating, { module, subject: subject() });
  const hasDynamic = block.body["dynamic"] !== undefined;
  let first = true;
  for (const resource of model.instancesOf(module, block)) {
    if (resource.repetition.missing) continue;
    const own = hasDynamic ? textsOf(resource.body) : texts;
    for (const { path, text } of own) {
      if (!isEvaluated(text) || isRepeating({ path }) || isOfSelf(path)) continue;
      if (first || hasDynamic || parsedOf(text).perInstance)
        yield { module, scope: resource, subject: resource, path, text };
    }
    first = false;
  }
}

function* ofCall(
  model: Model,
  { name, texts, subject }: WrittenExpressions,
  module: Module,
): Generator<EvaluatedExpression> {
  yield* each(texts.filter(isRepeating), { module, subject: subject() });
  const rest = texts.filter((text) => !isRepeating(text));
  const called = model.called(module, name);
  if (!called) return yield* each(rest.filter(isShared), { module, subject: subject() });
  for (const one of called) {
    if (one.exists && !one.repetition.missing) yield* each(rest, { module, scope: one, subject: subject() });
  }
}

function* each(
  texts: readonly ExpressionText[],
  of: Pick<EvaluatedExpression, "module" | "scope" | "subject">,
): Generator<EvaluatedExpression> {
  for (const { path, text } of texts) if (isEvaluated(text)) yield { ...of, path, text };
}

function isEvaluated(text: string | number): text is string {
  return typeof text === "string" && isTemplate(text);
}

function isShared({ text }: ExpressionText): boolean {
  return isEvaluated(text) && !parsedOf(text).perInstance;
}

function isRepeating({ path }: Pick<ExpressionText, "path">): boolean {
  return path === "count" || /^for_each(?![\w-])/.test(path);
}

/** What a postcondition says of `self` is known only when the object is there. */
function isOfSelf(path: string): boolean {
  return path.startsWith("lifecycle.postcondition");
}
