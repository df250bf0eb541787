import { isCollection, sameType, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";

/** Where two types that have nothing in common differ, and what each of them is there. */
export interface TypeDifference extends Readonly<Record<string, string>> {
  /** `.rules[].port`; "" at the top. */
  readonly path: string;
  readonly yes: string;
  readonly no: string;
}

/** What stands for something that only the other type has. */
const ABSENT = "-";

/** A place within two types; undefined: only one of them has it. */
interface Place {
  readonly path: string;
  readonly yes: Type | undefined;
  readonly no: Type | undefined;
}

/** The first place where two types differ. Linear. */
export function typeDifference(yes: Type, no: Type): TypeDifference {
  let place: Place = { path: "", yes, no };
  for (let next = deeper(place); next; next = deeper(place)) place = { ...next, path: place.path + next.path };
  return { path: place.path, yes: named(place.yes), no: named(place.no) };
}

function named(type: Type | undefined): string {
  return type ? typeName(type) : ABSENT;
}

function deeper({ yes, no }: Place): Place | undefined {
  if (yes?.kind === "object" && no?.kind === "object") {
    const names = [...new Set([...yes.attributes.keys(), ...no.attributes.keys()])].sort();
    const name = names.find((name) => differ(yes.attributes.get(name), no.attributes.get(name)));
    return name === undefined
      ? undefined
      : { path: `.${name}`, yes: yes.attributes.get(name), no: no.attributes.get(name) };
  }
  if (yes?.kind === "tuple" && no?.kind === "tuple") {
    const place = Array.from({ length: Math.max(yes.elements.length, no.elements.length) }).findIndex((_, i) =>
      differ(yes.elements[i], no.elements[i]),
    );
    return place < 0 ? undefined : { path: `[${place}]`, yes: yes.elements[place], no: no.elements[place] };
  }
  if (!yes || !no || !isCollection(yes) || !isCollection(no) || yes.kind !== no.kind) return undefined;
  return differ(yes.element, no.element) ? { path: "[]", yes: yes.element, no: no.element } : undefined;
}

function differ(a: Type | undefined, b: Type | undefined): boolean {
  return !a || !b || !sameType(a, b);
}
