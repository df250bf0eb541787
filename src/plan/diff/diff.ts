import { ABSENT, type Answer, known, type Missing, unknown } from "../../model/answer";
import type { DecidedChange } from "../../model/decided";
import { Evaluator } from "../../model/evaluator";
import { importedId } from "../../model/imports";
import { memberOf, sameJson } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import { SecretSpotter } from "../../provider/secret-spotter";
import type { AttributeChange } from "../change";
import { type PlannedType, plannedType } from "../objchange/fields";
import type { Asked } from "./asked";
import { AttributeDiff, type UndecidedAttribute } from "./attribute-diff";
import { differing, isComputed, isWritten, mayReplace } from "./attribute-questions";
import { DataDiffer } from "./data-diff";
import { decidedAttributes, kindOfActions, tellingOf } from "./decided-diff";
import { ignoredAttributes, isIgnored, keepIgnored } from "./ignored-attributes";
import { ObjectDiffer } from "./object-diff";
import { plannedAnswer } from "./planned-answer";
import { type ResourceDiff, replaceReason } from "./resource-diff";
import { triggersIn } from "./triggers";

type Compared = Pick<ResourceDiff, "attributes" | "undecided">;

const TRIGGERS = "replace_triggered_by";

/**
 * Compares the configuration with the prior state, resource by resource, the way Terraform core and the provider's SDK
 * do together (proposed state, then the schema's diff). Values flow along references: the id of something that is
 * replaced is unknown, and an unknown value on an attribute that forces replacement forces it.
 */
export class Differ {
  private readonly diffs = new Map<Resource, ResourceDiff>();
  private readonly data: DataDiffer;
  /** Evaluates the configuration with the values that this plan gives. */
  readonly evaluator: Evaluator;
  readonly secrets: SecretSpotter;
  private readonly objects: ObjectDiffer;

  /** @param asked what is not decided by configuration and state. Default: nothing. */
  constructor(
    private readonly model: Model,
    private readonly asked: Asked = {},
  ) {
    this.evaluator = new Evaluator(model, (resource, attribute) => this.after(resource, attribute));
    this.secrets = new SecretSpotter(model);
    const desired = (resource: Resource, name: string, prior: PriorObject) => this.desired(resource, name, prior);
    this.objects = new ObjectDiffer(model, this.evaluator, this.secrets, desired, (resource) => this.diff(resource));
    this.data = new DataDiffer(model, this.evaluator, (resource) => this.diff(resource));
  }

  diff(resource: Resource): ResourceDiff {
    let diff = this.diffs.get(resource);
    if (!diff) {
      diff =
        this.askedFor(resource) ?? (resource.mode === "data" ? this.data.diff(resource) : this.resourceDiff(resource));
      this.diffs.set(resource, diff);
    }
    return diff;
  }

  /** What would become of an object if this resource were to take it over. */
  takenOver(object: PriorObject, by: Resource): "no-op" | "update" | "replace" {
    const type = plannedType(by.type);
    if (!type) return "replace";
    const { action } = this.objects.diff(by, type, object);
    return action === "create" ? "replace" : action;
  }

  /** The value that an attribute has in this plan, as other resources see it. */
  after(resource: Resource, attribute: string): Answer {
    if (resource.mode === "data") return this.readNow(resource, attribute);
    const imported = importedId(this.model, resource);
    if (imported !== undefined) return this.importedValue(resource, attribute, imported);
    const diff = this.diff(resource);
    return this.told(diff, attribute) ?? this.untold(diff, attribute);
  }

  /** The value that the plan gives, or that the state keeps; undefined where neither says it. */
  private told(diff: ResourceDiff, attribute: string): Answer | undefined {
    const { resource, kind, prior, attributes, undecided, object } = diff;
    if (undecided.some((one) => one.attribute === attribute) || this.isUncertain(diff, attribute)) return undefined;
    const own = () => this.evaluator.attribute(resource, attribute);
    if (object?.isPlain) return undefined;
    if (object?.planned) return plannedAnswer(object.planned, attribute, prior, own);
    const stays = kind === "update" || kind === "no-op";
    if (!stays || attributes.some((change) => change.attribute.split(".")[0] === attribute)) return undefined;
    const before = memberOf(prior?.attributes, attribute);
    if (before === undefined) return undefined;
    return before === null ? ABSENT : known(before, "state");
  }

  /** What is not told is as written; or its default, or else computed. */
  private untold(diff: ResourceDiff, attribute: string): Answer {
    const { resource, kind, prior } = diff;
    // A replacement is planned from nothing, and then nothing is ignored.
    const own =
      kind === "replace" ? this.evaluator.attribute(resource, attribute) : this.desired(resource, attribute, prior);
    const uncertain = this.isUncertain(diff, attribute);
    if (uncertain && isIgnored(resource, attribute)) return { kind: "unknown", missing: uncertain };
    if (isWritten(own, resource, attribute)) return own;
    const standard = plannedType(resource.type)?.fields.get(attribute)?.default;
    if (standard !== undefined) return known(standard);
    if (uncertain) return { kind: "unknown", missing: uncertain };
    return isComputed(resource, attribute) ? unknown("computed", `${resource.address}.${attribute}`) : ABSENT;
  }

  /** What is missing to know that an attribute keeps its value, of an object that may be replaced. */
  private isUncertain({ resource, kind, undecided }: ResourceDiff, attribute: string): Missing | undefined {
    if (kind !== "update" && kind !== "no-op") return undefined;
    if (!isComputed(resource, attribute) && !isIgnored(resource, attribute)) return undefined;
    return this.mayBeReplaced(resource, undecided);
  }

  /**
   * A data source that is read during apply is unknown to Terraform as well. One that is read while planning is known to
   * Terraform, but not here: what it held last is the best there is.
   */
  private readNow(resource: Resource, attribute: string): Answer {
    if (this.diff(resource).kind === "read") return unknown("computed", `${resource.address}.${attribute}`);
    const last = memberOf(this.model.prior(resource)?.attributes, attribute);
    return last === undefined || last === null ? unknown("data", resource.address) : known(last, "state");
  }

  /** What is to be imported is in the cloud, where nobody looks here; it may even be replaced, and get another id. */
  private importedValue(resource: Resource, attribute: string, id: string): Answer {
    const own = this.evaluator.attribute(resource, attribute);
    const told = own.kind === "known" && isWritten(own, resource, attribute) && !isIgnored(resource, attribute);
    return told ? own : unknown("external", id === "" ? resource.address : id);
  }

  /** What is missing to know whether a resource stays the same object; undefined where it does for sure. */
  private mayBeReplaced(resource: Resource, undecided: readonly UndecidedAttribute[]): Missing | undefined {
    const fields = plannedType(resource.type)?.fields;
    return undecided.find(
      ({ attribute }) => attribute === TRIGGERS || mayReplace(fields?.get(attribute.split(".")[0] as string)),
    )?.missing;
  }

  /** What somebody else has decided: Terraform, or who left it out. */
  private askedFor(resource: Resource): ResourceDiff | undefined {
    const { decided, stays } = this.asked;
    const change = decided?.(resource);
    const { prior } = resource;
    if (change === "none" || (change === undefined && stays?.(resource))) {
      const isLeftOut = !prior || this.asked.destroys === true;
      return {
        ...(isLeftOut ? { isLeftOut } : {}),
        resource,
        ...(prior ? { prior } : {}),
        kind: "no-op",
        attributes: NOTHING,
        undecided: [],
      };
    }
    return change && this.decidedDiff(resource, change, prior);
  }

  private decidedDiff(resource: Resource, change: DecidedChange, prior: PriorObject | undefined): ResourceDiff {
    const kind = kindOfActions(change.actions);
    const own = { resource, ...(prior && { prior }), kind, decided: change, undecided: [], ...replaceReason(change) };
    if (kind === "read" || kind === "delete" || kind === "forget" || resource.mode === "data")
      return { ...own, attributes: NOTHING };
    const type = plannedType(resource.type);
    if (!type)
      return {
        ...own,
        attributes: kind === "no-op" ? NOTHING : decidedAttributes(change, tellingOf(change, resource)),
      };
    const object = this.objects.decided(resource, type, prior, change);
    return { ...own, attributes: object.attributes, object };
  }

  /** What eniplan by itself plans for a resource, everything around it being as it has been decided. */
  own(resource: Resource): ResourceDiff {
    return this.diffOf(resource, resource.prior);
  }

  private resourceDiff(resource: Resource): ResourceDiff {
    const { asked } = this;
    // Terraform's first plan, before it refreshes, knows of -replace already: that is no no-op.
    const isAsked = asked.isReplaced?.(resource) === true;
    const seen = asked.minimalRefresh && !isAsked ? this.diffOf(resource, resource.prior) : undefined;
    const diff = seen?.kind === "no-op" ? seen : this.diffOf(resource, this.model.refreshed(resource));
    const { kind, prior } = diff;
    if (!prior || (kind !== "no-op" && kind !== "update") || !isAsked) return diff;
    const type = plannedType(resource.type);
    const object = type && this.objects.diff(resource, type, prior, true);
    return { ...diff, kind: "replace", reason: "replace_by_request", ...(object ? { object } : {}) };
  }

  private diffOf(resource: Resource, prior: PriorObject | undefined): ResourceDiff {
    const type = plannedType(resource.type);
    if (type) return this.objectDiff(resource, type, prior);
    const ignored = ignoredAttributes(resource, prior);
    const { attributes, undecided } = this.attributeChanges(resource, prior, ignored);
    const imported = importedId(this.model, resource);
    if (imported !== undefined) return { resource, kind: "no-op", attributes: NOTHING, undecided: [] };
    if (!prior) return { resource, kind: "create", attributes, undecided };
    const found = { resource, prior, attributes, undecided };
    if (prior.tainted)
      return { ...found, attributes: unforced(attributes), kind: "replace", reason: "replace_because_tainted" };
    if (attributes.some((change) => change.forcesReplacement)) return { ...found, kind: "replace" };
    const triggered = this.triggered(resource);
    if (triggered === true) return { ...found, kind: "replace", reason: "replace_by_triggers" };
    const kind = attributes.length > 0 ? "update" : "no-op";
    if (triggered === false) return { ...found, kind };
    return { ...found, kind, undecided: [...undecided, { attribute: TRIGGERS, missing: triggered }] };
  }

  /** As the provider plans it. */
  private objectDiff(resource: Resource, type: PlannedType, prior: PriorObject | undefined): ResourceDiff {
    if (importedId(this.model, resource) !== undefined)
      return { resource, kind: "no-op", attributes: NOTHING, undecided: [] };
    const found = this.objects.diff(resource, type, prior);
    const { attributes, undecided } = found;
    if (!prior) return { resource, kind: "create", object: found, attributes, undecided };
    const own = { resource, prior, object: found, attributes, undecided };
    if (prior.tainted)
      return { ...own, attributes: unforced(attributes), kind: "replace", reason: "replace_because_tainted" };
    if (found.action === "replace") return { ...own, kind: "replace" };
    const triggered = this.triggered(resource);
    if (triggered === true) {
      const object = this.objects.diff(resource, type, prior, true);
      return { ...own, object, kind: "replace", reason: "replace_by_triggers" };
    }
    if (triggered === false) return { ...own, kind: found.action };
    return { ...own, kind: found.action, undecided: [...undecided, { attribute: TRIGGERS, missing: triggered }] };
  }

  private attributeChanges(resource: Resource, prior: PriorObject | undefined, ignored: ReadonlySet<string>): Compared {
    if (ignored.has("all")) return SAME;
    const desired = (name: string): Answer => this.desired(resource, name, prior, ignored);
    const dynamic = prior ? resource.dynamic : [];
    const names = differing(resource, prior, desired).filter((name) => !ignored.has(name) && !dynamic.includes(name));
    const open = dynamic.map((name) => {
      const missing: Missing = { kind: "expression", subject: `dynamic ${name}` };
      return { attribute: name, missing };
    });
    if (names.length === 0) return open.length > 0 ? { attributes: NOTHING, undecided: open } : SAME;
    const diff = new AttributeDiff(prior, desired, this.secrets.of(resource, prior).any);
    const attributes = names.flatMap((name) => diff.generic(name));
    return { attributes, undecided: [...diff.undecided, ...open] };
  }

  /** An attribute as the configuration wants it; what it ignores is wanted as it is. */
  private desired(
    resource: Resource,
    name: string,
    prior: PriorObject | undefined,
    ignored: ReadonlySet<string> = ignoredAttributes(resource, prior),
  ): Answer {
    const before = memberOf(prior?.attributes, name);
    if (!ignored.has("all") && !ignored.has(name)) {
      return keepIgnored(this.evaluator.attribute(resource, name), before, ignored, name);
    }
    return before === undefined || before === null ? ABSENT : known(before, "state");
  }

  /**
   * lifecycle.replace_triggered_by: an update or replacement of what is named replaces this resource; a creation does not.
   * Otherwise what is missing to know that nothing of it happens.
   */
  private triggered(resource: Resource): boolean | Missing {
    const triggers = resource.lifecycle["replace_triggered_by"];
    if (triggers === undefined) return false;
    const fired = triggersIn(triggers).flatMap((reference) =>
      this.model
        .named(resource.module, reference)
        .filter((instance) => reference.key === undefined || instance.repetition.key === reference.key)
        .filter((instance) => instance !== resource)
        .map((instance) => this.fires(instance, reference.path[0])),
    );
    return fired.includes(true) || (fired.find((one) => typeof one === "object") ?? false);
  }

  /** Whether a change of an instance, or of one attribute of it, triggers a replacement. */
  private fires(instance: Resource, attribute: string | number | undefined): boolean | Missing {
    const imported = importedId(this.model, instance);
    if (imported !== undefined) return { kind: "external", subject: imported === "" ? instance.address : imported };
    const { kind, prior, undecided } = this.diff(instance);
    if (kind === "update" || kind === "replace") {
      if (attribute === undefined) return true;
      const value = this.after(instance, String(attribute));
      const before = memberOf(prior?.attributes, String(attribute)) ?? null;
      return value.kind === "unknown" || !sameJson(value.kind === "known" ? value.value : null, before);
    }
    const own = undecided.find((one) => attribute === undefined || one.attribute === String(attribute));
    return own?.missing ?? (kind === "no-op" ? this.mayBeReplaced(instance, undecided) : undefined) ?? false;
  }
}

const NOTHING: readonly AttributeChange[] = [];
const SAME: Compared = { attributes: NOTHING, undecided: [] };

/** A tainted object is replaced for that alone: Terraform plans it from nothing and asks no attribute. */
function unforced(attributes: readonly AttributeChange[]): readonly AttributeChange[] {
  return attributes.map((change) => (change.forcesReplacement ? { ...change, forcesReplacement: false } : change));
}
