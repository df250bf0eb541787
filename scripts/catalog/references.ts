type Entry = Readonly<Record<string, unknown>>;

interface CatalogFile {
  readonly sources?: Readonly<Record<string, { readonly date?: string }>>;
  readonly editions?: Readonly<Record<string, unknown>>;
  readonly recipes?: Readonly<Record<string, Entry>>;
  readonly patterns?: readonly Entry[];
  readonly types?: readonly Entry[];
  readonly images?: readonly Entry[];
  readonly arm64?: { readonly source: string };
  readonly regions?: readonly Entry[];
  readonly quotas?: readonly Entry[];
}

/** A mistake and where it is: the steps from the root of the document. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a schema cannot say of a valid catalog file: keys that lead nowhere, entries that come twice, wrong dates. */
export function misfits(data: unknown): readonly Misfit[] {
  const file = data as CatalogFile;
  return [
    ...repeated("types", "type", file.types),
    ...repeated("images", "id", file.images),
    ...repeated("regions", "id", file.regions),
    ...repeated("quotas", "id", file.quotas),
    ...(file.types ?? []).flatMap((type, i) => sourceMisfits(file, "types", type, i)),
    ...(file.types ?? []).flatMap(({ otherwise }, i) => {
      const other = otherwise as { readonly source: string } | undefined;
      return other ? known("sources", other.source, file.sources, ["types", i, "otherwise", "source"]) : [];
    }),
    ...(file.quotas ?? []).flatMap((quota, i) => sourceMisfits(file, "quotas", quota, i)),
    ...Object.entries(file.recipes ?? {}).flatMap(([name, recipe]) =>
      known("editions", recipe["source"], file.editions, ["recipes", name, "source"]),
    ),
    ...(file.arm64 ? known("editions", file.arm64.source, file.editions, ["arm64", "source"]) : []),
    ...(file.patterns ?? []).flatMap(({ recipe }, i) =>
      recipe === undefined ? [] : known("recipes", recipe, file.recipes, ["patterns", i, "recipe"]),
    ),
  ];
}

function repeated(list: string, key: string, entries: readonly Entry[] = []): Misfit[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, i) => {
    if (seen.has(entry[key])) return [{ path: [list, i, key], message: `${String(entry[key])} is there twice` }];
    seen.add(entry[key]);
    return [];
  });
}

function sourceMisfits({ sources = {} }: CatalogFile, list: string, entry: Entry, i: number): Misfit[] {
  const keys = entry["sources"] as readonly string[];
  const unknown = keys.flatMap((key, j) => known("sources", key, sources, [list, i, "sources", j]));
  const newest = keys
    .flatMap((key) => sources[key]?.date ?? [])
    .sort()
    .at(-1);
  if (unknown.length > 0 || newest === undefined || newest === entry["date"]) return unknown;
  return [{ path: [list, i, "date"], message: `must be ${newest}, the date of the newest source` }];
}

function known(section: string, key: unknown, entries: object | undefined, path: Misfit["path"]): Misfit[] {
  if (Object.hasOwn(entries ?? {}, String(key))) return [];
  return [{ path, message: `must be a key of ${section}, and ${String(key)} is none` }];
}
