/** What somebody does on the night of the change, as every format tells it: each adds nothing but its syntax. */
export interface Book {
  readonly title: string;
  readonly lead: readonly string[];
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  readonly kind: "before" | "phase" | "after" | "back";
  readonly title: string;
  readonly lead: readonly string[];
  readonly entries: readonly BookEntry[];
  /** The phases of the way back. */
  readonly chapters: readonly Chapter[];
}

/** One thing to do, or to know before the next one is done. */
export interface BookEntry {
  /** `alarm`: to know before going on; `loss`: cannot be undone; `step`: to do, and to tick off. */
  readonly tone: "step" | "alarm" | "loss" | "note";
  readonly title: string;
  readonly lines: readonly string[];
  readonly code?: Code;
  /** How to see that it worked. */
  readonly expected?: string;
}

export interface Code {
  readonly language: "sh" | "hcl" | "powershell";
  readonly text: string;
}

export function chapter(kind: Chapter["kind"], title: string, entries: readonly BookEntry[]): Chapter {
  return { kind, title, lead: [], entries, chapters: [] };
}

/** A command for a Unix shell, of words that are encoded. */
export function sh(...lines: readonly string[]): { readonly code: Code } {
  return { code: { language: "sh", text: lines.join("\n") } };
}
