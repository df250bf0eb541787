import { formatAddress } from "../../model/address";
import type { Missing } from "../../model/answer";
import { dependenciesOf } from "../../model/dependencies";
import type { Evaluator } from "../../model/evaluator";
import { type Reference, referencesIn } from "../../model/expression";
import { importedId } from "../../model/imports";
import { forgotten, orphans, undecidedLeaving } from "../../model/leaving";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import { modulePath } from "../../model/module-address";
import { explicitIn, namedIn } from "../../model/named-references";
import type { Resource } from "../../model/resource";
import type { UndecidedAttribute } from "./attribute-diff";
import type { ResourceDiff } from "./resource-diff";

/**
 * Tells which data sources are read during apply, as Terraform decides it; the others are read while planning. Linear in
 * what they name.
 */
export class DataDiffer {
  private readonly orphaned = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly model: Model,
    private readonly evaluator: Evaluator,
    private readonly changeOf: (resource: Resource) => ResourceDiff,
  ) {}

  /** A data source is read during apply when something that it names changes, or when it does not know yet what to ask. */
  diff(resource: Resource): ResourceDiff {
    const asked = this.asked(resource);
    const pending = this.namesChanged(resource) || asked.some(({ missing }) => missing.kind === "computed");
    const prior = this.model.prior(resource);
    const found = { resource, attributes: [], ...(prior ? { prior } : {}) };
    return pending ? { ...found, kind: "read", undecided: [] } : { ...found, kind: "no-op", undecided: asked };
  }

  private namesChanged(resource: Resource): boolean {
    const { declarations, resources } = this.waitedFor(resource);
    if ([...declarations].some((declaration) => this.orphans(resource.stack).has(declaration))) return true;
    return [...resources].some((needed) => needed !== resource && this.changeOf(needed).kind !== "no-op");
  }

  /** What is unknown of what a data source asks, and of what it names. */
  private asked(resource: Resource): UndecidedAttribute[] {
    const own = resource.attributeNames.flatMap((attribute) => {
      const value = this.evaluator.attribute(resource, attribute);
      return value.kind === "unknown" ? [{ attribute, missing: value.missing }] : [];
    });
    const named = [...this.waitedFor(resource).resources].flatMap((needed) => this.openIn(needed));
    return [...own, ...named.map((missing) => ({ attribute: "depends_on", missing }))];
  }

  /**
   * For Terraform, what a data source refers to itself counts like its depends_on; what it reaches by a local does not.
   * A module that it names stands for all that is in it and all that this needs; so does what the calls around it name.
   */
  private waitedFor(resource: Resource): Waited {
    const { module } = resource;
    const waited: Waited = { declarations: new Set(), resources: new Set() };
    const own = referencesIn(resource.block.body).filter(({ root }) => root === "resource");
    for (const reference of [...own, ...namedIn(resource)]) this.wait(module, reference, waited);
    for (let around = module; around.parent; around = around.parent) {
      const { depends_on: named } = around.body;
      for (const reference of explicitIn(named)) {
        this.wait(around.parent, reference, waited);
        for (const needed of this.allNamed(around.parent, reference)) add(waited, needed);
      }
    }
    // Another instance of the same module is none of its business.
    for (const one of waited.resources) {
      if (one.module !== module && one.module.path === module.path) waited.resources.delete(one);
    }
    return waited;
  }

  private wait(module: Module, reference: Reference, waited: Waited): void {
    if (reference.root === "module") {
      for (const needed of this.allNamed(module, reference)) add(waited, needed);
    } else if (reference.root === "resource" || reference.root === "data") {
      const { root, type, name } = reference;
      const mode = root === "data" ? "data" : "managed";
      waited.declarations.add(formatAddress(mode, type, name, undefined, module.path));
      for (const needed of this.model.named(module, reference)) add(waited, needed);
    }
  }

  /** With all that it needs. */
  private allNamed(module: Module, reference: Reference): ReadonlySet<Resource> {
    const dependencies = dependenciesOf(this.model);
    const found = new Set(dependencies.named(module, [reference]));
    for (const one of found) for (const needed of dependencies.of(one)) found.add(needed);
    return found;
  }

  /** What is missing to know whether a resource changes. */
  private openIn(resource: Resource): Missing[] {
    const imported = importedId(this.model, resource);
    if (imported !== undefined) return [{ kind: "external", subject: imported === "" ? resource.address : imported }];
    return this.changeOf(resource).undecided.map(({ missing }) => missing);
  }

  /** Blocks of which the state holds instances that are declared no more. */
  private orphans(stack: string): ReadonlySet<string> {
    let blocks = this.orphaned.get(stack);
    if (!blocks) {
      const open = undecidedLeaving(this.model, stack).map(({ object }) => object);
      const gone = [...orphans(this.model, stack), ...forgotten(this.model, stack), ...open].filter(
        ({ deposed }) => deposed === undefined,
      );
      blocks = new Set(
        gone.map(({ type, name, module }) => formatAddress("managed", type, name, undefined, modulePath(module))),
      );
      this.orphaned.set(stack, blocks);
    }
    return blocks;
  }
}

/** What a data source waits for. */
interface Waited {
  readonly declarations: Set<string>;
  readonly resources: Set<Resource>;
}

function add({ declarations, resources }: Waited, resource: Resource): void {
  declarations.add(resource.declaration);
  resources.add(resource);
}
