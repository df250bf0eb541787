import type { Finding } from "../rules/rule";
import { wildcard } from "./address-pattern";

/** A construct path, or a pattern of them, and everything below it. */
export function belowPath(path: string): RegExp {
  return new RegExp(`${wildcard(path).source.slice(0, -1)}(?:/.*)?$`, "s");
}

/** A module, a resource without its instance key, or a pattern of addresses, and everything that belongs to it. */
function belowAddress(address: string): RegExp {
  return new RegExp(`${wildcard(address).source.slice(0, -1)}(?:[.[].*)?$`, "s");
}

/**
 * Whether a finding is about what a scope names: an address or a construct path, with `*` for any run of characters, and
 * what is below.
 */
export function inScope(scope: string): (finding: Pick<Finding, "address" | "path">) => boolean {
  const [address, path] = [belowAddress(scope), belowPath(scope)];
  return (finding) => address.test(finding.address) || (finding.path !== undefined && path.test(finding.path));
}
