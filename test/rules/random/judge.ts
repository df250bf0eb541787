import { loadCatalog } from "../../../src/catalog/catalog";
import type { Finding } from "../../../src/rules/rule";
import { checkAll, summary } from "../harness";
import type { World } from "./world";

const CATALOG = loadCatalog();

/** What all rules find in a world, with the catalog that comes with the package. */
export function findingsOf({ hosts: _, ...stack }: World): Finding[] {
  return checkAll(stack, CATALOG);
}

/** The errors, as lines: `violation address message (rule)`. */
export function errorsOf(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ status, severity }) => status === "violation" && severity === "error");
  return summary(errors).map((line, i) => `${line} (${errors[i]?.rule})`);
}
