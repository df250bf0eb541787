import { MaskedTexts } from "../text/masked-texts";

export const MASK = "***";

/** Shorter values stand in too many texts by chance; they are masked only where they are the whole text. */
const SHORTEST_INSIDE = 4;

/** Secrets, which are masked in what is shown. */
export class HiddenTexts {
  private readonly whole = new Set<string>();
  private readonly parts = new MaskedTexts();

  /** @param shortest from this length on it is masked inside of a text, too. */
  add(secret: string, shortest = SHORTEST_INSIDE): void {
    this.whole.add(secret);
    if (secret.length < shortest) return;
    this.parts.add(secret);
    // As it stands in an expression, or in JSON.
    const escaped = JSON.stringify(secret).slice(1, -1);
    if (escaped !== secret) this.parts.add(escaped);
  }

  /** The whole of an id, an address or a name; what only holds a secret by chance is what it is. */
  maskedWhole(text: string): string {
    return text.length >= SHORTEST_INSIDE && this.whole.has(text) ? MASK : text;
  }

  get isEmpty(): boolean {
    return this.whole.size === 0;
  }

  masked<T extends string | number | boolean>(value: T): T | string {
    return this.whole.has(String(value)) ? MASK : this.inside(value);
  }

  /** The same, without what only a text as a whole tells: of short ones nobody knows whether they are the secret. */
  inside<T extends string | number | boolean>(value: T): T | string {
    const text = String(value);
    const masked = this.parts.replaced(text, MASK);
    return masked === text ? value : masked;
  }
}
