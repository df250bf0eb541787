import { nearest } from "../text/nearest";
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
  readonly ioOptimized?: boolean;
  readonly bareMetal?: boolean;
  /** False: interfaces are attached and detached only while the instance is stopped. */
  readonly eniHotPlug?: boolean;
  readonly secondaryEniAtCreation?: boolean;
  readonly vpcAdvancedFeatures?: boolean;
  readonly arch?: string;
  readonly gpu?: number;
  readonly listed2026?: boolean;
  readonly date: string;
  /** Titles of the sources, joined by "; ". */
  readonly source: string;
}

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
    const { sources, note: _, ...figures } = rowOf(this.file.types, row);
    const titles = (sources as string[]).map((key) => this.file.sources[key]?.title ?? key);
    return { ...figures, source: titles.join("; ") } as unknown as InstanceType;
  }

  nearest(name: string, count: number): string[] {
    return nearest(name, this.names(), count);
  }

  /**
   * The smallest type of the same generation that fits: the number in the name of its family, g7 and c7. Of the same
   * architecture, and no bare metal unless the type is.
   */
  smallestOfGeneration(type: InstanceType, fits: (type: InstanceType) => boolean): InstanceType | undefined {
    const generation = generationOf(type.type);
    if (generation === undefined) return undefined;
    return this.names()
      .filter((name) => generationOf(name) === generation)
      .flatMap((name) => this.get(name) ?? [])
      .filter((one) => one.arch === type.arch && one.bareMetal === type.bareMetal && (one.gpu ?? 0) === (type.gpu ?? 0))
      .filter(fits)
      .sort(bySize)[0];
  }

  /** The smallest type of a family, by vCPUs, memory and name, that is known to hold so many interfaces. */
  smallestWithInterfaces(family: string, interfaces: number): InstanceType | undefined {
    return this.smallestOfFamily(family, ({ eniQuantity }) => eniQuantity !== undefined && eniQuantity >= interfaces);
  }

  /** The smallest type of a family, by vCPUs, memory and name, that fits. */
  smallestOfFamily(family: string, fits: (type: InstanceType) => boolean): InstanceType | undefined {
    const column = this.file.types.columns.indexOf("family");
    return this.file.types.rows
      .filter((row) => row[column] === family)
      .flatMap((row) => this.get(String(row[this.file.types.columns.indexOf("type")])) ?? [])
      .filter(fits)
      .sort(bySize)[0];
  }
}

/** `7` of ecs.g7.large and ecs.hfc7.large. */
function generationOf(name: string): string | undefined {
  return /^ecs\.[a-z]+(\d+)/.exec(name)?.[1];
}

function bySize(a: InstanceType, b: InstanceType): number {
  return (
    (a.vcpu ?? Infinity) - (b.vcpu ?? Infinity) ||
    (a.memoryGiB ?? Infinity) - (b.memoryGiB ?? Infinity) ||
    (a.type < b.type ? -1 : 1)
  );
}
