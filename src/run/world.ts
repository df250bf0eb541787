/** What a run takes from outside of what it reads. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All of standard input. */
  readonly stdin: () => string;
  readonly now: () => Date;
}
