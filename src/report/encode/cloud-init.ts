import { visible } from "./characters";
import type { Encoded } from "./encoded";

/** User data of cloud-init. */
export function cloudInit(lines: readonly string[]): Encoded<"cloud-init"> {
  return visible(`${lines.join("\n")}\n`) as Encoded<"cloud-init">;
}

/** A scalar of YAML, whatever is in it: JSON's strings are YAML's. */
export function yamlText(text: string): string {
  return /^[\w./-]+$/.test(text) && /[A-Za-z/]/.test(text) ? text : JSON.stringify(text);
}

/** The lines of a literal block, below `key: |`. */
export function yamlBlock(text: string, indent: string): string[] {
  return text.split("\n").map((line) => (line === "" ? "" : indent + line));
}
