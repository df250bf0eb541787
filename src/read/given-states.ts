import { resolve } from "node:path";
import type { StackPart } from "../model/stack-part";
import { display } from "./local-state";
import { readState } from "./state";
import { readText } from "./text";

/** States by the names of stacks: a file, or `none`. */
export type GivenStates = Readonly<Record<string, string>>;

/** Told of the name that a state is given for, and of the file of the stack that answers to it. */
export type OnState = (name: string, file: string) => void;

/**
 * Gives each stack the state that is named for it, by its name in the run or in its app.
 *
 * @param onUse called with each name that a stack answers to
 * @throws InputError as `readState` does.
 */
export function withGivenStates(
  parts: readonly StackPart[],
  states: GivenStates,
  cwd: string,
  onUse: OnState = () => {},
): StackPart[] {
  return parts.map((part) => {
    const name = [part.name, part.nameInApp ?? part.name].find((one) => Object.hasOwn(states, one));
    const state = name === undefined ? undefined : states[name];
    if (name === undefined || state === undefined) return part;
    onUse(name, part.file);
    if (state === "none") return withoutState(part);
    const path = resolve(cwd, state);
    return { ...part, prior: readState(readText(path), display(path, cwd)) };
  });
}

/** As if nothing had been applied yet, whatever lies beside the configuration. */
export function withoutState({ prior: _, stateFile: __, elsewhere: ___, ...part }: StackPart): StackPart {
  return part;
}
