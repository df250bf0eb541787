import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { Target } from "../../model/target";
import type { Claim } from "../../provider/overlay";
import { overlayOf, typesWith } from "../../provider/overlays";
import { type Held, heldBy, type ReadAttribute } from "./held";
import { type Holding, meetings } from "./meet";

/** Two declarations that claim one thing; the first is the one that is declared earlier. */
export interface Double {
  readonly claim: Claim;
  readonly first: Resource;
  readonly second: Resource;
}

/**
 * All pairs of declared resources that hold what may exist once, by what the configuration says, and, of what stays, by what
 * the state says besides. What is not known is never equal to anything but itself. Near linear.
 *
 * @param isKept whether an object stays, so that it keeps what the cloud gave it
 */
export function doublesOf(model: Model, isKept: (resource: Resource) => boolean): Double[] {
  const reader = new Declared(model, isKept);
  const holdings = typesWith("claims").flatMap((type) =>
    model
      .ofType(type)
      .filter(({ repetition }) => !repetition.missing)
      .flatMap((holder) => reader.holdings(holder)),
  );
  const found = new Map<string, Double>();
  for (const [one, other] of meetings(holdings, holdings)) {
    const [first, second] = [one.holder, other.holder];
    // Each pair is met from both sides; within one object the provider takes care.
    if (first.index >= second.index) continue;
    const key = JSON.stringify([first.index, second.index, one.held.claim.what]);
    if (!found.has(key)) found.set(key, { claim: one.held.claim, first, second });
  }
  return [...found.values()];
}

/** Reads declared resources: an id, or what the cloud makes up, stands for the object that it comes from. */
class Declared {
  private tokens: ReadonlyMap<string, Resource> | undefined;

  constructor(
    private readonly model: Model,
    private readonly isKept: (resource: Resource) => boolean,
  ) {}

  holdings(holder: Resource): Holding<Resource>[] {
    return heldBy(holder.type, this.read(holder), (id) => this.named(id)).map((held) => ({
      holder,
      held: placed(holder, held),
    }));
  }

  private read(resource: Resource): ReadAttribute {
    return (attribute) => {
      if (resource.raw(attribute) !== undefined) return this.written(resource, attribute);
      const prior = this.isKept(resource) ? this.model.prior(resource)?.attributes[attribute] : undefined;
      return prior === undefined ? null : this.standIn(prior);
    };
  }

  private written(resource: Resource, attribute: string): Json | undefined {
    const value = this.model.value(resource, attribute);
    if (value.kind === "known") return this.standIn(value.value);
    if (value.kind === "absent") return null;
    const origin = this.model.origin(resource, attribute);
    if (origin)
      return origin.attribute === "id" ? tokenOf(origin.resource) : `${tokenOf(origin.resource)}.${origin.attribute}`;
    const targets = this.model.targets(resource, attribute);
    if (targets.kind !== "known") return undefined;
    const tokens = targets.value.map((target) => this.targeted(target));
    return tokens.includes(undefined) ? undefined : (tokens as string[]);
  }

  private targeted(target: Target): string | undefined {
    if (target.kind === "resource") return tokenOf(target.resource);
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

/** What is unique in an account and region, is so for one configuration of the provider. */
function placed(holder: Resource, held: Held): Held {
  if (held.claim.within.length > 0 || held.value.includes("=")) return held;
  return { ...held, space: JSON.stringify([held.space, holder.stack, holder.meta("provider") ?? ""]) };
}

function tokenOf(resource: Resource): string {
  const { picture } = overlayOf(resource.type) ?? {};
  const prefix = picture && "place" in picture ? (picture.idPrefix ?? "") : "";
  return `${prefix}=${resource.stack}/${resource.address}`;
}
