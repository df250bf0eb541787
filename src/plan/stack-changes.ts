import type { Missing } from "../model/answer";
import { importedId } from "../model/imports";
import { fateOf, undecidedLeaving } from "../model/leaving";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { unreadIn } from "../model/unread-modules";
import { interruptionOf } from "./around";
import type { Course } from "./course";
import { ChangeWriter } from "./diff/change-writer";
import type { Differ } from "./diff/diff";
import type { ResourceDiff } from "./diff/resource-diff";
import { leavingBy } from "./order/course";
import type { Selection } from "./order/selection";
import type { Plan } from "./plan-type";
import type { StackChange } from "./stack-plan";

/** What the changes of a stack are made from. */
interface ChangeContext {
  readonly model: Model;
  readonly differ: Differ;
  /** Resources that are created before their old object is destroyed. */
  readonly createFirst: ReadonlySet<Resource>;
  readonly course: Course;
  readonly selections: (stack: string) => Selection;
}

/** What happens to each object of a stack. */
export class StackChanges {
  private readonly declared = new Map<string, Resource[]>();

  /** @param undecided takes what cannot be told */
  constructor(
    private readonly context: ChangeContext,
    private readonly undecided: Plan["undecided"][number][],
  ) {
    for (const resource of [...context.model.data, ...context.model.resources]) {
      const list = this.declared.get(resource.stack);
      if (list) list.push(resource);
      else this.declared.set(resource.stack, [resource]);
    }
  }

  of(stack: string): StackChange[] {
    return [...this.declaredChanges(stack), ...this.orphans(stack)];
  }

  private declaredChanges(stack: string): StackChange[] {
    const writer = new ChangeWriter(this.context.model, stack);
    return (this.declared.get(stack) ?? []).flatMap((resource) => {
      const { missing } = resource.repetition;
      if (missing) {
        this.undecided.push({ stack, address: resource.address, missing });
        return [];
      }
      const diff = this.context.differ.diff(resource);
      if (diff.isLeftOut || diff.kind === "delete" || diff.kind === "forget") return [];
      const imported = importedId(this.context.model, resource);
      if (imported !== undefined && !diff.decided) {
        const subject = imported === "" ? resource.address : imported;
        this.undecided.push({ stack, address: resource.address, missing: { kind: "external", subject } });
        return [];
      }
      for (const { attribute, missing: open } of diff.undecided) {
        this.undecided.push({ stack, address: `${resource.address}.${attribute}`, missing: open });
      }
      const around = interruptionOf(diff);
      const forgets = this.forgets(diff);
      const createsFirst = diff.decided ? diff.decided.actions[0] === "create" : this.context.createFirst.has(resource);
      const change = writer.declared(diff, createsFirst, forgets);
      const prior = diff.prior && !forgets ? { prior: diff.prior } : {};
      return [{ change, resource, diff, ...prior, ...(around ? { around } : {}) }];
    });
  }

  /** Whether a replacement leaves its former object in the cloud: `lifecycle { destroy = false }`. */
  private forgets({ resource, kind }: ResourceDiff): boolean {
    const fate = kind === "replace" ? fateOf(this.context.model, resource) : "delete";
    if (typeof fate === "string") return fate === "forget";
    this.undecided.push({ stack: resource.stack, address: `${resource.address}.lifecycle.destroy`, missing: fate });
    return false;
  }

  private orphans(stack: string): StackChange[] {
    const writer = new ChangeWriter(this.context.model, stack);
    for (const { path, source, stale } of unreadIn(this.context.model.stack(stack).part, "")) {
      const subject = source === "" ? path : `${path} (${source})`;
      const missing: Missing =
        stale === undefined ? { kind: "module", subject } : { kind: "stale-module", subject: `${subject}: ${stale}` };
      this.undecided.push({ stack, address: path, missing });
    }
    const isDecided = this.context.model.stack(stack).part.decided !== undefined;
    for (const { object, missing } of isDecided ? [] : undecidedLeaving(this.context.model, stack)) {
      this.undecided.push({ stack, address: object.address, missing });
    }
    return leavingBy(this.context.model, stack, this.context.course, this.context.selections(stack)).map(
      ({ object, fate }) => ({
        change: fate === "delete" ? writer.orphan(object) : writer.forgotten(object),
        prior: object,
      }),
    );
  }
}
