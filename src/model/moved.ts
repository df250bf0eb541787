import { formatAddress } from "./address";
import type { PriorObject } from "./state";

/** A `moved` block: the address an object had, and the one it has now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const ADDRESS = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(?:data\.)?([\w-]+)\.([\w-]+)(?:\[(.*)\])?$/;

/**
 * The objects of a state at the addresses that `moved` blocks give them, deposed ones with them. A move of a resource
 * takes all its instances along; moves run in a chain; an address that another object holds already is not taken. What
 * objects store of what they needed keeps the former addresses, as in Terraform.
 * Linear in objects times the length of a chain.
 */
export function applyMoves(objects: readonly PriorObject[], moves: readonly Move[]): readonly PriorObject[] {
  if (moves.length === 0) return objects;
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const taken = new Set(objects.map(({ address }) => address));
  return objects.map((object) => {
    const address = destination(object.address, targets);
    return address === object.address || taken.has(address) ? object : at(object, address);
  });
}

function destination(address: string, targets: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = address;
  while (!seen.has(current)) {
    seen.add(current);
    current = step(current, targets);
  }
  return current;
}

/** One move: of this very instance, or of the whole resource. */
function step(address: string, targets: ReadonlyMap<string, string>): string {
  const own = targets.get(address);
  if (own !== undefined) return own;
  const bracket = address.endsWith("]") ? address.indexOf("[", address.lastIndexOf(".")) : -1;
  const whole = bracket < 0 ? undefined : targets.get(address.slice(0, bracket));
  return whole === undefined ? address : whole + address.slice(bracket);
}

function at(object: PriorObject, address: string): PriorObject {
  const [, module = "", type = object.type, name = object.name, key] = ADDRESS.exec(address) ?? [];
  const { key: _, ...rest } = object;
  const parsed = key === undefined ? undefined : (JSON.parse(key) as string | number);
  return {
    ...rest,
    address: formatAddress(object.mode, type, name, parsed, module.replace(/\.$/, "")),
    type,
    name,
    module: module.replace(/\.$/, ""),
    ...(parsed === undefined ? {} : { key: parsed }),
    movedFrom: object.address,
  };
}
