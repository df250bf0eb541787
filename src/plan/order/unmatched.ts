import type { Model } from "../../model/model";
import { meansDeclaration, meansInstance, parseTarget } from "../../model/target-address";
import type { Course } from "../course";

/** An address that an option names and that nothing has which is declared or in a state. */
export interface UnmatchedAddress {
  readonly option: "--target" | "--exclude" | "--replace";
  readonly address: string;
  /** Addresses of the same declaration or module, at most three: what may have been meant. */
  readonly near: readonly string[];
}

/** How many addresses are offered. */
export const MOST_NEAR = 3;

/** The addresses of `--target`, `--exclude` and `--replace` that mean nothing here. Linear for each. */
export function unmatchedIn(model: Model, stacks: readonly string[], course: Course): UnmatchedAddress[] {
  const { targets = [], excludes = [], replaces = [] } = course;
  if (targets.length + excludes.length + replaces.length === 0) return [];
  const addresses = addressesIn(model, stacks);
  const isReplaced = (text: string) => addresses.has(text);
  const isMeant = (text: string) => {
    const target = parseTarget(text);
    return target !== undefined && [...addresses].some((address) => meansInstance(target, address));
  };
  const of = (option: UnmatchedAddress["option"], texts: readonly string[], known: (text: string) => boolean) =>
    texts
      .filter((text) => !known(text))
      .map((address): UnmatchedAddress => ({ option, address, near: near(addresses, address) }));
  return [
    ...of("--target", targets, isMeant),
    ...of("--exclude", excludes, isMeant),
    ...of("--replace", replaces, isReplaced),
  ];
}

function near(addresses: ReadonlySet<string>, text: string): string[] {
  const target = parseTarget(text);
  if (!target) return [];
  return [...addresses].filter((address) => meansDeclaration(target, address)).slice(0, MOST_NEAR);
}

function addressesIn(model: Model, stacks: readonly string[]): Set<string> {
  const declared = [...model.data, ...model.resources, ...model.empty.values()];
  const objects = stacks.flatMap((stack) => model.stack(stack).objects);
  return new Set([...declared, ...objects].map(({ address }) => address));
}
