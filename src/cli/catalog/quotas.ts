import type { Catalog } from "../../catalog/catalog";
import { fail } from "../../model/problem";
import { renderEntry, renderList } from "../../report/catalog";
import { nearest } from "../../text/nearest";
import type { CatalogAnswer } from "./answer";

export function showQuotas(catalog: Catalog, id: string | undefined): CatalogAnswer {
  const ids = catalog.quotaIds();
  const quota = id === undefined ? undefined : catalog.quota(id);
  if (quota) {
    const { id: name, prevents, ...facts } = quota;
    const rows = [...Object.entries(facts), ["prevents", prevents.join(", ") || undefined] as const];
    return { json: quota, human: (options) => renderEntry(name, rows, options) };
  }
  if (id !== undefined) {
    return fail("catalog/unknown", { what: "quota", name: id, nearest: nearest(id, ids).join(", ") });
  }
  const list = ids.flatMap((one) => catalog.quota(one) ?? []);
  return {
    json: list,
    human: (options) =>
      renderList(
        "quotas",
        list.map((one) => [one.id, String(one.limit ?? one.rule ?? "?"), one.date, one.counts]),
        options,
      ),
  };
}
