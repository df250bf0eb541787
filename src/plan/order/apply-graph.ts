import type { Graph } from "../../graph/graph";
import { WrittenGraph } from "../../graph/written-graph";
import type { Dependencies } from "../../model/dependencies";
import type { Resource } from "../../model/resource";
import type { Operation } from "../operation";
import type { PlannedChange } from "../planned-change";
import { ApplyEdges } from "./apply-edges";
import { type ApplyNode, ApplyOperations } from "./apply-operations";

/**
 * The graph that Terraform builds for an apply, object by object: which operation it starts only after which other. What
 * has no path between it runs in any order, and at the same time. Edges:
 *
 * - an object comes after what its configuration refers to or names in depends_on, changed or not (see `WholeBlocks`);
 * - the old object of a replacement is destroyed before the new one is made, or after it (create_before_destroy);
 * - what an object needed or needs is destroyed after the object, and updated or created after the object is destroyed;
 *   an object that is changed comes after the destruction of what it needed. The last two are turned round where what is
 *   destroyed is create_before_destroy.
 *
 * Read from Terraform's graph transformers for references, destruction and create_before_destroy, and held against
 * `terraform graph -plan` of Terraform 1.11 by a test. Linear in objects, references and stored dependencies; for what is
 * replaced, also in all that needs it and all that it needs.
 */
export class ApplyGraph {
  constructor(
    readonly operations: ApplyOperations,
    readonly graph: Graph,
  ) {}

  /**
   * @param written what is written into depends_on beside the configuration
   */
  static of(
    dependencies: Dependencies,
    changes: readonly PlannedChange[],
    written: readonly { readonly block: string; readonly on: string }[] = [],
  ): ApplyGraph {
    const operations = new ApplyOperations(dependencies, changes);
    const graph = new WrittenGraph();
    for (const _ of operations.nodes) graph.add();
    const edges = new ApplyEdges(operations, graph);
    edges.write();
    for (const { block, on } of written) edges.depend(block, on);
    return new ApplyGraph(operations, graph);
  }

  get nodes(): readonly ApplyNode[] {
    return this.operations.nodes;
  }

  node(address: string, operation: Operation): number | undefined {
    return this.operations.at(address)[operation];
  }

  name(node: number): string {
    return this.operations.name(node);
  }

  /** The operations from one to another along a path; undefined when there is none. Linear in what comes before `to`. */
  path(from: number, to: number): string[] | undefined {
    return this.named(this.graph.path(from, to));
  }

  /** The same for many starts of one end; see `Graph.pathsTo`. */
  pathsTo(to: number): (from: number) => string[] | undefined {
    const path = this.graph.pathsTo(to);
    return (from) => this.named(path(from));
  }

  private named(path: readonly number[] | undefined): string[] | undefined {
    return path?.flatMap((node) => (node < this.nodes.length ? [this.name(node)] : []));
  }

  /**
   * Whether `block` could name `on` in its depends_on without a circle. Such a depends_on makes every instance of `block`
   * come after those of `on`, and be destroyed before them.
   */
  canDepend(block: string, on: string): boolean {
    if (this.operations.onlyApplies()) {
      const applies = (one: string) => this.operations.operations(this.operations.instancesOf(one), "apply");
      return !this.graph.leads(applies(block), applies(on));
    }
    const { later, earlier } = this.operations.between(block, on);
    const [laterApply, laterDestroy] = [
      this.operations.operations(later, "apply"),
      this.operations.operations(later, "destroy"),
    ];
    const [earlierApply, earlierDestroy] = [
      this.operations.operations(earlier, "apply"),
      this.operations.operations(earlier, "destroy"),
    ];
    return !(
      this.graph.leads(laterApply, earlierApply) ||
      this.graph.leads([...laterApply, ...earlierApply, ...earlierDestroy], laterDestroy)
    );
  }

  /** Whether a path leads from one operation to another. Cheap where one of them has little before or behind it. */
  leads(from: number, to: number): boolean {
    return this.graph.leads([from], [to]);
  }

  /** All that a resource needs in its stack by the configuration of today, directly or not. */
  needs(resource: Resource): ReadonlySet<Resource> {
    return this.operations.allNeededBy([resource]);
  }
}
