import type { Resource } from "../../model/resource";

const NONE: readonly (readonly Resource[])[] = [];

/**
 * Terraform finds `a[0]` among the objects that it has something to do for. Where that one is not among them, the
 * reference is one to `a`, and so to all instances that change.
 */
export class WholeBlocks {
  private readonly found = new Map<readonly Resource[], readonly (readonly Resource[])[]>();
  private readonly touched = new Map<string, readonly Resource[]>();

  /**
   * @param instancesOf the instances of a declaration, in the stack
   * @param isTouched whether Terraform has something to do for an object of the stack; undefined: of another stack
   */
  constructor(
    private readonly instancesOf: (declaration: string) => readonly Resource[],
    private readonly isTouched: (resource: Resource) => boolean | undefined,
  ) {}

  /** What changes of the blocks that are waited for as a whole, for what needs a list. Each list is looked through once. */
  of(needed: readonly Resource[]): readonly (readonly Resource[])[] {
    let blocks = this.found.get(needed);
    if (!blocks) {
      blocks = this.find(needed);
      this.found.set(needed, blocks);
    }
    return blocks;
  }

  private find(needed: readonly Resource[]): readonly (readonly Resource[])[] {
    if (needed.every(({ repetition }) => repetition.key === undefined)) return NONE;
    const touched = new Set<string>();
    const quiet = new Map<string, string>();
    for (const one of needed) {
      const isTouched = one.repetition.key === undefined ? undefined : this.isTouched(one);
      if (isTouched === true) touched.add(instanceOf(one));
      if (isTouched === false) quiet.set(instanceOf(one), one.declaration);
    }
    const blocks = new Set([...quiet].flatMap(([instance, block]) => (touched.has(instance) ? [] : [block])));
    return [...blocks].map((block) => this.touchedOf(block)).filter(({ length }) => length > 0);
  }

  private touchedOf(declaration: string): readonly Resource[] {
    let touched = this.touched.get(declaration);
    if (!touched) {
      touched = this.instancesOf(declaration).filter((one) => this.isTouched(one));
      this.touched.set(declaration, touched);
    }
    return touched;
  }
}

/** An instance of a block, in whatever instance of its module: Terraform's references do not tell those apart. */
function instanceOf({ declaration, repetition }: Resource): string {
  return `${declaration}[${JSON.stringify(repetition.key)}]`;
}
