import { formatAddress } from "./address";
import { modulePath, moduleSteps, prefixOf } from "./module-address";
import type { PriorObject } from "./state";

/** A `moved` block: the address an object had, and the one it has now, both as seen from the module that says so. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** By the path of the module that says so: each former address with the present one. */
export type Moves = ReadonlyMap<string, ReadonlyMap<string, string>>;

const RESOURCE = /^(?:data\.)?([\w-]+)\.([\w-]+)(?:\[(.*)\])?$/;

/** @param moved what each module says, by its path. */
export function movesOf(moved: Iterable<readonly [path: string, moves: readonly Move[]]>): Moves {
  const found = new Map<string, Map<string, string>>();
  for (const [path, moves] of moved) {
    const own = found.get(path) ?? new Map<string, string>();
    for (const { from, to } of moves) found.set(path, own.set(from, to));
  }
  return found;
}

/**
 * The objects of a state at the addresses that `moved` blocks give them, deposed ones with them. A move of a resource or
 * of a module takes all its instances along; what a module says holds for each of its instances; moves run in a chain; an
 * address that another object holds already is not taken. What objects store of what they needed keeps the former
 * addresses, as in Terraform. Linear in objects times the length of a chain.
 */
export function applyMoves(objects: readonly PriorObject[], moves: Moves): readonly PriorObject[] {
  if (moves.size === 0) return objects;
  const taken = new Set(objects.map(({ address }) => address));
  return objects.map((object) => {
    const address = destination(object.address, moves);
    return address === object.address || taken.has(address) ? object : at(object, address);
  });
}

function destination(address: string, moves: Moves): string {
  const seen = new Set<string>();
  let current = address;
  while (!seen.has(current)) {
    seen.add(current);
    current = step(current, moves);
  }
  return current;
}

/** One move, by whichever module around the object says so; the outermost first. */
function step(address: string, moves: Moves): string {
  const around = ["", ...moduleSteps(address).map((one) => one.address)];
  for (const module of around) {
    const targets = moves.get(modulePath(module));
    const inside = module === "" ? address : address.slice(module.length + 1);
    const moved = targets && within(inside, targets);
    if (moved !== undefined) return `${prefixOf(module)}${moved}`;
  }
  return address;
}

/** A move of this very instance, of the whole resource, or of a module that it lies in. */
function within(address: string, targets: ReadonlyMap<string, string>): string | undefined {
  const own = targets.get(address);
  if (own !== undefined) return own;
  const steps = moduleSteps(address);
  const last = steps.at(-1)?.address.length ?? -1;
  const bracket = address.indexOf("[", last + 1);
  if (bracket > 0) {
    const whole = ofAll(address.slice(0, bracket), targets);
    if (whole !== undefined) return whole + address.slice(bracket);
  }
  for (const { address: module, key } of steps.reverse()) {
    const rest = address.slice(module.length);
    const instance = targets.get(module);
    if (instance !== undefined) return instance + rest;
    const call = key === "" ? undefined : ofAll(module.slice(0, -key.length), targets);
    if (call !== undefined) return call + key + rest;
  }
  return undefined;
}

/** Of all instances, unless the move gives a key: then it is one of the instance without. */
function ofAll(address: string, targets: ReadonlyMap<string, string>): string | undefined {
  const to = targets.get(address);
  return to === undefined || to.endsWith("]") ? undefined : to;
}

function at(object: PriorObject, address: string): PriorObject {
  const module = moduleSteps(address).at(-1)?.address ?? "";
  const inside = module === "" ? address : address.slice(module.length + 1);
  const [, type = object.type, name = object.name, key] = RESOURCE.exec(inside) ?? [];
  const { key: _, ...rest } = object;
  const parsed = key === undefined ? undefined : (JSON.parse(key) as string | number);
  return {
    ...rest,
    address: formatAddress(object.mode, type, name, parsed, module),
    type,
    name,
    module,
    ...(parsed === undefined ? {} : { key: parsed }),
    movedFrom: object.address,
  };
}
