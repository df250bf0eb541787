import { namedIn, referencesIn } from "../model/dependencies";
import type { Evaluator } from "../model/evaluator";
import type { Reference } from "../model/expression";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Missing } from "../model/value";
import type { UndecidedAttribute } from "./attribute-diff";
import type { ResourceDiff } from "./diff";

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
    return waitedFor(resource).some(({ root, type, name }) => {
      const mode = root === "data" ? "data" : "managed";
      if (mode === "managed" && this.orphans(resource.stack).has(`${type}.${name}`)) return true;
      const instances = this.model.instances(resource.stack, mode, type, name);
      return instances.some((needed) => needed !== resource && this.changeOf(needed).kind !== "no-op");
    });
  }

  /** What is unknown of what a data source asks, and of what it names. */
  private asked(resource: Resource): UndecidedAttribute[] {
    const own = resource.attributeNames.flatMap((attribute) => {
      const value = this.evaluator.attribute(resource, attribute);
      return value.kind === "unknown" ? [{ attribute, missing: value.missing }] : [];
    });
    const named = waitedFor(resource).flatMap(({ root, type, name }) =>
      this.model
        .instances(resource.stack, root === "data" ? "data" : "managed", type, name)
        .flatMap((needed) => this.openIn(needed)),
    );
    return [...own, ...named.map((missing) => ({ attribute: "depends_on", missing }))];
  }

  /** What is missing to know whether a resource changes. */
  private openIn(resource: Resource): Missing[] {
    const imported = this.model.importedId(resource);
    if (imported !== undefined) return [{ kind: "external", subject: imported === "" ? resource.address : imported }];
    return this.changeOf(resource).undecided.map(({ missing }) => missing);
  }

  /** Blocks of which the state holds instances that are declared no more. */
  private orphans(stack: string): ReadonlySet<string> {
    let blocks = this.orphaned.get(stack);
    if (!blocks) {
      const gone = [...this.model.orphans(stack), ...this.model.forgotten(stack)].filter(
        ({ module, deposed }) => module === "" && deposed === undefined,
      );
      blocks = new Set(gone.map(({ type, name }) => `${type}.${name}`));
      this.orphaned.set(stack, blocks);
    }
    return blocks;
  }
}

/** For Terraform, what a data source refers to itself counts like its depends_on; what it reaches by a local does not. */
function waitedFor(resource: Resource): Reference[] {
  return [...referencesIn(resource.block.body).filter(({ root }) => root === "resource"), ...namedIn(resource)];
}
