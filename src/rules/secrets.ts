import type { Missing } from "../model/answer";
import { type Json, memberOf } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { leafTextsIn, secretTexts } from "../model/secret-places";
import { hasSecrets, revealedTexts, secretValues, sensitiveTexts } from "../model/secret-values";
import type { PriorObject } from "../model/state";
import { secretAttributes, secretsOfType } from "../provider/secret-names";
import { SecretSpotter } from "../provider/secret-spotter";
import { HiddenTexts } from "./hidden-texts";
import type { Fact, Fix } from "./rule";

/** What is made of a secret may be an everyday word, so it takes more of it to be masked inside of a text. */
const SHORTEST_MADE = 8;

/** Reasons that hold more than names and addresses. */
const WITH_VALUES: ReadonlySet<Missing["kind"]> = new Set(["expression", "external", "catalog", "unreadable"]);

/**
 * Keeps secrets out of findings, wherever their texts stand: values of sensitive variables, what attributes hold by their
 * type or by the marks of the state, and what others make of them.
 */
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

  maskMissing(stack: string, missing: Missing): Missing {
    const hidden = this.of(stack);
    if (hidden.isEmpty || !WITH_VALUES.has(missing.kind)) return missing;
    return { ...missing, subject: hidden.masked(missing.subject) };
  }

  /** Looked for when somebody asks. Where nothing can be secret it costs a look at each resource, else what it declares. */
  of(stack: string): HiddenTexts {
    const known = this.byStack.get(stack);
    if (known) return known;
    const hidden = this.model ? this.hidden(this.model, stack) : new HiddenTexts();
    this.byStack.set(stack, hidden);
    return hidden;
  }

  private hidden(model: Model, stack: string): HiddenTexts {
    this.resources ??= byStack([...model.data, ...model.resources]);
    const resources = this.resources.get(stack) ?? [];
    const hidden = new HiddenTexts();
    const given = secretValues(model, stack).flatMap(leafTextsIn);
    const spotter = new SecretSpotter(model);
    const held = resources.flatMap((resource) => declaredTexts(resource, model));
    held.push(...model.stack(stack).objects.flatMap((one) => priorTexts(one, spotter)));
    if (given.length + held.length === 0 && !hasSecrets(model, stack)) return hidden;
    const revealed = revealedTexts(model, stack);
    const made = resources.flatMap((resource) => madeTexts(resource, model));
    for (const text of given) if (!revealed.has(text)) hidden.add(text);
    for (const text of held.concat(made)) if (!revealed.has(text)) hidden.add(text, SHORTEST_MADE);
    return hidden;
  }
}

function byStack(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const stacks = new Map<string, Resource[]>();
  for (const resource of resources) {
    const declared = stacks.get(resource.stack);
    if (declared) declared.push(resource);
    else stacks.set(resource.stack, [resource]);
  }
  return stacks;
}

const NONE: readonly string[] = [];

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** What attributes hold that are secret by their type. */
function declaredTexts(resource: Resource, model: Model): readonly string[] {
  const { mode, type } = resource;
  const secret = secretAttributes(mode, type);
  if (secret?.size === 0) return NONE;
  const names = secret ? resource.attributeNames.filter((name) => secret.has(name)) : resource.attributeNames;
  if (names.length === 0) return NONE;
  const placesOf = secretsOfType(mode, type);
  return names.flatMap((name) => {
    const places = placesOf(name);
    const value = places && model.value(resource, name);
    return value?.kind === "known" ? secretTexts(value.value, places) : [];
  });
}

function priorTexts(object: PriorObject, spotter: SecretSpotter): readonly string[] {
  const { mode, type, attributes, sensitive } = object;
  const secret = secretAttributes(mode, type);
  if (secret?.size === 0 && sensitive.size === 0) return NONE;
  const names = [...(secret ?? Object.keys(attributes))].filter((name) => isSet(memberOf(attributes, name)));
  if (names.length + sensitive.size === 0) return NONE;
  const secrets = spotter.ofPrior(object);
  return [...names, ...sensitive.keys()].flatMap((name) => secretTexts(memberOf(attributes, name), secrets(name)));
}

/** What is made of secrets; what stands beside that in a list or map is none. */
function madeTexts(resource: Resource, model: Model): string[] {
  return resource.attributeNames.flatMap((name) =>
    sensitiveTexts(model.evaluator, resource.raw(name), { module: resource.module, resource }),
  );
}
