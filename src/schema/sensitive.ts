import type { AttributeRecords } from "./record";

/**
 * The way to something sensitive, by names; where a name holds a list or set, all elements of it are meant:
 * `["cert_infos", "ssl_pri"]`.
 */
export type SensitivePath = readonly string[];

/**
 * What Terraform marks as sensitive in a value because of its schema: attributes, also inside of blocks (configschema,
 * SensitivePaths). What is sensitive in an object that is only computed would not be told to Terraform; no type has that.
 */
export function sensitivePathsOf(records: AttributeRecords): readonly SensitivePath[] {
  const paths: SensitivePath[] = [];
  for (const [name, { s, b, t, m }] of Object.entries(records)) {
    if (b && t !== "map" && m !== "c") for (const path of sensitivePathsOf(b)) paths.push([name, ...path]);
    else if (s === 1) paths.push([name]);
  }
  return paths;
}
