import type { Release } from "../model/release";
import type { Words } from "./words";

/**
 * The release that a stack is read for, where a reader is to know. Every state tells a version, and mostly one of Terraform:
 * that is no news.
 */
export function releaseName(release: Release | undefined): string | undefined {
  if (!release || (release.source === "state" && release.product === "terraform")) return undefined;
  return `${release.product === "terraform" ? "Terraform" : "OpenTofu"} ${release.version}`;
}

/** The same as a sentence that says why. */
export function releaseText(release: Release | undefined, words: Words): string | undefined {
  const name = releaseName(release);
  if (!release || name === undefined) return undefined;
  return words.phrase("stack.release", { release: name, by: words.phrase(`release.${release.source}`) });
}
