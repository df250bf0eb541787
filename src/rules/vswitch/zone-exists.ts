import { fact } from "../facts";
import { nearestName } from "../nearest";
import type { Fix, Rule, RuleContext } from "../rule";

/** The zone of a vSwitch exists, as far as the catalog knows the zones of its region. */
export const vswitchZoneExists: Rule = {
  id: "vswitch/zone-exists",
  severity: "error",
  decidedAt: "synth",
  prevents: ["InvalidZoneId.NotFound"],
  source: "DescribeRegions and DescribeZones (2026-01-31); VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    const { network, catalog } = context;
    const unsure = new Set<string>();
    for (const vswitch of network.vswitches) {
      // A zone that is not known is not undecided here: eni/zone and others say so where it matters.
      const zone = network.zoneOf(vswitch);
      if (zone.kind !== "known" || zone.value === "" || catalog.zone(zone.value)) continue;
      const region = regionOf(context, zone.value);
      if (region !== undefined && !catalog.regionHasZones(region)) {
        // Once for the zone, not for each of its vSwitches.
        if (!unsure.has(zone.value)) report.undecided(vswitch, { kind: "catalog", subject: `zones of ${region}` });
        unsure.add(zone.value);
        continue;
      }
      report.violation(vswitch, {
        facts: [fact("vswitch", vswitch.address), fact("zone", zone.value, zone.source)],
        ...wayOut(context, zone.value, region),
      });
    }
  },
};

/** `cn-hangzhou-h` and `ap-southeast-1a`: the longest region that the zone begins with. */
function regionOf({ catalog }: RuleContext, zone: string): string | undefined {
  return catalog
    .regions()
    .filter((region) => zone.startsWith(region) && /^(?:-[a-z]|[a-z])$/.test(zone.slice(region.length)))
    .sort((a, b) => b.length - a.length)[0];
}

function wayOut({ catalog }: RuleContext, zone: string, region: string | undefined): { fix?: Fix } {
  if (region !== undefined)
    return { fix: { id: "zones", params: { region, zones: catalog.zonesOf(region).join(", ") } } };
  const all = catalog.regions().flatMap((one) => catalog.zonesOf(one));
  const nearest = nearestName(zone, all);
  return nearest === undefined ? {} : { fix: { id: "nearest", params: { nearest } } };
}
