import type { Answer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { ownerOf } from "../../../network/answers";
import { providerRegion } from "../../../network/provider-region";
import { isRefusedRegion } from "../../../provider/regions";
import { INSTANCE } from "../../../provider/type-names";
import { nearestName } from "../../../text/nearest";
import { fact, valueFact } from "../../facts";
import type { Fix, Report, Rule, RuleContext } from "../../rule";

/** Disks lie in a zone of their own choice. */
const DISK = "alicloud_ecs_disk";

/** The zone of a vSwitch, an instance or a disk exists, as far as the catalog knows, in the region of the provider. */
export const vswitchZoneExists: Rule = {
  id: "vswitch/zone-exists",
  severity: "error",
  about: ["zone_id", "availability_zone"],
  decidedAt: "synth",
  prevents: ["InvalidZoneId.NotFound"],
  source: "DescribeRegions and DescribeZones (2026-01-31); VPC API CreateVSwitch (2026-08-03)",
  check(context, report) {
    const unsure = new Set<string>();
    for (const resource of placed(context)) checkZone(context, report, resource, unsure);
  },
};

/** What names a zone itself. An instance in a declared vSwitch is where that is: instance/vswitch-zone compares the two. */
function placed({ model, network }: RuleContext): Resource[] {
  const instances = network.instances.filter((instance) => network.vswitchOf(instance).kind !== "resource");
  return [...network.vswitches, ...instances, ...model.ofType(DISK)];
}

function checkZone(context: RuleContext, report: Report, resource: Resource, unsure: Set<string>): void {
  const { model, network, catalog } = context;
  const zone =
    resource.type === INSTANCE
      ? network.zoneText(resource, "availability_zone")
      : network.zoneText(resource, "zone_id", "availability_zone");
  // A zone that the cloud itself names is one that exists.
  if (isOfTheCloud(zone)) return;
  report.decide(resource, zone, (id) => {
    if (id === "") return;
    const region = catalog.zone(id)?.region ?? regionOf(context, id);
    const wanted = providerRegion(model, resource);
    // A region that there is not is told of the provider's block.
    const isThere = (name: string) => !isRefusedRegion(name) || catalog.regions().includes(name);
    if (region !== undefined && wanted.kind === "known" && wanted.value !== region && isThere(wanted.value)) {
      report.violation(resource, {
        message: "other-region",
        facts: [fact("resource", resource.address), valueFact("zone", zone), fact("region", wanted.value)],
        ...zonesOf(context, wanted.value),
      });
      return;
    }
    if (catalog.zone(id)) return;
    if (region !== undefined && !catalog.regionHasZones(region)) {
      // Once for the zone, not for each resource in it.
      if (!unsure.has(id)) report.undecided(resource, { kind: "catalog", subject: `zones of ${region}` });
      unsure.add(id);
      return;
    }
    report.violation(resource, {
      facts: [fact("resource", resource.address), valueFact("zone", zone)],
      ...wayOut(context, id, region),
    });
  });
}

/** What a data source answers, and what the cloud gives an object of it. */
function isOfTheCloud(zone: Answer<string>): boolean {
  if (zone.kind !== "unknown") return false;
  const owner = ownerOf(zone, ["zone_id", "availability_zone"]);
  return (
    zone.missing.kind === "data" || (zone.missing.kind === "computed" && owner?.type.startsWith("alicloud_") === true)
  );
}

/** `cn-hangzhou-h` and `ap-southeast-1a`: the longest region that the zone begins with. */
function regionOf({ catalog }: RuleContext, zone: string): string | undefined {
  return catalog
    .regions()
    .filter((region) => zone.startsWith(region) && /^(?:-[a-z]|[a-z])$/.test(zone.slice(region.length)))
    .sort((a, b) => b.length - a.length)[0];
}

function zonesOf({ catalog }: RuleContext, region: string): { fix?: Fix } {
  if (!catalog.regionHasZones(region)) return {};
  return { fix: { id: "zones", params: { region, zones: catalog.zonesOf(region).join(", ") } } };
}

function wayOut(context: RuleContext, zone: string, region: string | undefined): { fix?: Fix } {
  if (region !== undefined) return zonesOf(context, region);
  const all = context.catalog.regions().flatMap((one) => context.catalog.zonesOf(one));
  const nearest = nearestName(zone, all);
  return nearest === undefined ? {} : { fix: { id: "nearest", params: { nearest } } };
}
