import type { Disagreement, Drifted } from "../plan/decided/told";
import type { Words } from "./words";

/** What was changed outside of Terraform, in one line: names of attributes, no values. */
export function driftLine({ address, kind, attributes }: Drifted, words: Words): string {
  const names = attributes.map(({ attribute }) => attribute).join(", ");
  return words.phrase(`drift.comment-${kind}`, { address, attributes: names });
}

/** What each of the two plans, in one line. */
export function disagreementLine(one: Disagreement, words: Words): string {
  const [theirs, own] = [verb(one.actions, words), verb(one.own, words)];
  const attributes = one.attributes.join(", ");
  const key = attributes === "" ? "disagreement.plain" : "disagreement.one";
  return words.phrase(key, { address: one.address, theirs, own, attributes });
}

function verb(actions: readonly string[], words: Words): string {
  const [first, second] = actions;
  if (second !== undefined) return words.phrase("disagreement.replace");
  return words.phrase(`disagreement.${first === "create" || first === "update" ? first : "no-op"}`);
}
