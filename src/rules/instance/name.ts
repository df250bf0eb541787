import type { Resource } from "../../model/resource";
import { fact } from "../facts";
import { checkName, NAME_SOURCE } from "../name-check";
import type { Report, Rule, RuleContext } from "../rule";

/** Windows takes host names of 2 to 15 characters, everything else of 2 to 64: RunInstances HostName (2026-07-16). */
const HOST_NAME = { windows: 15, other: 64 } as const;

/** Names of instances are as the API wants them; the provider's schema counts bytes only. */
export const instanceName: Rule = {
  id: "instance/name",
  severity: "error",
  decidedAt: "synth",
  prevents: ["InvalidInstanceName.Malformed", "InvalidHostName.Malformed"],
  source: NAME_SOURCE,
  check(context, report) {
    for (const instance of context.network.instances) {
      checkName(context.network, report, instance, "instance_name", "name");
      checkHostName(context, report, instance);
    }
  },
};

function checkHostName({ network, catalog }: RuleContext, report: Report, instance: Resource): void {
  report.decide(instance, network.text(instance, "host_name"), (name) => {
    if (name === "") return;
    const image = network.imageOf(instance);
    const os = image.kind === "known" ? catalog.image(image.value)?.os : undefined;
    const max = os?.startsWith("win") ? HOST_NAME.windows : HOST_NAME.other;
    if (name.length >= 2 && name.length <= max && isHostName(name)) return;
    report.violation(instance, {
      message: "host-name",
      facts: [fact("resource", instance.address), fact("value", name), fact("max", max)],
      prevents: ["InvalidHostName.Malformed"],
    });
  });
}

/** Letters, digits, dots and hyphens; neither of the last two at an end or twice in a row. */
function isHostName(name: string): boolean {
  return /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(name);
}
