import { readCatalogFile, rowOf, type Table } from "./data";

/** Figures of one instance type. A figure that is not known is not there; it is never zero. */
export interface InstanceType {
  readonly type: string;
  readonly family: string;
  readonly vcpu?: number;
  readonly memoryGiB?: number;
  /** Interfaces per instance, the primary included. */
  readonly eniQuantity?: number;
  /** IPv4 addresses per interface, the primary address included. */
  readonly eniPrivateIpv4?: number;
  readonly eniIpv6?: number;
  readonly queues?: number;
  /** eRDMA interfaces; no source of the catalog gives it, an overlay may. */
  readonly eriQuantity?: number;
  /** Network cards; no source of the catalog gives it, an overlay may. */
  readonly networkCards?: number;
  readonly ioOptimized?: boolean;
  readonly bareMetal?: boolean;
  /** False: interfaces are attached and detached only while the instance is stopped. */
  readonly eniHotPlug?: boolean;
  readonly secondaryEniAtCreation?: boolean;
  readonly vpcAdvancedFeatures?: boolean;
  readonly arch?: string;
  readonly gpu?: number;
  readonly listed2026?: boolean;
  /** What another source says, where the sources do not agree. */
  readonly otherwise?: OtherFigures;
  readonly date: string;
  /** Titles of the sources, joined by "; ". */
  readonly source: string;
}

/** Figures of a source that does not agree with the others. */
export interface OtherFigures {
  readonly figures: Readonly<Partial<Record<DisputedFigure, number>>>;
  readonly source: string;
  readonly date: string;
}

export type DisputedFigure = "eniQuantity" | "queues";

/** The same as it is written. */
type OtherRow = OtherFigures["figures"] & { readonly source: string };

interface File {
  readonly date: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly date?: string }>>;
  readonly types: Table;
}

/** The instance types of the catalog. A row becomes an object only when somebody asks for it. */
export class InstanceTypes {
  readonly date: string;
  private readonly file = readCatalogFile<File>("instance-types");
  private readonly rows: ReadonlyMap<string, readonly unknown[]>;

  constructor() {
    this.date = this.file.date;
    const name = this.file.types.columns.indexOf("type");
    this.rows = new Map(this.file.types.rows.map((row) => [String(row[name]), row]));
  }

  names(): string[] {
    return [...this.rows.keys()];
  }

  get(name: string): InstanceType | undefined {
    const row = this.rows.get(name);
    if (!row) return undefined;
    const { sources, note: _, otherwise, ...figures } = rowOf(this.file.types, row);
    const titles = (sources as string[]).map((key) => this.file.sources[key]?.title ?? key);
    const other = otherwise ? { otherwise: this.other(otherwise as OtherRow) } : {};
    return { ...figures, ...other, source: titles.join("; ") } as unknown as InstanceType;
  }

  private other({ source, ...figures }: OtherRow): OtherFigures {
    const { title = source, date = this.date } = this.file.sources[source] ?? {};
    return { figures, source: title, date };
  }
}
