import { isIPv6 } from "node:net";
import type { Json } from "../../model/json";
import type { Claim } from "../../provider/overlay";
import { overlayOf } from "../../provider/overlays";

/** What an attribute holds: null when it is not set, undefined when it is not known. */
export type ReadAttribute = (attribute: string) => Json | undefined;

/** One thing that an object holds and that may exist once, by the values of its attributes. */
export interface Held {
  readonly claim: Claim;
  /** Within what it is unique. Two of different spaces have nothing to do with each other. */
  readonly space: string;
  /** What it is there; of a block its text. */
  readonly value: string;
}

/**
 * All that an object of a type holds. What is not known for sure is left out.
 *
 * @param of what an attribute of the object of another type holds that is named by its id
 * @param isAsked of which claims. Default: all
 */
export function heldBy(
  type: string,
  read: ReadAttribute,
  of: (id: string) => ReadAttribute | undefined = () => undefined,
  isAsked: (claim: Claim) => boolean = () => true,
): Held[] {
  return (overlayOf(type)?.claims ?? []).flatMap((claim) => {
    if (!isAsked(claim)) return [];
    // Most objects leave most claims empty: that is the cheapest question.
    const values = valuesOf(claim, read);
    if (values.length === 0 || isExempt(claim, read, of)) return [];
    const within = claim.within.map((name) => textOf(read(name)));
    if (within.some((name) => name === undefined)) return [];
    const space = JSON.stringify([claim.what, ...within]);
    return values.map((value) => ({ claim, space, value }));
  });
}

function isExempt({ unless }: Claim, read: ReadAttribute, of: (id: string) => ReadAttribute | undefined): boolean {
  if (!unless) return false;
  const id = unless.of === undefined ? undefined : textOf(read(unless.of));
  const from = unless.of === undefined ? read : of(id ?? "");
  return from !== undefined && [...unless.where].every(([name, wanted]) => from(name) === wanted);
}

function valuesOf(claim: Claim, read: ReadAttribute): string[] {
  const parts = claim.by.map((spellings) => partOf(claim, spellings, read));
  if (parts.some((part) => part === undefined)) return [];
  const [first, ...others] = parts as string[][];
  if (others.length > 0) return [JSON.stringify(parts)];
  return (first ?? [])
    .filter((text) => text !== "" && (claim.idPrefix === undefined || text.startsWith(claim.idPrefix)))
    .map((text) => (claim.compare === "address" ? canonicalAddress(text) : text));
}

/** The texts of an attribute, by the first of its spellings that is set; undefined: not known. */
function partOf({ defaults }: Claim, spellings: readonly string[], read: ReadAttribute): string[] | undefined {
  let isOpen = false;
  for (const name of spellings) {
    const value = read(name);
    if (value === undefined) isOpen = true;
    if (value === undefined || value === null || value === "") continue;
    const texts = [value].flat().map(textOf);
    return texts.includes(undefined) ? undefined : (texts as string[]);
  }
  const standard = spellings.map((name) => defaults?.get(name)).find((text) => text !== undefined);
  if (standard !== undefined) return [standard];
  return isOpen ? undefined : [""];
}

/** Undefined: not known, or no text. */
function textOf(value: Json | undefined): string | undefined {
  if (value === null) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** IPv6 addresses have many spellings. */
function canonicalAddress(text: string): string {
  return isIPv6(text) && !text.includes("%") ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text;
}
