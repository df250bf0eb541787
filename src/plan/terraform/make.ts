import { memoByName } from "../../memo";
import { Dependencies } from "../../model/dependencies";
import type { JsonObject } from "../../model/json";
import { forgotten, orphans, undecidedLeaving } from "../../model/leaving";
import type { Model } from "../../model/model";
import { leafTextsIn, secretTexts } from "../../model/secret-places";
import { revealedTexts, secretValues } from "../../model/secret-values";
import type { StackPart } from "../../model/stack-part";
import type { PriorObject } from "../../model/state";
import { isSecretName } from "../../provider/secret-names";
import type { SecretsOf } from "../../provider/secret-spotter";
import { SENSITIVE_VALUE } from "../change";
import { type Course, WHOLE } from "../course";
import { Differ } from "../diff/diff";
import { askedOf, leavingBy } from "../order/course";
import { selectionOf } from "../order/selection";
import type { Plan } from "../plan-type";
import { ConfigurationWriter } from "./configuration";
import { Mask } from "./mask";
import { type BareChange, ObjectWriter, type PlannedObjects } from "./objects";
import { outputChanges } from "./outputs";
import { byAddress } from "./sort";
import type { ObjectChange, PriorValues, TerraformPlan } from "./terraform-plan";

/**
 * The whole plan of each stack, as Terraform's plan JSON holds it. It costs a second comparison of everything, so it is
 * made only for those who ask.
 */
export function terraformPlans(model: Model, plan: Plan, course: Course = WHOLE): TerraformPlan[] {
  const dependencies = new Dependencies(model);
  const selections = memoByName((stack) => selectionOf(model, stack, course));
  const differ = new Differ(model, askedOf(model, course, selections));
  for (const resource of dependencies.sorted()) differ.diff(resource);
  const changes = new Map(plan.changes.map((change) => [`${change.stack}/${change.address}`, change]));
  return model.stacks.map((part) => {
    const leaving = leavingBy(model, part.name, course, selections(part.name));
    return new StackWriter(model, part, differ, { changes, leaving }).plan(plan);
  });
}

class StackWriter {
  private readonly objects: ObjectWriter;

  constructor(
    private readonly model: Model,
    private readonly part: StackPart,
    private readonly differ: Differ,
    planned: PlannedObjects,
  ) {
    this.objects = new ObjectWriter(model, part, differ, planned);
  }

  plan({ undecided }: Plan): TerraformPlan {
    const { part, model } = this;
    const bare = this.objects.all();
    const prior = part.prior?.objects ?? [];
    const mask = this.maskOf(bare, prior);
    const open = undecided.some(({ stack }) => stack === part.name);
    return {
      stack: part.name,
      complete: !open,
      objects: bare.map((change) => masked(change, mask)).sort(byAddress),
      outputs: outputChanges(model.root(part.name), part, this.differ, mask),
      ...(part.prior ? { prior: this.prior(part.prior.terraformVersion, prior, mask) } : {}),
      variables: this.variables(mask),
      configuration: new ConfigurationWriter(model, part, this.differ.secrets, mask).document(),
    };
  }

  /** Secrets are looked for everywhere, once it is known what they are. */
  private maskOf(bare: readonly BareChange[], prior: readonly PriorObject[]): Mask {
    const attributes = bare.flatMap(({ before, after, secrets }) => [
      ...textsOf(before, secrets.any),
      ...textsOf(after, secrets.planned),
    ]);
    for (const object of prior) attributes.push(...textsOf(object.attributes, this.differ.secrets.ofPrior(object)));
    const variables = secretValues(this.model, this.part.name).flatMap(leafTextsIn);
    if (variables.length + attributes.length === 0) return new Mask([], []);
    const revealed = revealedTexts(this.model, this.part.name);
    const isHidden = (text: string) => !revealed.has(text);
    return new Mask(variables.filter(isHidden), attributes.filter(isHidden));
  }

  private prior(
    terraformVersion: string,
    objects: readonly PriorObject[],
    mask: Mask,
  ): NonNullable<TerraformPlan["prior"]> {
    const moved = this.moved();
    const written = objects.map((object): PriorValues => {
      const { values, sensitive } = mask.object(object.attributes, this.differ.secrets.ofPrior(object));
      const { dependencies, tainted } = object;
      return {
        ...this.objects.placeOf(moved.get(placeKey(object.address, object)) ?? object),
        values,
        sensitive,
        dependencies,
        tainted,
      };
    });
    const outputs = [...(this.part.prior?.outputs ?? [])].map(([name, { value, type, sensitive }]) => ({
      name,
      value: sensitive && value !== null ? SENSITIVE_VALUE : mask.value(value),
      ...(type === undefined ? {} : { type }),
      sensitive,
    }));
    return { terraformVersion, objects: written.sort(byAddress), outputs };
  }

  /** Terraform moves an object before it plans, so its prior state has it at the new address. By the old address. */
  private moved(): ReadonlyMap<string, PriorObject> {
    const { model, part } = this;
    const declared = model.resources.flatMap((resource) => {
      const prior = resource.stack === part.name ? model.prior(resource) : undefined;
      if (prior?.movedFrom === undefined) return [];
      const { key: _, ...rest } = prior;
      const { key } = resource.repetition;
      return [{ ...rest, ...(key === undefined ? {} : { key }) }];
    });
    const open = undecidedLeaving(model, part.name).map(({ object }) => object);
    const others = [...orphans(model, part.name), ...forgotten(model, part.name), ...open];
    const moved = [...declared, ...others].filter(({ movedFrom }) => movedFrom !== undefined);
    return new Map(moved.map((object) => [placeKey(object.movedFrom ?? "", object), object]));
  }

  private variables(mask: Mask): TerraformPlan["variables"] {
    const { variables, sensitiveVariables } = this.part;
    return [...variables]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]) => {
        if (value === undefined) return [];
        const secret = value !== null && (sensitiveVariables.has(name) || isSecretName(name));
        return [{ name, value: secret ? SENSITIVE_VALUE : mask.value(value) }];
      });
  }
}

function placeKey(address: string, { deposed = "" }: PriorObject): string {
  return `${address} ${deposed}`;
}

function textsOf(values: JsonObject | null, secrets: SecretsOf): string[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) => secretTexts(value, secrets(name)));
}

function masked({ secrets, before, after, ...change }: BareChange, mask: Mask): ObjectChange {
  const was = before && mask.object(before, secrets.any);
  const will = after && mask.object(after, secrets.planned, change.afterUnknown);
  return {
    ...change,
    before: was ? was.values : null,
    after: will ? will.values : null,
    beforeSensitive: was ? was.sensitive : false,
    afterSensitive: will ? will.sensitive : false,
  };
}
