/**
 * The general purpose, compute, memory and high clock speed families from the eighth generation on take ESSDs, ESSD AutoPL
 * and elastic ephemeral disks alone: their notes (2025-2026). Of other families nothing is said here.
 */
const ESSD_ONLY = /^ecs\.(?:[gcr]|hf[gcr])(?:[89]|[1-9]\d)[a-z]*$/;

/** What those do not take. */
const EARLIER: ReadonlySet<string> = new Set(["cloud", "cloud_efficiency", "cloud_ssd"]);

/** Whether there are families that do not take a category of disk. */
export function isEarlierCategory(category: string): boolean {
  return EARLIER.has(category);
}

/** False: the family is known not to take disks of the category. */
export function takesCategory(family: string, category: string): boolean {
  return !EARLIER.has(category) || !ESSD_ONLY.test(family.replace(/-.*$/, ""));
}
