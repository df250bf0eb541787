import type { Catalog } from "../../catalog/catalog";
import { ageInDays, STALE_DAYS } from "../../policy/age";
import { renderEntry } from "../../report/catalog";
import type { Context } from "../context";
import type { CatalogAnswer } from "./answer";

/** How old the facts are, and whether that is too old. */
export function showAge(catalog: Catalog, _: string | undefined, { io, words }: Context): CatalogAnswer {
  const days = ageInDays(catalog.date, io.now());
  const stale = days > STALE_DAYS;
  return {
    json: { date: catalog.date, ageDays: days, stale },
    human: (options) =>
      renderEntry(
        words.phrase("catalog.age-title"),
        [
          ["date", catalog.date],
          ["days", days],
          ["stale", stale],
        ],
        options,
      ),
  };
}
