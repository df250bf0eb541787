import type { DecidedChange } from "../../model/decided";
import { moduleSteps, prefixOf } from "../../model/module-address";
import { objectAs } from "./decided-json";
import type { ResourceMessage } from "./message";
import { planValue, truthAt } from "./values";

/** By the numbers of the format: actions, and which of the values are before and after. */
const ACTIONS: ReadonlyMap<number, readonly [actions: readonly string[], before: number, after: number]> = new Map([
  [0, [["no-op"], 0, 0]],
  [1, [["create"], -1, 0]],
  [2, [["read"], 0, 1]],
  [3, [["update"], 0, 1]],
  [5, [["delete"], 0, -1]],
  [6, [["delete", "create"], 0, 1]],
  [7, [["create", "delete"], 0, 1]],
  [8, [["forget"], 0, -1]],
  [9, [["create", "forget"], 0, 1]],
]);

const REASONS: ReadonlyMap<number, string> = new Map([
  [1, "replace_because_tainted"],
  [2, "replace_by_request"],
  [3, "replace_because_cannot_update"],
  [9, "replace_by_triggers"],
]);

/** @throws Error for an action or an address that is not known. */
export function decidedChange(message: ResourceMessage): DecidedChange {
  const { address, previousAddress, deposed, change, reason } = message;
  const [actions, first, second] = ACTIONS.get(change.action) ?? [];
  if (!actions || first === undefined || second === undefined) throw new Error(`action ${change.action} of ${address}`);
  const [before, after] = [first, second].map((i) => (change.values[i] ? planValue(change.values[i]) : undefined));
  const why = REASONS.get(reason);
  return {
    ...resourceNamedIn(address),
    address,
    ...(deposed === "" ? {} : { deposed }),
    ...(previousAddress === "" || previousAddress === address ? {} : { movedFrom: previousAddress }),
    actions,
    ...objectAs("before", before?.value),
    ...objectAs("after", after?.value),
    unknown: after?.unknown ?? false,
    sensitive: truthAt([...change.beforeSensitive, ...change.afterSensitive].map(stepsOf)),
    replacePaths: message.replacePaths.map(stepsOf),
    ...(why === undefined ? {} : { reason: why }),
  };
}

/** @throws Error for an address that is not one of a resource. */
export function resourceNamedIn(address: string): Pick<DecidedChange, "mode" | "type"> {
  const module = moduleSteps(address).at(-1)?.address ?? "";
  const [, data, type] = /^(data\.)?([\w-]+)\.[\w-]+(?:\[.*\])?$/s.exec(address.slice(prefixOf(module).length)) ?? [];
  if (type === undefined) throw new Error(`the address ${address}`);
  return { mode: data ? "data" : "managed", type };
}

/** What lies in an element of a set is told by the element; then all of the set is meant. */
function stepsOf(path: readonly (string | number | Uint8Array)[]): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const step of path) {
    const own = step instanceof Uint8Array ? planValue(step).value : step;
    if (typeof own !== "string" && typeof own !== "number") break;
    steps.push(own);
  }
  return steps;
}
