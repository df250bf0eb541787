import { isObject, type Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isSecretByType } from "../provider/secret-names";
import { HiddenTexts } from "./hidden-texts";
import type { Fact, Fix } from "./rule";

/** What is made of a secret may be an everyday word, so it takes more of it to be masked inside of a text. */
const SHORTEST_MADE = 8;

/** Keeps the values of sensitive variables, and what attributes make of secrets, out of findings. */
export class Secrets {
  private readonly byStack = new Map<string, HiddenTexts>();
  private resources: ReadonlyMap<string, readonly Resource[]> | undefined;

  /** @param model Default: nothing is secret. */
  constructor(private readonly model?: Model) {}

  mask(stack: string, facts: readonly Fact[]): readonly Fact[] {
    const hidden = this.of(stack);
    return hidden.isEmpty ? facts : facts.map((fact) => ({ ...fact, value: hidden.masked(fact.value) }));
  }

  maskFix(stack: string, { id, params, guest }: Fix): Fix {
    const hidden = this.of(stack);
    const entries = Object.entries(params).map(([name, value]) => [name, hidden.masked(value)] as const);
    const files = guest?.files.map((file) => ({ ...file, content: hidden.masked(file.content) }));
    const shown = guest && files ? { guest: { ...guest, files } } : {};
    return { id, params: Object.fromEntries(entries), ...shown };
  }

  /** Looked for when the first finding of a stack asks. Linear in what the stack declares. */
  private of(stack: string): HiddenTexts {
    const known = this.byStack.get(stack);
    if (known) return known;
    const hidden = this.model ? this.hidden(this.model, stack) : new HiddenTexts();
    this.byStack.set(stack, hidden);
    return hidden;
  }

  private hidden(model: Model, stack: string): HiddenTexts {
    this.resources ??= byStack(model.resources);
    const made = (this.resources.get(stack) ?? []).flatMap((resource) => madeOf(resource, model));
    const hidden = new HiddenTexts();
    for (const text of model.secretValues(stack).flatMap(textsIn)) hidden.add(text);
    for (const text of made) hidden.add(text, SHORTEST_MADE);
    return hidden;
  }
}

function byStack(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const stacks = new Map<string, Resource[]>();
  for (const resource of resources) {
    const declared = stacks.get(resource.stack) ?? [];
    declared.push(resource);
    stacks.set(resource.stack, declared);
  }
  return stacks;
}

/** Secrets in the attributes of a resource, and what they make of others; what stands beside that in a list or map is no secret. */
function madeOf(resource: Resource, model: Model): string[] {
  return resource.attributeNames.flatMap((name) => {
    if (isSecretByType(resource.type, name)) {
      const value = model.value(resource, name);
      return value.kind === "known" ? textsIn(value.value) : [];
    }
    return model.sensitiveTexts(resource.raw(name), resource.module, resource);
  });
}

/** The texts and numbers in a value. */
function textsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (isObject(value)) return Object.values(value).flatMap(textsIn);
  return value === null || value === "" || typeof value === "boolean" ? [] : [String(value)];
}
