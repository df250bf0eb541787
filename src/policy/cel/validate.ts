import type { Location } from "../../model/location";
import type { Problem } from "../../model/problem";
import { isRuleId } from "../custom/validate";
import type { PolicyRule } from "../policy";

/** Every expression of a rule, by its key, and what it has to come to. */
export function expressionsOf({ when, assert, facts = {} }: PolicyRule): [string, string | undefined, "bool"?][] {
  return [
    ["when", when, "bool"],
    ["assert", assert, "bool"],
    ...Object.entries(facts).map(([name, text]): [string, string] => [`facts.${name}`, text]),
  ];
}

/** Placeholders in the words of a violation that nothing fills: neither a fact nor the address. */
export function unfilledIn({ message, facts = {} }: PolicyRule): { readonly key: string; readonly name: string }[] {
  const texts = typeof message === "object" && message !== null ? Object.entries(message) : [["", message] as const];
  return texts.flatMap(([language, text]) => {
    const names = typeof text === "string" ? [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name) : [];
    const unfilled = names.filter((name) => name !== "address" && !Object.hasOwn(facts ?? {}, name));
    return unfilled.map((name) => ({ key: language === "" ? "message" : `message.${language}`, name }));
  });
}

/** What is wrong with ids: their form, and those that there are already. What the shape refused is told there. */
export function mistakesOf(
  rules: readonly PolicyRule[],
  known: readonly { readonly id: string }[],
): { readonly problem: Problem; readonly at: Location }[] {
  const ids = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    if (typeof rule.id !== "string") return [];
    const taken = ids.has(rule.id) || seen.has(rule.id);
    seen.add(rule.id);
    const duplicate: Problem[] = taken ? [{ id: "rules/duplicate", params: { rule: rule.id } }] : [];
    const form: Problem[] = isRuleId(rule.id) ? [] : [{ id: "rules/bad-id", params: { rule: rule.id } }];
    return [...form, ...duplicate].map((problem) => ({ problem, at: rule.location }));
  });
}
