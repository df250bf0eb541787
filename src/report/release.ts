import type { Release } from "../model/release";
import type { Words } from "./words";

/**
 * Which release a stack is read for, where a reader is to know. Every state tells a version, and mostly one of Terraform:
 * that is no news.
 */
export function releaseText(release: Release | undefined, words: Words): string | undefined {
  if (!release || (release.source === "state" && release.product === "terraform")) return undefined;
  const name = `${release.product === "terraform" ? "Terraform" : "OpenTofu"} ${release.version}`;
  return words.phrase("stack.release", { release: name, by: words.phrase(`release.${release.source}`) });
}
