import { loadCatalog } from "../../src/catalog/catalog";
import { RULES } from "../../src/rules/index";

/** The source of src/constructs/names.ts: what an editor offers for instance types, images, zones, regions and rules. */
export function nameTypes(): string {
  const catalog = loadCatalog();
  const regions = catalog.regions();
  const zones = regions.flatMap((region) => catalog.zonesOf(region));
  return [
    "// Generated from catalog/ and the rules by `npm run generate`. Do not edit.",
    union(
      "InstanceTypeName",
      "Instance types of the catalog; any other string is accepted, and checked.",
      catalog.instanceTypeNames(),
    ),
    union("ImageId", "Public images of the catalog; any other string is accepted.", catalog.imageIds()),
    union("ZoneId", "Zones of the catalog; any other string is accepted, and checked.", zones),
    union("RegionId", "Regions of the catalog; any other string is accepted.", regions),
    union(
      "RuleId",
      "Rules of eniplan; any other string is accepted, as a rule of your own has.",
      RULES.map(({ id }) => id),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function union(name: string, comment: string, members: readonly string[]): string {
  const lines = [...members].sort().map((member) => `  | ${JSON.stringify(member)}`);
  return `/** ${comment} */\nexport type ${name} =\n${lines.join("\n")}\n  | (string & {});`;
}
