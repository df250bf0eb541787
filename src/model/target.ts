import type { Value } from "../value/value";
import { UnknownContent } from "../value/value";
import { ABSENT, type Absent, type Unknown } from "./answer";
import { Resource } from "./resource";
import { answerOf } from "./typed-answer";

/** What an attribute that holds an id points at. */
export type Target =
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "external"; readonly id: string }
  | Unknown
  | Absent;

/**
 * The object whose id a value is: whoever made the value says so, also where the id is not given yet; a known id may be
 * that of a declared resource all the same.
 */
export function targetOfValue(value: Value, identify: (id: string) => Target): Target {
  const { content, origin } = value;
  if (content === null) return ABSENT;
  const { owner, path } = origin ?? {};
  if (owner instanceof Resource && owner.mode === "managed" && path?.length === 1 && path[0] === "id") {
    return { kind: "resource", resource: owner };
  }
  if (content instanceof UnknownContent) return answerOf(value) as Unknown;
  return typeof content === "object" ? ABSENT : identify(String(content));
}
