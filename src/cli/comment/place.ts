import type { Send } from "./request";

/** A comment that is there already. */
export interface Existing {
  readonly id: number;
  readonly body: string;
}

/** Where comments go: a pull request of GitHub, or a merge request of GitLab. */
export interface CommentPlace {
  readonly name: "GitHub" | "GitLab";
  readonly send: Send;
  /** Comments of this page, of whoever we are; what else is there is nobody's to change. Undefined: refused. */
  readonly list: (
    page: number,
  ) => Promise<{ readonly status: number; readonly own: readonly Existing[]; readonly all: number }>;
  readonly create: (body: string) => Promise<number>;
  readonly update: (id: number, body: string) => Promise<number>;
}

/** Comments in a page, the most that both take. */
export const PAGE = 100;

/** A number that stands in a variable or an event; undefined for everything else. */
export function positive(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** Entries of a list with these members; what has another shape is left out. */
export function objectsIn(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(body) ? body.filter((one) => typeof one === "object" && one !== null) : [];
}

/** A member of what may be an object. */
export function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
