import type { Answer } from "../../model/answer";
import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { openKey } from "../../model/same";
import type { Target } from "../../model/target";
import type { Claim } from "../../provider/overlay";
import { overlayOf, typesWith } from "../../provider/overlays";
import { schemaOf } from "../../schema/schemas";
import { type Held, heldBy, type ReadAttribute } from "./held";
import { type Holding, meetings } from "./meet";
import { ProviderKeys } from "./provider-keys";

/** Two declarations that claim one thing; the first is the one that is declared earlier. */
export interface Double {
  readonly claim: Claim;
  readonly first: Resource;
  readonly second: Resource;
}

/** What of which objects is compared. */
export interface Compared {
  /** Whether an object keeps what the cloud gave it, and the state says what that is. */
  readonly isKept: (resource: Resource) => boolean;
  /** Default: all claims. */
  readonly isAsked?: (claim: Claim, type: string) => boolean;
}

/**
 * Declared resources that hold what may exist once, by what the configuration says, and, of what stays, by what the state
 * says besides; each with the first that holds the same. What is not known is equal to another use of the same, and to
 * nothing else. Near linear.
 */
export function doublesOf(model: Model, { isKept, isAsked = () => true }: Compared): Double[] {
  const reader = new Declared(model, isKept);
  const holdings = typesWith("claims").flatMap((type) => {
    const asked = new Set(overlayOf(type)?.claims?.filter((claim) => isAsked(claim, type)));
    if (asked.size === 0) return [];
    return model
      .ofType(type)
      .filter(({ repetition }) => !repetition.missing)
      .flatMap((holder) => reader.holdings(holder, (claim) => asked.has(claim)));
  });
  const found = new Map<string, Double>();
  for (const [one, other] of pairsOf(holdings)) {
    const [first, second] = [one.holder, other.holder];
    const key = `${second.index} ${one.held.claim.what}`;
    const earlier = found.get(key);
    if (!earlier || first.index < earlier.first.index) found.set(key, { claim: other.held.claim, first, second });
  }
  return [...found.values()].sort((a, b) => a.second.index - b.second.index);
}

/** Of what is equal, the first and each later one: thousands that want one thing are no millions of pairs. */
function pairsOf(holdings: readonly Holding<Resource>[]): [Holding<Resource>, Holding<Resource>][] {
  const isBlock = ({ held }: Holding<Resource>) => held.claim.compare === "overlap";
  const ordered = [...holdings].sort((a, b) => a.holder.index - b.holder.index);
  const first = new Map<string, Holding<Resource>>();
  for (const each of ordered) {
    const key = keyOf(each);
    if (!first.has(key)) first.set(key, each);
  }
  const equal = ordered.map((each): [Holding<Resource>, Holding<Resource>] => [first.get(keyOf(each)) ?? each, each]);
  const blocks = [...first.values()].filter(isBlock);
  // Within one object the provider takes care.
  return [...equal, ...meetings(blocks, blocks)].filter(([one, other]) => one.holder.index < other.holder.index);
}

function keyOf({ held }: Holding<Resource>): string {
  return `${held.space} ${held.value}`;
}

/** Reads declared resources: an id, or what the cloud makes up, stands for the object that it comes from. */
class Declared {
  private tokens: ReadonlyMap<string, Resource> | undefined;
  private readonly providers = new ProviderKeys();

  constructor(
    private readonly model: Model,
    private readonly isKept: (resource: Resource) => boolean,
  ) {}

  holdings(holder: Resource, isAsked: (claim: Claim) => boolean): Holding<Resource>[] {
    const held = heldBy(holder.type, this.read(holder), (id) => this.named(id), isAsked);
    return held.flatMap((one) => {
      const here = this.placed(holder, one);
      return here ? [{ holder, held: here }] : [];
    });
  }

  /** What is unique in an account and region, is so for one configuration of the provider; undefined: which one is not known. */
  private placed(holder: Resource, held: Held): Held | undefined {
    if (held.claim.within.length > 0 || held.value.includes("=")) return held;
    const provider = this.providers.keyOf(holder);
    return provider === undefined ? undefined : { ...held, space: JSON.stringify([held.space, provider]) };
  }

  private read(resource: Resource): ReadAttribute {
    return (attribute) => {
      if (resource.raw(attribute) !== undefined) return this.written(resource, attribute);
      const prior = this.model.prior(resource)?.attributes[attribute];
      return prior === undefined || !this.isKept(resource) ? null : this.standIn(prior);
    };
  }

  private written(resource: Resource, attribute: string): Json | undefined {
    const value = this.model.value(resource, attribute);
    if (value.kind === "known") return this.standIn(value.value);
    if (value.kind === "absent") return null;
    const origin = this.model.origin(resource, attribute);
    // One resource that stands for all instances of its block is not the same in all of them.
    if (origin?.resource.repetition.missing) return undefined;
    if (origin)
      return origin.attribute === "id" ? tokenOf(origin.resource) : `${tokenOf(origin.resource)}.${origin.attribute}`;
    const targets = this.model.targets(resource, attribute);
    if (targets.kind !== "known") return this.open(resource, attribute, value);
    const tokens = targets.value.map((target) => this.targeted(target));
    if (tokens.includes(undefined)) return undefined;
    return tokens.length === 1 ? tokens[0] : (tokens as string[]);
  }

  /** Two uses of one value are the same, whatever it is; but it may be null where that is allowed, which is nothing. */
  private open({ type }: Resource, attribute: string, value: Answer<unknown>): string | undefined {
    const key = isRequired(type, attribute) ? openKey(value) : undefined;
    return key === undefined ? undefined : `=open ${key}`;
  }

  private targeted(target: Target): string | undefined {
    if (target.kind === "resource") return target.resource.repetition.missing ? undefined : tokenOf(target.resource);
    return target.kind === "external" ? target.id : undefined;
  }

  private standIn(value: Json): Json {
    if (Array.isArray(value)) return value.map((one) => this.standIn(one));
    const named = typeof value === "string" ? this.model.byId(value) : undefined;
    return named ? tokenOf(named) : value;
  }

  private named(token: string): ReadAttribute | undefined {
    const resource = this.byToken().get(token);
    return resource && this.read(resource);
  }

  private byToken(): ReadonlyMap<string, Resource> {
    this.tokens ??= new Map(this.model.resources.map((resource) => [tokenOf(resource), resource]));
    return this.tokens;
  }
}

function isRequired(type: string, attribute: string): boolean {
  return schemaOf("managed", type)?.attributes.get(attribute)?.mode === "required";
}

function tokenOf(resource: Resource): string {
  const { picture } = overlayOf(resource.type) ?? {};
  const prefix = picture && "place" in picture ? (picture.idPrefix ?? "") : "";
  return `${prefix}=${resource.stack}/${resource.address}`;
}
