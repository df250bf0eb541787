import { MaskedTexts } from "../text/masked-texts";

export const MASK = "***";

/** Shorter values stand in too many texts by chance; they are masked only where they are the whole text. */
const SHORTEST_INSIDE = 4;

/** Secrets, which are masked in what is shown. */
export class HiddenTexts {
  private readonly whole = new Set<string>();
  private readonly inside = new MaskedTexts();

  /** @param shortest from this length on it is masked inside of a text, too. */
  add(secret: string, shortest = SHORTEST_INSIDE): void {
    this.whole.add(secret);
    if (secret.length >= shortest) this.inside.add(secret);
  }

  get isEmpty(): boolean {
    return this.whole.size === 0;
  }

  masked<T extends string | number | boolean>(value: T): T | string {
    const text = String(value);
    if (this.whole.has(text)) return MASK;
    const masked = this.inside.replaced(text, MASK);
    return masked === text ? value : masked;
  }
}
