import { lifecycleIn } from "./lifecycle";
import type { ModulePart } from "./module";
import { newestAllowed, newestOf, type Product, type Release } from "./release";
import type { StackPart } from "./stack-part";
import { partsOf } from "./unread-modules";
import { isConstraint, parseVersion, satisfies } from "./version";

/**
 * The release of a stack: what the command line asks for; else the version that its state was written by, or where
 * required_version excludes that, or there is none, the newest one that required_version allows.
 *
 * A state or a lock file with providers of registry.opentofu.org, `.tofu` files and what only OpenTofu has make it OpenTofu.
 */
export function releaseOf(part: StackPart): Release {
  const { asked, prior } = part;
  if (asked) return { ...asked, source: "option" };
  const [product, told] = productOf(part);
  const required = partsOf(part, "").flatMap(
    ([, { declared }]) => declared?.terraform.requiredVersions.filter(isConstraint) ?? [],
  );
  const written = prior && parseVersion(prior.terraformVersion);
  if (written && required.every((constraint) => satisfies(written, constraint))) {
    return { product, version: prior.terraformVersion.replace(/^v/, ""), source: "state" };
  }
  const newest = newestOf(product);
  const allowed = required.length === 0 ? undefined : newestAllowed(product, required);
  if (allowed !== undefined) return { product, version: allowed, source: "required_version" };
  return { product, version: newest, source: told };
}

function productOf(part: StackPart): readonly [Product, Release["source"]] {
  const isTofu = (provider: string | undefined) => provider?.startsWith("registry.opentofu.org/") === true;
  if (part.lockedProviders?.some(isTofu)) return ["opentofu", "lock"];
  if (part.prior?.objects.some(({ provider }) => isTofu(provider))) return ["opentofu", "state"];
  if (part.hasTofuFiles) return ["opentofu", "configuration"];
  return partsOf(part, "").some(([, one]) => isWrittenForTofu(one))
    ? ["opentofu", "configuration"]
    : ["terraform", "default"];
}

function isWrittenForTofu({ declared, blocks }: ModulePart): boolean {
  if (declared?.terraform.encryption !== undefined) return true;
  return blocks.some(({ body }) => body["lifecycle"] !== undefined && lifecycleIn(body).enabled !== undefined);
}
