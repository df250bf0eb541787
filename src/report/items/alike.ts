import { isOpen } from "../../policy/result";
import type { Finding } from "../../rules/rule";
import type { Words } from "../words";
import type { Item } from "./item";

/** The key of an instance in an address. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

/** Findings of one cause: the first, and those of other instances that differ by their keys alone. */
export interface AlikeItems {
  readonly first: Item;
  readonly others: readonly Item[];
}

/** Groups findings that say the same of several instances of one declaration, in the order of the first. Linear. */
export function alikeItems(items: readonly Item[]): readonly AlikeItems[] {
  const groups = new Map<string, { first: Item; others: Item[] }>();
  for (const item of items) {
    const key = causeOf(item.finding);
    const group = groups.get(key);
    if (group) group.others.push(item);
    else groups.set(key, { first: item, others: [] });
  }
  return [...groups.values()];
}

const SHOWN = 3;

/** How many other instances there are, with the first of them. */
export function alikeText(others: readonly Item[], words: Words): string {
  const rest = others.length - SHOWN;
  const list = others.slice(0, SHOWN).map(({ finding }) => finding.address);
  const more = rest > 0 ? ` ${words.phrase("undecided.more", { n: rest })}` : "";
  return words.phrase("finding.alike", { n: others.length, addresses: `${list.join(", ")}${more}` });
}

/** What two findings have in common that are of one cause; an address without keys is nobody else's. */
function causeOf(finding: Item["finding"]): string {
  const { rule, severity, message, address, stack, facts, location } = finding;
  const declared = address.replace(KEY, "");
  const own = facts.map((fact) => [fact.name, withoutKeys(fact.value, address, declared)]);
  return JSON.stringify([rule, severity, message, stack, declared, isOpen(finding), location ?? null, own]);
}

function withoutKeys(value: Finding["facts"][number]["value"], address: string, declared: string): typeof value {
  return typeof value === "string" && address !== declared ? value.replaceAll(address, declared) : value;
}
