import { normalizeText } from "../../value/text";
import { STRING } from "../../value/type";
import { typeName } from "../../value/type-name";
import type { Refinements } from "../../value/value";
import { isKnown, stringValue, UNMARKED, type Value, withMarks } from "../../value/value";
import { throughCandidates } from "../candidates";
import { converted } from "../converted";
import { LanguageError } from "../error";
import type { Node } from "../syntax";
import { inARow } from "../texts";
import { tooMuch, unknownBecause } from "../unknowns";
import { tooHeavy } from "../weight";
import { errorOf, firstError, type Outcome, placed, toValue, unless } from "./outcome";
import { safePrefix } from "./prefix";

/** A text of parts: with one unknown part it is unknown, and begins with what stands before that (HCL's TemplateExpr). */
export function template(parts: readonly Node[], outcomes: readonly Outcome[]): Outcome {
  let error = firstError(outcomes);
  const texts: Value[] = [];
  let marks = UNMARKED;
  for (const [i, outcome] of outcomes.entries()) {
    const value = toValue(outcome);
    const text = asText(value);
    if (text instanceof LanguageError) error ??= placed(text, parts[i] as Node);
    else texts.push(text);
    // Also of what is no text: the marks count, where the failure does not matter.
    if (value.content !== null) marks |= value.marks;
  }
  return unless(error, throughCandidates(withMarks(joined(texts), marks), texts, joinedAnew));
}

/** The texts that a `%{ for }` gave, put together (HCL's TemplateJoinExpr): those of a tuple, or an unknown value. */
export function joinedTuple(tuple: Outcome): Outcome {
  const { content, marks } = toValue(tuple);
  const error = errorOf(tuple);
  if (!Array.isArray(content)) return unless(error, unknownBecause([toValue(tuple)], STRING));
  const texts = content as readonly Value[];
  const unknown = texts.find((text) => !isKnown(text));
  if (!unknown) return unless(error, withMarks(joined(texts), marks));
  // Marks of the texts are lost here, with what is known of the beginning.
  const value = withMarks(unknownBecause([unknown], STRING), marks);
  return unless(error, throughCandidates(value, texts, joinedAnew));
}

/** A part of a template as a string, or an unknown value. */
function asText(value: Value): Value | LanguageError {
  if (value.content === null) return new LanguageError("language/template-null");
  if (value.type.kind === "string" || !isKnown(value)) return value;
  return converted(value, STRING) ?? new LanguageError("language/template-type", { type: typeName(value.type) });
}

/** Candidates of a part may be numbers or bools, or no text at all. @throws LanguageError */
function joinedAnew(parts: readonly Value[]): Value {
  const texts = parts.map((part) => {
    const text = asText(part);
    if (text instanceof LanguageError) throw text;
    return text;
  });
  return joined(texts);
}

function joined(texts: readonly Value[]): Value {
  const marks = texts.reduce((all, text) => all | text.marks, UNMARKED);
  const unknown = texts.findIndex((text) => !isKnown(text));
  if (tooHeavy(texts)) return tooMuch(texts);
  const known = (unknown < 0 ? texts : texts.slice(0, unknown)).map(({ content }) => content as string).join("");
  if (unknown < 0) return withMarks(stringValue(normalizeText(known)), marks);
  const prefix = safePrefix(known);
  const refinements: Refinements = { notNull: true, ...(prefix === "" ? {} : { prefix }) };
  return withMarks(inARow(unknownBecause([texts[unknown] as Value], STRING, refinements), texts), marks);
}
