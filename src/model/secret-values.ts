import { LanguageError } from "../language/error";
import { memo, memoByName } from "../memo";
import { marksWithin } from "../value/marks";
import { type Marks, UNMARKED } from "../value/value";
import { type Answer, unknown } from "./answer";
import type { Evaluation } from "./evaluation";
import type { Json } from "./json";
import { markedTexts, openTexts } from "./marked-texts";
import type { Model } from "./model";
import type { Module, ModulePart } from "./module";
import { isPlain } from "./plain";
import type { Resource } from "./resource";
import { revealedIn } from "./revealed-texts";
import type { EvaluationScope } from "./scope";
import { markedPlaces, type SecretPlaces } from "./secret-places";
import { answerOf } from "./typed-answer";
import { writtenSecrets } from "./written-secrets";

/** The marks of a value and of all that is in it. */
export function marksOf(evaluation: Evaluation, raw: Json | undefined, scope: EvaluationScope): Marks {
  return isUnmarked(raw) ? UNMARKED : marksWithin(evaluation.valueOrUnknown(raw, scope));
}

/** The known texts and numbers in a value that are sensitive. */
export function sensitiveTexts(evaluation: Evaluation, raw: Json | undefined, scope: EvaluationScope): string[] {
  return isUnmarked(raw) ? [] : markedTexts(evaluation.valueOrUnknown(raw, scope));
}

/** Where an attribute is sensitive, by what it is made from; undefined where it is not. */
export function secretPlacesOf(
  { evaluator, types }: Model,
  resource: Resource,
  name: string,
): SecretPlaces | undefined {
  const raw = resource.raw(name);
  if (isUnmarked(raw)) return undefined;
  const value = evaluator.valueOrUnknown(raw, { module: resource.module, resource });
  return markedPlaces(value, types.typeOf(resource.mode, resource.type)?.attribute(name)?.type);
}

/** The values that sensitive and ephemeral variables of a stack have, and what is written as sensitive, in all modules. */
export function secretValues(model: Model, stack: string): Json[] {
  return [...model.modulesOf(stack).values()].flat().flatMap((module) => [
    ...secretVariables(module.part).flatMap((name) => {
      const value = variableOf(model, module, name);
      return value.kind === "known" ? [value.value] : [];
    }),
    ...writtenSecrets(module.part),
  ]);
}

function variableOf({ evaluator }: Model, module: Module, name: string): Answer {
  try {
    return answerOf(evaluator.named.variable(module, name));
  } catch (error) {
    if (!(error instanceof LanguageError)) throw error;
    return unknown("expression", error.id);
  }
}

/** Whether anything in the configuration of a stack makes values sensitive, beside the types of its resources. */
export function hasSecrets(model: Model, stack: string): boolean {
  return [...model.modulesOf(stack).values()].some(([module]) => {
    const own = module && [secretVariables(module.part), secretOutputs(module.part), writtenSecrets(module.part)];
    return own?.some((names) => names.length > 0) ?? false;
  });
}

const revealed = memo((model: Model) =>
  memoByName((stack) => {
    const places = revealedIn(model.modulesOf(stack), [...model.data, ...model.resources], stack);
    return new Set(places.flatMap(({ raw, ...scope }) => openTexts(model.evaluator.valueOrUnknown(raw, scope))));
  }),
);

/** Texts that the configuration of a stack says are no secrets, whatever has the same text. */
export function revealedTexts(model: Model, stack: string): ReadonlySet<string> {
  return revealed(model)(stack);
}

function isUnmarked(raw: Json | undefined): raw is undefined | null {
  return raw === undefined || raw === null || isPlain(raw);
}

function secretVariables({ sensitiveVariables, settings }: ModulePart): string[] {
  const ephemeral = [...(settings?.variables ?? [])].filter(([, body]) => body["ephemeral"] === true);
  return [...new Set([...sensitiveVariables, ...ephemeral.map(([name]) => name)])];
}

function secretOutputs({ settings }: ModulePart): string[] {
  const secret = [...(settings?.outputs ?? [])].filter(([, body]) => body["sensitive"] === true);
  return secret.map(([name]) => name);
}
