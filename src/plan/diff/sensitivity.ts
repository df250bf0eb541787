import type { PriorObject } from "../../model/state";
import type { TypeSchema } from "../../schema/type-schema";

/**
 * Whether a state calls other attributes sensitive than a plan would, so that Terraform updates the object although no value
 * changes.
 *
 * @param written attributes that the configuration makes of something sensitive
 * @param version of the Terraform that wrote the state
 */
export function sensitivityDiffers(
  { sensitivePaths }: TypeSchema,
  { sensitive, attributes }: PriorObject,
  written: readonly string[],
  version: string,
): boolean {
  if (sensitivePaths.length === 0 && sensitive.size === 0 && written.length === 0) return false;
  const whole = sensitivePaths.filter((path) => path.length === 1).map(([name]) => name as string);
  // A state that does not mark what the schema demands is older than that, and a refresh mends it.
  if (whole.some((name) => !sensitive.has(name)) || !marksBySchema(version)) return false;
  const within = sensitivePaths.flatMap(([name, ...rest]) =>
    name && rest.length > 0 && isFilled(attributes[name]) ? [name] : [],
  );
  const wanted = new Set([...whole, ...within, ...written]);
  return wanted.size !== sensitive.size || [...wanted].some((name) => !sensitive.has(name));
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** Terraform writes the marks of schemas into states since 1.10. */
function marksBySchema(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= 10);
}
