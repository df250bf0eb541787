import type { JsonObject } from "../model/json";
import { readYaml } from "../text/yaml/read";
import { BOOLEAN, list, names, oneOf, record, YAML_NUMBER, YAML_TEXT } from "../text/yaml/shape";

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
      family: YAML_TEXT,
      vcpu: YAML_NUMBER,
      memoryGiB: YAML_NUMBER,
      eniQuantity: YAML_NUMBER,
      eniPrivateIpv4: YAML_NUMBER,
      eniIpv6: YAML_NUMBER,
      queues: YAML_NUMBER,
      eriQuantity: YAML_NUMBER,
      networkCards: YAML_NUMBER,
      ioOptimized: BOOLEAN,
      bareMetal: BOOLEAN,
      eniHotPlug: BOOLEAN,
      secondaryEniAtCreation: BOOLEAN,
      vpcAdvancedFeatures: BOOLEAN,
      arch: YAML_TEXT,
    }),
  ),
  images: names(record({ os: YAML_TEXT, osVersion: YAML_TEXT, autoconfigures: BOOLEAN, recipe: oneOf(...RECIPES) })),
  regions: names(record({ zones: list(YAML_TEXT) })),
  quotas: names(record({ limit: YAML_NUMBER })),
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
