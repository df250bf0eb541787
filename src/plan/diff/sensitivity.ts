import { isObject, type Json, memberOf } from "../../model/json";
import { placesAt, type SecretPath, type SecretPlaces } from "../../model/secret-places";
import type { PriorObject } from "../../model/state";
import type { SensitivePath } from "../../schema/sensitive";
import type { TypeSchema } from "../../schema/type-schema";
import type { Type } from "../../value/type";

/**
 * Whether a state calls other places sensitive than a plan would, so that Terraform updates the object although no value
 * changes.
 *
 * @param written attributes that the configuration makes of something sensitive
 * @param version of the Terraform that wrote the state
 */
export function sensitivityDiffers(
  { sensitivePaths, type }: TypeSchema,
  { sensitive, attributes }: PriorObject,
  written: readonly string[],
  version: string,
): boolean {
  if (sensitivePaths.length === 0 && sensitive.size === 0 && written.length === 0) return false;
  const whole = sensitivePaths.filter((path) => path.length === 1).map(([name]) => name as string);
  // A state that does not mark what the schema demands is older than that, and a refresh mends it.
  if (whole.some((name) => !sensitive.has(name)) || !marksBySchema(version)) return false;
  const wanted = placesByName(sensitivePaths, (path) => markedIn(attributes, type, path));
  const names = new Set([...wanted.keys(), ...written]);
  const own = new Set(written);
  const differs = (name: string): boolean => {
    const [before, after] = [sensitive.get(name), wanted.get(name)];
    // Of what is written it is not looked up where in it the mark is.
    return before === undefined || (after !== undefined && !own.has(name) && !samePlaces(before, after));
  };
  return names.size !== sensitive.size || [...names].some(differs);
}

function placesByName(
  all: readonly SensitivePath[],
  expanded: (path: SensitivePath) => readonly SecretPath[],
): ReadonlyMap<string, SecretPlaces> {
  const paths = new Map<string, SecretPath[]>();
  for (const [name, ...rest] of all.flatMap(expanded)) {
    const key = String(name);
    paths.set(key, [...(paths.get(key) ?? []), rest]);
  }
  return new Map([...paths].map(([name, own]) => [name, placesAt(own) as SecretPlaces]));
}

/** Where a path of a schema is in a value: in each element of a list, and of a set it is the set (SensitivePaths). */
function markedIn(value: Json | undefined, type: Type | undefined, path: SensitivePath): SecretPath[] {
  const [name, ...rest] = path;
  if (name === undefined) return [[]];
  if (type?.kind === "object") {
    const member = isObject(value) ? memberOf(value, name) : undefined;
    return markedIn(member, type.attributes.get(name), rest).map((inner) => [name, ...inner]);
  }
  if (!Array.isArray(value) || value.length === 0) return [];
  if (type?.kind !== "list") return [[]];
  return value.flatMap((one, i) => markedIn(one, type.element, path).map((inner) => [i, ...inner]));
}

function samePlaces(a: SecretPlaces, b: SecretPlaces): boolean {
  if (a.all !== b.all || a.members.size !== b.members.size) return false;
  return [...a.members].every(([step, inner]) => {
    const other = b.members.get(step);
    return other !== undefined && samePlaces(inner, other);
  });
}

/** Terraform writes the marks of schemas into states since 1.10. */
function marksBySchema(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= 10);
}
