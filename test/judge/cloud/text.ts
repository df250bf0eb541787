import { isList, type Wire } from "../wire";

/** The text of a value; empty for what is not set or not known yet. */
export function text(value: Wire | undefined): string {
  return value === undefined || value === null || typeof value === "symbol" ? "" : String(value);
}

/** The texts of a list; empty for what is not set or not known yet. */
export function texts(value: Wire | undefined): string[] {
  return isList(value as Wire) ? (value as readonly Wire[]).map(text) : [];
}
