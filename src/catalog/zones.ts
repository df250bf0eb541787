import { readCatalogFile } from "./data";

export interface Zone {
  readonly id: string;
  readonly region: string;
  readonly date: string;
  readonly source: string;
}

interface Region {
  readonly id: string;
  /** Not there when the zones are unknown. */
  readonly zones?: readonly string[];
  readonly source: string;
  readonly date: string;
}

interface File {
  readonly date: string;
  readonly regions: readonly Region[];
}

/** Regions and zones of the catalog. */
export class Zones {
  readonly date: string;
  private readonly byRegion: ReadonlyMap<string, Region>;
  private readonly byId: ReadonlyMap<string, Zone>;

  constructor() {
    const { date, regions } = readCatalogFile<File>("zones");
    this.date = date;
    this.byRegion = new Map(regions.map((region) => [region.id, region]));
    this.byId = new Map(
      regions.flatMap(({ id: region, zones = [], source, date }) =>
        zones.map((id) => [id, { id, region, source, date }] as const),
      ),
    );
  }

  regions(): string[] {
    return [...this.byRegion.keys()];
  }

  zone(id: string): Zone | undefined {
    return this.byId.get(id);
  }

  /** Empty when they are unknown. */
  zonesOf(region: string): string[] {
    return [...(this.byRegion.get(region)?.zones ?? [])];
  }
}
