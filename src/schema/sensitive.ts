import type { AttributeRecords } from "./record";

/**
 * The way to something sensitive, by names; where a name holds a list or set, all elements of it are meant:
 * `["cert_infos", "ssl_pri"]`.
 */
export type SensitivePath = readonly string[];

/**
 * What Terraform marks as sensitive in a value because of its schema: attributes, also inside of blocks (configschema,
 * SensitivePaths).
 */
export function sensitivePathsOf(records: AttributeRecords): readonly SensitivePath[] {
  return pathsIn(records, true);
}

/**
 * What the provider declares sensitive although Terraform is not told of it, since its schema has no place for that: a whole
 * block, and members of objects that are only computed. Terraform shows it.
 */
export function untoldPathsOf(records: AttributeRecords): readonly SensitivePath[] {
  return pathsIn(records, false);
}

function pathsIn(records: AttributeRecords, told: boolean, within = true): readonly SensitivePath[] {
  const paths: SensitivePath[] = [];
  for (const [name, { s, b, t, m }] of Object.entries(records)) {
    // Who leaves out the mode has that around it: computed is then no block already.
    const block = b !== undefined && t !== "map" && m !== "c";
    if (s === 1 && (within && !block) === told) paths.push([name]);
    if (b) for (const path of pathsIn(b, told, within && block)) paths.push([name, ...path]);
  }
  return paths;
}
