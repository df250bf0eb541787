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

/** A function that renders a template of its own. */
export type Renderer = "templatefile" | "templatestring";

/** What a function may look at beside its arguments. */
export interface CallEnvironment {
  /** What the functions of files read. Default: they give unknown values. */
  readonly files?: Files | undefined;
  /** What differs between releases of Terraform and OpenTofu. Default: the newest of each. */
  readonly release?: ReleaseTraits | undefined;
  /** Which function renders, within a template of its own: there it can call no other, and `templatestring` reads no file. */
  readonly within?: Renderer;
}
