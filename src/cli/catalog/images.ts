import type { Catalog, ImageFacts } from "../../catalog/catalog";
import { fail } from "../../model/problem";
import { renderEntry, renderList } from "../../report/catalog";
import { nearest } from "../../text/nearest";
import type { CatalogAnswer } from "./answer";

/** One image by its id, or all whose id begins with the text. */
export function showImages(catalog: Catalog, name: string | undefined): CatalogAnswer {
  const ids = catalog.imageIds();
  const one = name === undefined ? undefined : catalog.image(name);
  if (one && name !== undefined && (ids.includes(name) || name.endsWith(".vhd"))) return showImage(one);
  const found = ids.filter((id) => name === undefined || id.startsWith(name)).flatMap((id) => catalog.image(id) ?? []);
  if (found.length === 0) {
    return fail("catalog/unknown", { what: "image", name: name ?? "", nearest: nearest(name ?? "", ids).join(", ") });
  }
  return {
    json: found,
    human: (options) =>
      renderList(
        "images",
        found.map((image) => [image.id, String(image.autoconfigures ?? "?"), image.edition ?? "", image.date]),
        options,
      ),
  };
}

function showImage(image: ImageFacts): CatalogAnswer {
  const { id, os, osVersion, autoconfigures, edition, recipe, date, source } = image;
  return {
    json: image,
    human: (options) =>
      renderEntry(
        id,
        [
          ["os", os],
          ["osVersion", osVersion],
          ["autoconfigures", autoconfigures],
          ["edition", edition],
          ["configured in", recipe?.file],
          ["date", date],
          ["source", source],
        ],
        options,
      ),
  };
}
