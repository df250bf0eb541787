import type { Catalog } from "./catalog";
import type { ImageFacts } from "./images";
import type { InstanceType } from "./instance-types";
import type { Quota } from "./quotas";
import { search } from "./type-search";

/** Facts of a user that count more than those of the catalog. Only what is given is replaced. */
export interface CatalogOverlay {
  readonly file: string;
  readonly instanceTypes: ReadonlyMap<string, Partial<InstanceType>>;
  readonly images: ReadonlyMap<string, ImageOverlay>;
  /** Zones by region, in addition to those that are known. */
  readonly zones: ReadonlyMap<string, readonly string[]>;
  readonly quotas: ReadonlyMap<string, { readonly limit?: number }>;
}

/** The recipe by its name. */
export type ImageOverlay = Partial<Omit<ImageFacts, "recipe">> & { readonly recipe?: string };

/** A catalog with facts of a user over it. Entries that it touches name the overlay as their source. */
export function withOverlay(catalog: Catalog, overlay: CatalogOverlay): Catalog {
  const { file } = overlay;
  const instanceType = (name: string): InstanceType | undefined => {
    const given = overlay.instanceTypes.get(name);
    const known = catalog.instanceType(name);
    if (!given) return known;
    const family = name.split(".").slice(0, 2).join(".");
    // What the user says of a figure ends the dispute about it.
    const { otherwise, ...figures } = known ?? {};
    const disputed = otherwise && !Object.keys(otherwise.figures).some((figure) => figure in given);
    const other = disputed ? { otherwise } : {};
    return { type: name, family, ...figures, ...other, ...given, date: file, source: file };
  };
  const image = (id: string): ImageFacts | undefined => {
    const given = overlay.images.get(id);
    const known = catalog.image(id);
    if (!given) return known;
    const { recipe: name, ...facts } = given;
    const recipe = name === undefined ? known?.recipe : catalog.recipe(name);
    return { id, ...known, ...facts, ...(recipe ? { recipe } : {}), date: file, source: file };
  };
  const quota = (id: string): Quota | undefined => {
    const given = overlay.quotas.get(id);
    const known = catalog.quota(id);
    if (!given) return known;
    return { id, scope: "", counts: id, prevents: [], ...known, ...given, date: file, source: file };
  };
  const names = () => [...new Set([...catalog.instanceTypeNames(), ...overlay.instanceTypes.keys()])];
  const added = new Map([...overlay.zones].flatMap(([region, zones]) => zones.map((id) => [id, region] as const)));
  return {
    ...catalog,
    date: catalog.date,
    ...search(names, instanceType),
    instanceType,
    instanceTypeNames: names,
    image,
    quota,
    regions: () => [...new Set([...catalog.regions(), ...overlay.zones.keys()])],
    zone: (id) => {
      const region = added.get(id);
      return region === undefined ? catalog.zone(id) : { id, region, date: file, source: file };
    },
    // A zone that is added to a region whose others are unknown does not make it the only one.
    regionHasZones: (region) => catalog.regionHasZones(region),
    zonesOf: (region) => [...new Set([...catalog.zonesOf(region), ...(overlay.zones.get(region) ?? [])])],
  };
}
