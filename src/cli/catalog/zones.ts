import type { Catalog } from "../../catalog/catalog";
import { fail } from "../../model/problem";
import { renderList } from "../../report/catalog";
import { nearest } from "../../text/nearest";
import type { CatalogAnswer } from "./answer";

export function showZones(catalog: Catalog, region: string | undefined): CatalogAnswer {
  const regions = catalog.regions();
  if (region !== undefined && !regions.includes(region)) {
    return fail("catalog/unknown", { what: "region", name: region, nearest: nearest(region, regions).join(", ") });
  }
  const shown = region === undefined ? regions : [region];
  const list = shown.map((id) => ({ region: id, known: catalog.regionHasZones(id), zones: catalog.zonesOf(id) }));
  return {
    json: list,
    human: (options) =>
      renderList(
        "zones",
        list.map((one) => [one.region, one.known ? one.zones.join(", ") : "?"]),
        options,
      ),
  };
}
