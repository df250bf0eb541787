import { type Num, numberText } from "../../../src/value/number";
import type { Type } from "../../../src/value/type";
import { EPHEMERAL, isMembers, SENSITIVE, UnknownContent, type Value } from "../../../src/value/value";
import { type Told, ToldNumber, ToldUnknown } from "./planfile/told";

/** A value of terraform's, on one line. */
export function showTold({ type, content, sensitive }: Told): string {
  return (sensitive ? "sensitive " : "") + shown(type, content, showTold);
}

/** A value of ours, in the same form. */
export function showOurs({ type, content, marks }: Value): string {
  const words = (marks & SENSITIVE ? "sensitive " : "") + (marks & EPHEMERAL ? "ephemeral " : "");
  return words + shown(type, content, showOurs);
}

function shown<T>(type: Type, content: unknown, member: (value: T) => string): string {
  if (content === null) return `null ${typeText(type)}`;
  if (content instanceof ToldUnknown) return `unknown ${typeText(type)} ${limits(content)}`;
  if (content instanceof UnknownContent)
    return `unknown ${typeText(type)} ${limits(content.refinements)} (${content.reason.kind} ${content.reason.subject})`;
  if (content instanceof ToldNumber) return String(content.exact);
  if (type.kind === "number") return numberText(content as Num);
  if (Array.isArray(content)) return `${headOf(type)}[${content.map(member).join(", ")}]`;
  if (typeof content !== "object") return JSON.stringify(content);
  const members = content as ReadonlyMap<string, T>;
  if (!isMembers(content as never)) return JSON.stringify(content);
  const entries = [...members.keys()].map((key) => `${JSON.stringify(key)}: ${member(members.get(key) as T)}`);
  return `${headOf(type)}{${entries.join(", ")}}`;
}

/** A collection says the type of its elements, which they need not show. */
function headOf(type: Type): string {
  return "element" in type ? `${typeText(type)} ` : "";
}

export function typeText(type: Type): string {
  if ("element" in type) return `${type.kind}(${typeText(type.element)})`;
  if (type.kind === "tuple") return `tuple([${type.elements.map(typeText).join(", ")}])`;
  if (type.kind !== "object") return type.kind;
  return `object({${[...type.attributes].map(([name, of]) => `${name}: ${typeText(of)}`).join(", ")}})`;
}

function limits(known: object): string {
  const entries = Object.entries(known).filter(([, value]) => value !== undefined && value !== false);
  return entries.length === 0
    ? ""
    : JSON.stringify(Object.fromEntries(entries), (_, value) => (typeof value === "bigint" ? String(value) : value));
}
