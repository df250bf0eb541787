import { RULES } from "../../src/rules/index";
import type { Rule } from "../../src/rules/rule";

const only = process.env["RULE"];

/** The rules that are tested: all, or the one that `npm run test:rule` names. */
export const CHOSEN: readonly Rule[] = RULES.filter(({ id }) => isChosen(id));

export function isChosen(id: string): boolean {
  return only === undefined || id === only;
}
