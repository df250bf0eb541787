import type { Catalog } from "../../catalog/catalog";
import { fail } from "../../model/problem";
import { renderEntry } from "../../report/catalog";
import type { CatalogAnswer } from "./answer";

/** Every figure of a type, in this order; what no source gives is shown as unknown. */
const FIGURES = [
  "family",
  "vcpu",
  "memoryGiB",
  "arch",
  "gpu",
  "bareMetal",
  "eniQuantity",
  "eniPrivateIpv4",
  "eniIpv6",
  "queues",
  "ioOptimized",
  "eniHotPlug",
  "secondaryEniAtCreation",
  "vpcAdvancedFeatures",
  "date",
  "source",
] as const;

export function showType(catalog: Catalog, name: string | undefined): CatalogAnswer {
  const type = catalog.instanceType(name ?? "");
  if (!type) {
    return fail("catalog/unknown", {
      what: "type",
      name: name ?? "",
      nearest: catalog.nearestInstanceTypes(name ?? "").join(", "),
    });
  }
  return {
    json: type,
    human: (options) =>
      renderEntry(
        type.type,
        FIGURES.map((figure) => [figure, type[figure]] as const),
        options,
      ),
  };
}
