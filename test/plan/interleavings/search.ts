/** A cloud at one moment: what has been done, and what is running. */
export interface Moment<Call> {
  /** Undefined: the call is taken. */
  refuses(call: Call): Refusal | undefined;
}

/** Why the cloud refuses a call, and about what. */
export interface Refusal {
  readonly cause: string;
  readonly subject: string;
}

export interface Operations<Call> {
  readonly calls: readonly Call[];
  /** For each call those that are finished before it starts. */
  readonly before: readonly (readonly number[])[];
}

export interface Outcome {
  /** `cause subject` of every refusal that some interleaving meets. */
  readonly refusals: ReadonlySet<string>;
  /** Moments that were looked at: which calls are waiting, running and done. */
  readonly moments: number;
}

/**
 * Looks at every moment of every interleaving: any call whose predecessors are done may start, any running one may
 * finish. A call that is refused does not start. Exponential in the calls.
 */
export function search<Call>(
  cloudAt: (done: readonly Call[], running: readonly Call[]) => Moment<Call>,
  { calls, before }: Operations<Call>,
): Outcome {
  const refusals = new Set<string>();
  const seen = new Set<string>();
  const open = [".".repeat(calls.length)];
  for (let moment = open.pop(); moment !== undefined; moment = open.pop()) {
    if (seen.has(moment)) continue;
    seen.add(moment);
    const now = moment;
    const those = (state: string) => calls.filter((_, i) => now[i] === state);
    const cloud = cloudAt(those("d"), those("r"));
    for (const [i, call] of calls.entries()) {
      if (now[i] === "r") open.push(replaced(now, i, "d"));
      if (now[i] !== "." || !before[i]?.every((earlier) => now[earlier] === "d")) continue;
      const refusal = cloud.refuses(call);
      if (refusal) refusals.add(`${refusal.cause} ${refusal.subject}`);
      else open.push(replaced(now, i, "r"));
    }
  }
  return { refusals, moments: seen.size };
}

function replaced(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}
