import type { Hazard, Step, StepAction } from "../../plan/change";

const MADE: readonly StepAction[] = ["create", "start", "reboot", "update"];

/** Which steps of the two addresses a hazard is about, where an address has several; see HazardCause. */
const ENDS: Readonly<Partial<Record<string, readonly [readonly StepAction[], readonly StepAction[]]>>> = {
  "parallel-attach": [["attach"], ["attach"]],
  "moved-interface": [["detach"], ["attach"]],
  "full-instance": [["detach"], ["attach"]],
  "attach-after-instance": [MADE, ["attach"]],
  "attach-after-interface": [["create"], ["attach"]],
  "detach-before-stop": [["detach"], ["stop", "reboot", "update"]],
  "detach-before-delete": [["detach"], ["delete"]],
};

/**
 * Finds the two steps of a hazard by their numbers: of those that fit, the last one of the address that comes first and
 * the first one of the other that comes after it. Undefined where one of the two does not happen.
 */
export function hazardSteps(steps: readonly Step[]): (hazard: Hazard) => readonly [number, number] | undefined {
  const byAddress = new Map<string, number[]>();
  for (const [n, { stack, address }] of steps.entries()) {
    const list = byAddress.get(`${stack}/${address}`);
    if (list) list.push(n);
    else byAddress.set(`${stack}/${address}`, [n]);
  }
  return ({ stack, beforeStack = stack, cause, before, after }) => {
    const [first, second] = ENDS[cause] ?? [undefined, undefined];
    const of = (own: string, address: string, actions: readonly StepAction[] | undefined) =>
      (byAddress.get(`${own}/${address}`) ?? []).filter(
        (n) => !actions || actions.includes(steps[n]?.action as StepAction),
      );
    const later = of(stack, after, second);
    const from = of(beforeStack, before, first).findLast((n) => later.some((one) => wave(steps, n) < wave(steps, one)));
    const to = from === undefined ? undefined : later.find((n) => wave(steps, from) < wave(steps, n));
    return from === undefined || to === undefined ? undefined : [from, to];
  };
}

function wave(steps: readonly Step[], n: number): number {
  return steps[n]?.wave ?? 0;
}
