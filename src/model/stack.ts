import { memo } from "../memo";
import { Module } from "./module";
import { applyMoves, movesOf } from "./moved";
import { traitsOf } from "./release";
import type { Repetition } from "./repetitions";
import type { StackPart } from "./stack-part";
import { releaseOf } from "./stack-release";
import type { PriorObject } from "./state";
import { partsOf } from "./unread-modules";

/** One stack of a model. */
export interface Stack {
  readonly part: StackPart;
  readonly root: Module;
  /** All objects of the state, where moves put them. */
  readonly objects: readonly PriorObject[];
  /** Those that are not deposed, by their address. */
  readonly prior: ReadonlyMap<string, PriorObject>;
}

export function stackOf(part: StackPart): Stack {
  const moves = movesOf(partsOf(part, "").map(([path, { moved }]) => [path, moved] as const));
  const objects = applyMoves(part.prior?.objects ?? [], moves);
  const prior = new Map<string, PriorObject>();
  for (const object of objects) if (object.deposed === undefined) prior.set(object.address, object);
  return { part, root: new Module(part.name, part), objects, prior };
}

/** What differs between releases, as the one that a stack is read for has it. */
export const traitsOfStack = memo(({ part }: Stack) => traitsOf(releaseOf(part)));

/**
 * The object of the state that belongs to a resource: at its own address, or, when count was added or taken away, at the
 * address with or without the key 0, as Terraform moves it by itself.
 */
export function objectAt({ prior }: Stack, address: string, repetition: Repetition): PriorObject | undefined {
  const own = prior.get(address);
  if (own) return own;
  const other = prior.get(otherAddress(address, repetition));
  // By itself it moves only what no block moves.
  return other?.movedFrom === undefined ? other : undefined;
}

/** Where Terraform looks when there is nothing at the address itself: with or without the key 0. */
function otherAddress(address: string, { key }: Repetition): string {
  if (key === 0) return address.slice(0, -"[0]".length);
  return key === undefined ? `${address}[0]` : address;
}
