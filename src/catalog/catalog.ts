import { type ImageFacts, Images, type InGuestRecipe } from "./images";
import { type InstanceType, InstanceTypes } from "./instance-types";
import { type Quota, Quotas } from "./quotas";
import { search } from "./type-search";
import { type Zone, Zones } from "./zones";

/** Dated facts of the cloud. A missing entry or figure means unknown, never none. */
export interface Catalog {
  /** Newest date of the data, ISO 8601. */
  readonly date: string;
  instanceType(name: string): InstanceType | undefined;
  instanceTypeNames(): string[];
  /** For a typo: the nearest names. Default: three. */
  nearestInstanceTypes(name: string, count?: number): string[];
  /** By vCPUs, memory and name, among the types of the family that are known to hold so many interfaces. */
  smallestWithInterfaces(family: string, interfaces: number): InstanceType | undefined;
  /** The same for anything else that a type has to have. */
  smallestOfFamily(family: string, fits: (type: InstanceType) => boolean): InstanceType | undefined;
  /** The smallest type of the same generation and architecture that fits: g7 and c7 are of one. */
  smallestOfGeneration(type: InstanceType, fits: (type: InstanceType) => boolean): InstanceType | undefined;
  regions(): string[];
  zone(id: string): Zone | undefined;
  /** False: the zones of this region are unknown. */
  regionHasZones(region: string): boolean;
  /** Empty when they are unknown. */
  zonesOf(region: string): string[];
  /** By exact id, then by pattern; undefined for custom images (m-…) and ids that nothing matches. */
  image(id: string): ImageFacts | undefined;
  /** How a second interface is configured in the guest, by the name of the recipe: `netplan`. */
  recipe(name: string): InGuestRecipe | undefined;
  /** Ids of the images that are listed one by one. */
  imageIds(): string[];
  /** How the ids of images for arm64 begin, also where no single one is listed. */
  armImages(): readonly string[];
  /** Default quota of an account, by its id: `vpc.per_region`. */
  quota(id: string): Quota | undefined;
  quotaIds(): string[];
}

/**
 * The catalog that comes with the package. Each file is read on the first question about it, and only once.
 *
 * Its methods throw an Error, with the remedy, when the build step has not run.
 */
export function loadCatalog(): Catalog {
  const types = once(() => new InstanceTypes());
  const zones = once(() => new Zones());
  const images = once(() => new Images());
  const quotas = once(() => new Quotas());
  return {
    get date() {
      // The only question that reads all files: any of them may hold the newest fact.
      return [types().date, zones().date, images().date, quotas().date].sort().at(-1) as string;
    },
    instanceType: (name) => types().get(name),
    instanceTypeNames: () => types().names(),
    ...search(
      () => types().names(),
      (name) => types().get(name),
    ),
    regions: () => zones().regions(),
    zone: (id) => zones().zone(id),
    regionHasZones: (region) => zones().zonesOf(region).length > 0,
    zonesOf: (region) => zones().zonesOf(region),
    image: (id) => images().get(id),
    recipe: (name) => images().recipe(name),
    imageIds: () => images().ids(),
    armImages: () => images().armImages(),
    quota: (id) => quotas().get(id),
    quotaIds: () => quotas().ids(),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export type { ImageFacts, InstanceType, Quota, Zone };
