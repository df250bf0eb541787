import type { Model } from "../model/model";
import type { Fact, Fix } from "./rule";

export const MASK = "***";

/** Shorter values stand in too many texts by chance; they are masked only where they are the whole text. */
const SHORTEST_INSIDE = 4;

/** Keeps the values of sensitive variables out of findings. */
export class Secrets {
  private readonly byStack = new Map<string, readonly string[]>();

  constructor(model: Pick<Model, "stacks" | "secretValues">) {
    for (const { name } of model.stacks) {
      const values = model
        .secretValues(name)
        .flatMap((value) => (value === null || typeof value === "object" ? [] : [String(value)]));
      if (values.length > 0) this.byStack.set(name, values);
    }
  }

  mask(stack: string, facts: readonly Fact[]): readonly Fact[] {
    if (!this.byStack.has(stack)) return facts;
    return facts.map((fact) => ({ ...fact, value: this.maskValue(stack, fact.value) }));
  }

  maskFix(stack: string, { id, params, guest }: Fix): Fix {
    const masked = Object.entries(params).map(([name, value]) => [name, this.maskValue(stack, value)] as const);
    const files = guest?.files.map((file) => ({ ...file, content: this.maskValue(stack, file.content) }));
    const shown = guest && files ? { guest: { ...guest, files } } : {};
    return { id, params: Object.fromEntries(masked), ...shown };
  }

  private maskValue<T extends string | number | boolean>(stack: string, value: T): T | string {
    return masked(value, this.byStack.get(stack) ?? []);
  }
}

/** A value without the secrets in it. */
export function masked<T extends string | number | boolean>(value: T, secrets: Iterable<string>): T | string {
  let text = String(value);
  for (const secret of secrets) {
    if (text === secret) text = MASK;
    else if (secret.length >= SHORTEST_INSIDE) text = text.replaceAll(secret, MASK);
  }
  return text === String(value) ? value : text;
}
