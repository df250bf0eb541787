/** Instances that stand for each other, by what a team decided. */
export interface StandIns {
  readonly name: string;
  readonly members: readonly { readonly stack: string; readonly address: string }[];
  /** How many of them may be down at the same time; at least one. */
  readonly atOnce: number;
}
