import type { Value } from "../value/value";
import type { FunctionSpecification } from "./functions/specification";
import type { TraversalNode } from "./syntax";

/** What the names of an expression mean. Whoever evaluates gives one; this room knows no resource and no file. */
export interface Scope {
  /**
   * The value of the beginning of a traversal, and how many of its steps that takes: of `alicloud_vpc.a.cidr_block` a scope may
   * answer the attribute alone (2 steps), or all of the resource (1 step) where the traversal ends there. Names that `for`
   * binds never come here.
   *
   * @throws LanguageError for what is not declared.
   */
  traversal(node: TraversalNode): { readonly value: Value; readonly used: number };
  /** A function of a provider, by its whole name. Default: each gives an unknown value. */
  functionNamed?(name: string): FunctionSpecification | undefined;
  /** What the functions of files read. Default: they give unknown values. */
  readonly files?: Files | undefined;
  /** What differs between releases of Terraform and OpenTofu. Default: the newest of each. */
  readonly release?: ReleaseTraits | undefined;
  /** Which function renders, within a template of its own: there it can call no other, and `templatestring` reads no file. */
  readonly within?: "templatefile" | "templatestring";
}

/** The files that an expression may read, relative to where Terraform runs. */
export interface Files {
  /** Undefined: there is no such file, or it lies outside of what may be read (then `mayExist` is true). */
  read(path: string): { readonly bytes: Buffer } | { readonly missing: true } | { readonly unreadable: true };
  /** Paths below `folder` that match, with slashes, in order; undefined where that cannot be told. */
  match(folder: string, pattern: string): readonly string[] | undefined;
  /** `~` and so on for pathexpand and abspath; undefined where they are not known. */
  readonly home?: string;
  readonly cwd?: string;
}

export interface ReleaseTraits {
  /** Since Terraform 1.12: `&&` and `||` do not look at their right side where the left one decides. */
  readonly shortCircuit: boolean;
  /**
   * Since Terraform 1.15: what is compared with null counts with its own marks only, not with those within. Default: as
   * `shortCircuit`.
   */
  readonly nullHidesMarks?: boolean;
}
