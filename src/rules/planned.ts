import type { Missing } from "../model/answer";
import type { Json } from "../model/json";
import type { Resource } from "../model/resource";

/** One attribute that differs, as the plan has it. Sensitive values are not here. */
export interface PlannedAttribute {
  readonly attribute: string;
  /** Undefined: not set. */
  readonly before?: Json;
  readonly after?: Json;
  readonly afterUnknown: boolean;
  readonly sensitive: boolean;
  readonly forcesReplacement: boolean;
  /** What the provider does about it; undefined where no overlay says. */
  readonly effect?: string;
}

/** The provider refuses to plan an object, or may. */
export interface PlannedRefusal {
  /** Its own words. Undefined: whether it refuses depends on what is missing. */
  readonly words?: string;
  /** What is not known here, and is to Terraform. */
  readonly missing?: Missing;
  /** Attributes on which it depends. */
  readonly attributes: readonly string[];
  /** What of them is unknown to Terraform as well, as long as the object that they are of is not there. */
  readonly computed?: Missing;
}

/** What happens to one object, as rules see it. */
export interface PlannedObject {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly kind: "create" | "update" | "replace" | "delete" | "forget" | "read" | "no-op";
  /** As in Terraform's plan JSON: `["create", "delete"]` is a replacement that creates first. */
  readonly actions: readonly string[];
  readonly attributes: readonly PlannedAttribute[];
  /** Undefined: the provider does not refuse it. */
  readonly refusal?: PlannedRefusal;
}

/** Two steps that must not run in the other order. */
export interface PlannedHazard {
  readonly stack: string;
  /** The stack of `before`, where that is another one. */
  readonly beforeStack?: string;
  readonly cause: string;
  readonly before: string;
  readonly after: string;
  /** What may exist once and changes hands. */
  readonly claim?: { readonly what: string; readonly attributes: readonly string[]; readonly code?: string };
  /** The name of a group of instances that stand for each other. */
  readonly group?: string;
  /** Whether Terraform keeps the order by itself. */
  readonly guaranteed: boolean;
  readonly fix?: PlannedFix;
}

/** What would make Terraform keep an order. */
export type PlannedFix =
  | { readonly kind: "depends_on"; readonly block: string; readonly on: string }
  | { readonly kind: "moved"; readonly from: string; readonly to: string; readonly leaves?: string }
  | { readonly kind: "phases"; readonly commands: readonly string[]; readonly cycle?: readonly string[] }
  | { readonly kind: "retried" }
  | { readonly kind: "included"; readonly path: readonly string[] }
  | { readonly kind: "impossible"; readonly cycle: readonly string[] };

export interface PlannedDisruption {
  readonly stack: string;
  readonly address: string;
  readonly kind: string;
  readonly cause: string;
  /** Why it is not known whether it is needed. */
  readonly missing?: Missing;
}

/** The part of a plan that rules may ask about. The room `plan` is not known here: data only. */
export interface PlanFacts {
  readonly changes: readonly PlannedObject[];
  readonly hazards: readonly PlannedHazard[];
  readonly disruptions: readonly PlannedDisruption[];
}

/** Answers what the plan does to a resource. The plan and the index are made on the first question. */
export class Planned<Facts extends PlanFacts = PlanFacts> {
  private made: Facts | undefined;
  private index: Map<string, Map<string, PlannedObject>> | undefined;

  /**
   * @param isUnread whether nobody read the state of a stack: what it declares may be there already. Default: none is
   */
  constructor(
    private readonly make: () => Facts,
    private readonly isUnread: (stack: string) => boolean = () => false,
  ) {}

  /**
   * @throws InputError `order/cycle`
   */
  get facts(): Facts {
    this.made ??= this.make();
    return this.made;
  }

  /** Undefined: the number of instances of the declaration is not known, so there is no change to name. */
  of({ stack, address }: Pick<Resource, "stack" | "address">): PlannedObject | undefined {
    this.index ??= byAddress(this.facts.changes);
    return this.index.get(stack)?.get(address);
  }

  /** Whether the object exists before and after the plan as the same object, or may do so for all that is known. */
  keeps(resource: Pick<Resource, "stack" | "address">): boolean {
    if (this.isUnread(resource.stack)) return true;
    const kind = this.of(resource)?.kind;
    return kind === "no-op" || kind === "update";
  }
}

function byAddress(changes: readonly PlannedObject[]): Map<string, Map<string, PlannedObject>> {
  const stacks = new Map<string, Map<string, PlannedObject>>();
  for (const change of changes) {
    const stack = stacks.get(change.stack);
    if (stack) stack.set(change.address, change);
    else stacks.set(change.stack, new Map([[change.address, change]]));
  }
  return stacks;
}
