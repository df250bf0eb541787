import type { Answer } from "../../model/answer";
import { isTemplate } from "../../model/expression";
import { isObject, type Json } from "../../model/json";

/** `${alicloud_vpc.main.id}`: by far the most frequent text. An id is never null, and its shape is the cloud's. */
const ID = /^\$\{[a-z]\w*_\w*\.[\w-]+\.id\}$/;

/** What is written in a block, as far as it is known. */
export class Reading {
  constructor(private readonly evaluate: (raw: Json) => Answer) {}

  /** A null, or a reference to one, is as good as nothing. */
  isSet(raw: Json | undefined): boolean {
    if (raw === undefined || raw === null) return false;
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return true;
    return this.evaluate(raw).kind !== "absent";
  }

  /** Whether the value is not known yet, so that it may be null; an id that is computed never is. */
  isOpen(raw: Json | undefined): boolean {
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return false;
    return this.evaluate(raw).kind === "unknown";
  }

  /**
   * The value as far as it is known now. Entries of a list or map that are not known are left out: the others can still
   * be wrong.
   */
  known(raw: Json | undefined): Json | undefined {
    if (typeof raw === "string") {
      if (!isTemplate(raw)) return raw;
      if (ID.test(raw)) return undefined;
      const value = this.evaluate(raw);
      return value.kind === "known" ? value.value : undefined;
    }
    if (Array.isArray(raw)) return raw.map((entry) => this.known(entry)).filter((entry) => entry !== undefined);
    if (!isObject(raw)) return raw;
    const entries = Object.entries(raw).map(([key, entry]) => [key, this.known(entry)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
  }

  /** Whether nothing in a value is left open, so that what `known` says is all there is. */
  isWholly(raw: Json | undefined): boolean {
    if (typeof raw === "string") return !isTemplate(raw) || (!ID.test(raw) && this.evaluate(raw).kind === "known");
    if (Array.isArray(raw)) return raw.every((entry) => this.isWholly(entry));
    return !isObject(raw) || Object.values(raw).every((entry) => this.isWholly(entry));
  }

  /** One block as it is written, or made by an expression; undefined while that is not known. */
  blockOf(raw: Json): Json | undefined {
    return typeof raw === "string" && isTemplate(raw) ? this.known(raw) : raw;
  }
}
