import type { JsonObject } from "../model/json";
import { readYaml } from "../text/yaml/read";
import { BOOLEAN, list, NUMBER, names, oneOf, record, TEXT } from "../text/yaml/shape";

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

const SHAPE = record({
  instanceTypes: names(
    record({
      family: TEXT,
      vcpu: NUMBER,
      memoryGiB: NUMBER,
      eniQuantity: NUMBER,
      eniPrivateIpv4: NUMBER,
      eniIpv6: NUMBER,
      queues: NUMBER,
      eriQuantity: NUMBER,
      networkCards: NUMBER,
      ioOptimized: BOOLEAN,
      bareMetal: BOOLEAN,
      eniHotPlug: BOOLEAN,
      secondaryEniAtCreation: BOOLEAN,
      vpcAdvancedFeatures: BOOLEAN,
      arch: TEXT,
    }),
  ),
  images: names(record({ os: TEXT, osVersion: TEXT, autoconfigures: BOOLEAN, recipe: oneOf(...RECIPES) })),
  regions: names(record({ zones: list(TEXT) })),
  quotas: names(record({ limit: NUMBER })),
});

/** What an overlay says, by section; `withOverlay` lays it over the catalog. */
export interface OverlayFacts {
  readonly file: string;
  readonly instanceTypes: ReadonlyMap<string, JsonObject>;
  readonly images: ReadonlyMap<string, JsonObject>;
  readonly zones: ReadonlyMap<string, readonly string[]>;
  readonly quotas: ReadonlyMap<string, JsonObject>;
}

/**
 * Reads an overlay of the catalog: YAML of the shape of schemas/catalog-overlay.schema.json.
 *
 * @throws InputError with every mistake, each at its line and column.
 */
export function readOverlay(text: string, file: string): OverlayFacts {
  const entries = readYaml(text, file, SHAPE) as Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  const of = (section: string) => new Map(Object.entries(entries[section] ?? {}));
  const zones = new Map([...of("regions")].map(([region, facts]) => [region, (facts["zones"] ?? []) as string[]]));
  return { file, instanceTypes: of("instanceTypes"), images: of("images"), zones, quotas: of("quotas") };
}
