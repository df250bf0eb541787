import { nearest } from "../text/nearest";
import type { InstanceType } from "./instance-types";

type Fits = (type: InstanceType) => boolean;

/** Searches among instance types, whoever knows them. Each search is linear in the names. */
export function search(names: () => readonly string[], get: (name: string) => InstanceType | undefined) {
  const smallest = (named: (name: string) => boolean, fits: Fits): InstanceType | undefined =>
    names()
      .filter(named)
      .flatMap((name) => get(name) ?? [])
      .filter(fits)
      .sort(bySize)[0];
  const smallestOfFamily = (family: string, fits: Fits) =>
    smallest((name) => name.startsWith(family) && get(name)?.family === family, fits);
  return {
    nearestInstanceTypes: (name: string, count = 3) => nearest(name, [...names()], count),
    /** By vCPUs, memory and name. */
    smallestOfFamily,
    smallestWithInterfaces: (family: string, interfaces: number) =>
      smallestOfFamily(family, (type) => interfacesOf(type) >= interfaces),
    /**
     * Of the same generation, the number in the name of the family: g7 and c7. Of the same architecture, and no bare metal
     * and no GPU unless the type is.
     */
    smallestOfGeneration: (type: InstanceType, fits: Fits) => {
      const generation = generationOf(type.type);
      if (generation === undefined) return undefined;
      return smallest(
        (name) => generationOf(name) === generation,
        (one) => isLike(one, type) && fits(one),
      );
    },
  };
}

function isLike(one: InstanceType, type: InstanceType): boolean {
  return one.arch === type.arch && one.bareMetal === type.bareMetal && (one.gpu ?? 0) === (type.gpu ?? 0);
}

/** `7` of ecs.g7.large and ecs.hfc7.large. */
function generationOf(name: string): string | undefined {
  return /^ecs\.[a-z]+(\d+)/.exec(name)?.[1];
}

function bySize(a: InstanceType, b: InstanceType): number {
  return (
    (a.vcpu ?? Infinity) - (b.vcpu ?? Infinity) ||
    (a.memoryGiB ?? Infinity) - (b.memoryGiB ?? Infinity) ||
    (a.type < b.type ? -1 : 1)
  );
}

/** As many as every source of a type allows; 0 where none says. */
function interfacesOf({ eniQuantity = 0, otherwise }: InstanceType): number {
  return Math.min(eniQuantity, otherwise?.figures.eniQuantity ?? eniQuantity);
}
