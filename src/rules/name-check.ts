import type { Resource } from "../model/resource";
import type { Network } from "../provider/network";
import { fact } from "./facts";
import type { Report } from "./rule";

export const NAME_SOURCE = "ECS API CreateNetworkInterface and RunInstances (2026-07-16)";

/** Characters, not bytes. */
const LENGTHS = { name: { min: 2, max: 128 }, description: { min: 2, max: 256 } } as const;

/**
 * Checks a name or a description: its length in characters, that a name begins with a letter or a Chinese character, and
 * that neither begins with a web address. Messages: `length`, `start`, `web`.
 */
export function checkName(
  network: Network,
  report: Report,
  resource: Resource,
  attribute: string,
  kind: keyof typeof LENGTHS,
): void {
  report.decide(resource, network.text(resource, attribute), (text) => {
    if (text === "") return;
    const facts = [fact("resource", resource.address), fact("attribute", attribute), fact("value", text)];
    const { min, max } = LENGTHS[kind];
    const length = [...text].length;
    if (length < min || length > max) {
      const limits = [fact("length", length), fact("min", min), fact("max", max)];
      report.violation(resource, { message: "length", facts: [...facts, ...limits] });
    } else if (/^https?:\/\//.test(text)) report.violation(resource, { message: "web", facts });
    else if (kind === "name" && !/^\p{L}/u.test(text)) report.violation(resource, { message: "start", facts });
  });
}
