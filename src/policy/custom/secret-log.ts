import type { Json } from "../../model/json";
import { HiddenTexts } from "../../rules/hidden-texts";

/** The secrets that a rule was given, so that none of them leaves in what it reports. */
export class SecretLog {
  private readonly hidden = new HiddenTexts();
  private looks = 0;

  /** Notes that a rule looked at a secret. */
  saw(value: Json): void {
    this.looks++;
    this.add(value);
  }

  /** Whether anything that was looked at meanwhile is secret; then so is what comes of it, be it a part, a length or other letters. */
  during<T>(look: () => T): { readonly result: T; readonly secret: boolean } {
    const before = this.looks;
    const result = look();
    return { result, secret: this.looks > before };
  }

  add(value: Json): void {
    if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) this.add(entry);
    else if (value !== null && value !== "" && typeof value !== "boolean") {
      const text = String(value);
      this.hidden.add(text);
      // As it stands in JSON that a rule made.
      this.hidden.add(JSON.stringify(text).slice(1, -1));
    }
  }

  /** As JSON; a secret is masked before it is escaped. */
  json(value: unknown): string {
    return JSON.stringify(value, (_, inner) =>
      typeof inner === "string" || typeof inner === "number" ? this.mask(inner) : inner,
    );
  }

  mask<T extends string | number | boolean>(value: T): T | string {
    return this.hidden.masked(value);
  }
}
