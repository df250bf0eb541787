import type { Attributes } from "../../../schema/attribute";
import { isMembers, UnknownContent, type Value } from "../../../value/value";

/** What stands for an unknown value where the SDK reads a configuration (internal/configs/hcl2shim/values.go). */
const UNKNOWN_TEXT = "74D93920-ED26-11E3-AC10-0800200C9A66";

/**
 * The SDK reads timeouts while it plans, and what is unknown as a text that is no duration (helper/schema/resource_timeout.go,
 * ConfigDecode, v1.17.2; the words behind it are those of Go's time.ParseDuration).
 *
 * @returns undefined where no timeout is unknown; without a refusal where Terraform may know those that are
 */
export function refusedTimeout({ content }: Value, attributes: Attributes): { readonly refusal?: string } | undefined {
  const timeouts = isMembers(content) ? content.get("timeouts") : undefined;
  if (attributes.get("timeouts")?.block !== "single" || !timeouts || !isMembers(timeouts.content)) return undefined;
  let isOpen = false;
  for (const name of [...timeouts.content.keys()].sort()) {
    const one = timeouts.content.get(name)?.content;
    if (!(one instanceof UnknownContent)) continue;
    if (one.reason.kind === "computed")
      return {
        refusal: `Error parsing "${name}" timeout: time: unknown unit "D" in duration "${UNKNOWN_TEXT}"`,
      };
    isOpen = true;
  }
  return isOpen ? {} : undefined;
}
