import { memo } from "../../memo";
import type { Answer } from "../../model/answer";
import type { DecidedChange } from "../../model/decided";
import type { Evaluator } from "../../model/evaluator";
import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { marksOf } from "../../model/secret-values";
import type { PriorObject } from "../../model/state";
import { overlayOf } from "../../provider/overlays";
import type { SecretSpotter } from "../../provider/secret-spotter";
import { sameValue } from "../../value/equal";
import { unmarkedDeep } from "../../value/marks";
import { isMembers, nullValue, stringValue, type Value } from "../../value/value";
import type { AttributeChange, PlanRefusal } from "../change";
import type { PlannedType } from "../objchange/fields";
import { type ObjectPlan, planObject } from "../objchange/plan-object";
import { priorValue } from "../objchange/prior";
import { mayRefuse } from "../objchange/provider/customize";
import { UnreadableText } from "../objchange/sdk/reader";
import { askedOfCloud } from "./asked-of-cloud";
import { changedAttributes, createdAttributes } from "./attribute-changes";
import type { UndecidedAttribute } from "./attribute-diff";
import { decidedValue, kindOfActions, withFormerComputed } from "./decided-diff";
import { featuresOf } from "./features";
import { ignoredPaths } from "./ignored-paths";
import { keepsIds, type NamedOutcome, namesOnly } from "./plain-references";
import { plainlyNew } from "./plainly-new";
import { isPlainlySame } from "./plainly-same";
import { refusalOf } from "./refusal";
import { asBefore, type WrittenConfig, writtenConfig } from "./resource-config";
import { sensitivityDiffers } from "./sensitivity";

/** What the provider plans for one resource. */
export interface ObjectDiff {
  readonly action: ObjectPlan["action"];
  readonly attributes: readonly AttributeChange[];
  readonly replacePaths: readonly string[];
  /** Undefined: the prior object, as it is. */
  readonly planned?: Value;
  readonly undecided: readonly UndecidedAttribute[];
  /** A new object that is what its configuration says, and computed for the rest. Default: false. */
  readonly isPlain?: boolean;
  /** Undefined: the provider does not refuse it. */
  readonly refusal?: PlanRefusal;
}

const SAME: ObjectDiff = { action: "no-op", attributes: [], replacePaths: [], undecided: [] };
/** The prior object as a value of its type. */
export const priorValueOf = memo(
  (prior: PriorObject, { schema }: PlannedType): Value => priorValue(prior.attributes, schema),
);

/** Plans resources of types that the provider's schema describes. */
export class ObjectDiffer {
  constructor(
    private readonly model: Model,
    private readonly evaluator: Evaluator,
    private readonly secrets: SecretSpotter,
    /** An attribute as it is wanted: what is ignored, as the prior object has it. */
    private readonly desired: (resource: Resource, name: string, prior: PriorObject) => Answer,
    private readonly diffOf: (resource: Resource) => NamedOutcome,
  ) {}

  /** @param forced it is replaced whatever it holds */
  diff(resource: Resource, type: PlannedType, prior: PriorObject | undefined, forced = false): ObjectDiff {
    // A provider that may refuse it is asked whatever it holds.
    const short = resource.dynamic.length === 0 && !mayRefuse(type.schema.canonicalName);
    const made = prior || !short ? undefined : this.plainlyMade(resource, type);
    if (made) return made;
    const plain = short && prior !== undefined && !prior.tainted && !forced;
    if (plain && this.isPlainlySame(resource, type, prior))
      return this.marksDiffer(resource, type, prior) ? { ...SAME, action: "update" } : SAME;
    try {
      return this.planned(resource, type, prior, forced);
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      // The provider refuses it, and so does schema/attribute: there is no plan.
      const attribute = resource.attributeNames.find((name) => String(resource.raw(name)) === error.text) ?? "id";
      const missing = { kind: "expression", subject: error.text } as const;
      return { ...SAME, action: prior ? "no-op" : "create", undecided: [{ attribute, missing }] };
    }
  }

  private isPlainlySame(resource: Resource, type: PlannedType, prior: PriorObject): boolean {
    return isPlainlySame(
      resource,
      type,
      prior,
      (name) => this.desired(resource, name, prior),
      (raw, before) => keepsIds(this.model, resource, raw, before, this.diffOf),
    );
  }

  /** What Terraform has planned, with the attributes that change. */
  decided(resource: Resource, type: PlannedType, prior: PriorObject | undefined, change: DecidedChange): ObjectDiff {
    const planned = decidedValue(change, type);
    const kind = kindOfActions(change.actions);
    const action = kind === "replace" || kind === "update" || kind === "create" ? kind : "no-op";
    const changing = this.changing(resource, type, prior, change.replacePaths);
    const replacePaths = change.replacePaths.map((path) => path.join("."));
    if (!prior || action === "create") {
      const written = writtenConfig(resource, type.schema, this.evaluator).value;
      const attributes = createdAttributes(planned, written, changing);
      return { action, attributes, replacePaths, planned, undecided: [] };
    }
    const before = priorValueOf(prior, type);
    const told = withFormerComputed(planned, before, (name) => resource.raw(name) !== undefined);
    const attributes = action === "no-op" ? [] : changedAttributes(before, told, changing);
    return { action, attributes, replacePaths, planned, undecided: [] };
  }

  private planned(resource: Resource, type: PlannedType, prior: PriorObject | undefined, forced: boolean): ObjectDiff {
    const written = writtenConfig(resource, type.schema, this.evaluator);
    return prior ? this.changed(resource, type, prior, written, forced) : this.created(resource, type, written);
  }

  /** A new object whose configuration is plain: what it will be is worked out when somebody asks. */
  private plainlyMade(resource: Resource, type: PlannedType): ObjectDiff | undefined {
    const { any } = this.secrets.of(resource, undefined);
    const written = (name: string) => this.evaluator.attribute(resource, name);
    const attributes = plainlyNew(resource.attributeNames, type, written, any);
    if (!attributes) return undefined;
    let planned: Value | undefined;
    const plan = () => this.planned(resource, type, undefined, false).planned as Value;
    return {
      action: "create",
      attributes,
      replacePaths: [],
      undecided: [],
      isPlain: true,
      get planned() {
        planned ??= plan();
        return planned;
      },
    };
  }

  private created(resource: Resource, type: PlannedType, { value, open }: WrittenConfig): ObjectDiff {
    const plan = planObject({ type, config: value, features: featuresOf(resource, this.evaluator).features });
    const { planned } = plan;
    const attributes = createdAttributes(planned, value, this.changing(resource, type, undefined, []));
    const refusal = refusalOf(type.schema.canonicalName, plan, value, open);
    return { action: "create", attributes, replacePaths: [], planned, undecided: [], ...(refusal ? { refusal } : {}) };
  }

  private changed(
    resource: Resource,
    type: PlannedType,
    prior: PriorObject,
    own: WrittenConfig,
    forced: boolean,
  ): ObjectDiff {
    const before = priorValueOf(prior, type);
    const written = askedOfCloud(resource.type, own, before);
    const ignored = prior.tainted ? [] : ignoredPaths(resource.lifecycle);
    const open = [...written.open].filter(
      ([name]) => ignored !== "all" && !ignored.some(([first, ...more]) => first === name && more.length === 0),
    );
    const config = settled(written, before);
    const { features, missing } = featuresOf(resource, this.evaluator);
    const plan = planObject({
      type,
      config,
      prior: identified(before),
      tainted: prior.tainted,
      forced,
      ignored,
      features,
      skipped: new Set([...kept(config, before, written.open.keys()), ...unnamed(written.value, prior)]),
      unmarked: true,
    });
    const changing = this.changing(resource, type, prior, plan.replacePaths);
    const attributes = changedAttributes(identified(before), unmarkedDeep(plan.updated ?? plan.planned), changing);
    if (missing && attributes.some(({ attribute }) => attribute === "image_id")) open.push(["image_id", missing]);
    const remarked = plan.action === "no-op" && this.marksDiffer(resource, type, prior);
    const refusal = refusalOf(type.schema.canonicalName, plan, written.value, new Map(open));
    return {
      action: remarked ? "update" : plan.action,
      attributes,
      replacePaths: plan.replacePaths.map((path) => path.join(".")),
      planned: asNamed(plan.planned, before),
      undecided: open.map(([attribute, missing]) => ({ attribute, missing })),
      ...(refusal ? { refusal } : {}),
    };
  }

  /** Whether the state would call something else sensitive than it does: Terraform then updates the object. */
  private marksDiffer(resource: Resource, { schema }: PlannedType, prior: PriorObject): boolean {
    const scope = { module: resource.module, resource };
    const ignored = ignoredPaths(resource.lifecycle);
    const isIgnored = (name: string) => ignored === "all" || ignored.some(([first]) => first === name);
    const isMarked = (raw: Json | undefined) =>
      !namesOnly(this.model, resource, raw) && marksOf(this.evaluator, raw, scope) !== 0;
    const marked = resource.attributeNames.filter((name) => isMarked(resource.raw(name)));
    // What is ignored keeps its mark, as it keeps its value.
    const written = [...marked.filter((name) => !isIgnored(name)), ...[...prior.sensitive.keys()].filter(isIgnored)];
    const { terraformVersion = "" } = this.model.stack(resource.stack).part.prior ?? {};
    return sensitivityDiffers(schema, prior, written, terraformVersion);
  }

  private changing(
    resource: Resource,
    type: PlannedType,
    prior: PriorObject | undefined,
    replacePaths: ObjectPlan["replacePaths"],
  ) {
    return {
      attributes: type.schema.attributes,
      overlay: overlayOf(resource.type),
      secrets: this.secrets.of(resource, prior).any,
      replacePaths,
    };
  }
}

const SOME_ID = stringValue("?");

/** For the SDK, an object without an id is none; a state that somebody writes by hand may have left it out. */
function identified(prior: Value): Value {
  const members = prior.content as ReadonlyMap<string, Value>;
  return members.get("id")?.content ? prior : { ...prior, content: new Map(members).set("id", SOME_ID) };
}

/** The same without that id. */
function asNamed(planned: Value, prior: Value): Value {
  const members = planned.content as ReadonlyMap<string, Value>;
  if (members.get("id")?.content !== SOME_ID.content) return planned;
  return withMembers(planned, prior, ["id"]);
}

/** A value with members of another one. */
function withMembers(value: Value, other: Value, names: Iterable<string>): Value {
  const members = new Map(value.content as ReadonlyMap<string, Value>);
  for (const name of names) {
    const own = isMembers(other.content) ? other.content.get(name) : undefined;
    members.set(name, own ?? nullValue(members.get(name)?.type));
  }
  return { ...value, content: members };
}

/** A configuration where what is not known here is as the prior object has it: then only what surely differs does. */
function settled({ value, open }: WrittenConfig, prior: Value): Value {
  const members = new Map(value.content as ReadonlyMap<string, Value>);
  const former = prior.content as ReadonlyMap<string, Value>;
  for (const name of open.keys()) members.set(name, asBefore(members.get(name) as Value, former.get(name)));
  return { ...value, content: members };
}

/** Attributes that are open, and may be as before: whether a default counts in them is not known either. */
function kept({ content }: Value, prior: Value, open: Iterable<string>): string[] {
  const [members, former] = [content, prior.content].map((all) => all as ReadonlyMap<string, Value>);
  return [...open].filter((name) => {
    const [own, before] = [members?.get(name), former?.get(name)];
    return own !== undefined && before !== undefined && sameValue(unmarkedDeep(own), before);
  });
}

/** What neither the state names nor the configuration sets: a refresh fills it in. */
function unnamed({ content }: Value, { attributes }: PriorObject): string[] {
  if (!isMembers(content)) return [];
  return [...content.keys()].filter((name) => !Object.hasOwn(attributes, name) && isUnset(content.get(name) as Value));
}

function isUnset({ content }: Value): boolean {
  return content === null || (Array.isArray(content) && content.length === 0);
}
