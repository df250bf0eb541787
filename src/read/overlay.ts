import { BOOLEAN, type Entries, LIST, NUMBER, oneOf, readShape, type Shape, TEXT } from "./yaml-shape";

/** How a second interface is configured in the guest: recipes of the catalog. */
const RECIPES = [
  "netplan",
  "interfaces",
  "ifcfg-network",
  "ifcfg-sysv",
  "ifcfg-networkmanager",
  "networkd",
  "sles",
  "nmcli",
  "powershell",
];

const SHAPE: Shape = {
  instanceTypes: {
    family: TEXT,
    vcpu: NUMBER,
    memoryGiB: NUMBER,
    eniQuantity: NUMBER,
    eniPrivateIpv4: NUMBER,
    eniIpv6: NUMBER,
    queues: NUMBER,
    ioOptimized: BOOLEAN,
    bareMetal: BOOLEAN,
    eniHotPlug: BOOLEAN,
    secondaryEniAtCreation: BOOLEAN,
    vpcAdvancedFeatures: BOOLEAN,
    arch: TEXT,
  },
  images: { os: TEXT, osVersion: TEXT, autoconfigures: BOOLEAN, recipe: oneOf(...RECIPES) },
  regions: { zones: LIST },
  quotas: { limit: NUMBER },
};

/** What an overlay says, by section; `withOverlay` lays it over the catalog. */
export interface OverlayFacts {
  readonly file: string;
  readonly instanceTypes: NonNullable<Entries[string]>;
  readonly images: NonNullable<Entries[string]>;
  readonly zones: ReadonlyMap<string, readonly string[]>;
  readonly quotas: NonNullable<Entries[string]>;
}

/**
 * Reads an overlay of the catalog: YAML of the shape of schemas/catalog-overlay.schema.json.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readOverlay(text: string, file: string): OverlayFacts {
  const {
    instanceTypes = new Map(),
    images = new Map(),
    regions = new Map(),
    quotas = new Map(),
  } = readShape(text, file, SHAPE, "overlay");
  const zones = new Map([...regions].map(([region, facts]) => [region, (facts["zones"] ?? []) as string[]]));
  return { file, instanceTypes, images, zones, quotas };
}
