import { ABSENT, type Answer, known } from "../../model/answer";
import type { PriorObject } from "../../model/state";
import { answerOf } from "../../model/typed-answer";
import { isWhollyKnown } from "../../value/inspect";
import { isMembers, UnknownContent, type Value } from "../../value/value";

/**
 * What others see of an attribute of a planned object; undefined where the plan does not tell it: what is computed, and what
 * the state does not name.
 */
export function plannedAnswer(
  planned: Value,
  attribute: string,
  prior: PriorObject | undefined,
  written: () => Answer,
): Answer | undefined {
  const value = isMembers(planned.content) ? planned.content.get(attribute) : undefined;
  if (!value || value.content instanceof UnknownContent) return undefined;
  if (value.content === null) return prior && !Object.hasOwn(prior.attributes, attribute) ? undefined : ABSENT;
  if (!isWhollyKnown(value)) return written();
  const answer = answerOf(value);
  return answer.kind === "known" ? known(answer.value, sourceOf(answer.value, prior?.attributes[attribute])) : answer;
}

function sourceOf(value: unknown, before: unknown): "state" | "configuration" {
  return value === before ? "state" : "configuration";
}
